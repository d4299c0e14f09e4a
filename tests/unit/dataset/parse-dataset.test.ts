import { expect, test } from 'vitest';
import { parseDataset } from '../../../lib/dataset/parse-dataset.ts';
import { CATEGORY_IDS, ENTRY_IDS } from '../../../lib/schema/ids.ts';
import { makeSeedFiles } from './make-seed-files.ts';

function parse(files = makeSeedFiles()) {
  const parsed = parseDataset(files);
  if (!parsed.ok) throw new Error('found problems in valid seeds');
  return parsed.seeds;
}

test('entries and categories come in the order of their ids, whatever the order of the files', () => {
  const { dataset } = parse(makeSeedFiles().toReversed());
  expect(dataset.entries.map(({ id }) => id)).toEqual(ENTRY_IDS);
  expect(dataset.categories.map(({ id }) => id)).toEqual(CATEGORY_IDS);
});

test('claims come heaviest first, equals in the order of the file', () => {
  const sources = [{ source: 'report', place: 'paragraph 1' }];
  const facts = [
    { id: 'detail', text: 'A detail.', weight: 1, sources },
    { id: 'first', text: 'The first.', weight: 3, sources },
    { id: 'helpful', text: 'A helpful one.', weight: 2, sources },
    { id: 'second', text: 'The second.', weight: 3, sources },
  ];
  const { dataset } = parse(
    makeSeedFiles([{ file: 'entries/macron.json', path: ['facts'], set: facts }]),
  );
  const macron = dataset.entries.find(({ id }) => id === 'macron');
  expect(macron?.facts.map(({ id }) => id)).toEqual(['first', 'second', 'helpful', 'detail']);
});

test('what is for editors stays in the files', () => {
  expect(JSON.stringify(parse())).not.toContain('$schema');
});

test('defaults are filled in', () => {
  const { dataset, forms } = parse();
  const backing = dataset.entries.find(({ id }) => id === 'us-backing');
  expect(backing?.figures[0]?.qualifier).toBe('exactly');
  expect(forms[0]?.forms.macron?.[0]?.strength).toBe('name');
});
