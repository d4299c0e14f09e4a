import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../lib/schema/ids.ts';
import { findQuantities, type Quantity } from '../../../lib/summary/find-quantities.ts';
import { PhraseReader } from '../../../lib/summary/phrase-reader.ts';
import { loadSeeds } from '../../../scripts/read-seeds.ts';
import { type Half, readLabelled, Tally } from '../../labelled/read-cases.ts';

const { phrases, dataset } = loadSeeds();
const reader = new PhraseReader(phrases);
const UNITS = [
  ...new Set(dataset.entries.flatMap(({ figures }) => figures.map(({ unit }) => unit))),
  'money',
];

function find(text: string, language: Language): Quantity[] {
  const block = reader.read(text, language);
  if (block === null) throw new Error(`no phrases for ${language}`);
  return findQuantities(block, UNITS);
}

const SIGNS = { exactly: '', about: '~', 'at-least': '>=', 'at-most': '<=', 'more-than': '>' };

/** A quantity as the labels write it: `<=7500 troops`. */
function write({ from, to, qualifier, unit }: Quantity): string {
  const value = from !== null && to !== null && from !== to ? `${from}-${to}` : `${from ?? to}`;
  return `${SIGNS[qualifier]}${value} ${unit}`;
}

/** A text without its labels, and where they stood. */
function unmark(line: string) {
  const labels: { start: number; end: number; label: string }[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: match, groups } of line.matchAll(
    /\[(?<quote>[^=\]]+) = (?<label>[^\]]+)\]/g,
  )) {
    text += line.slice(at, index);
    labels.push({
      start: text.length,
      end: text.length + (groups?.quote ?? '').length,
      label: groups?.label ?? '',
    });
    text += groups?.quote ?? '';
    at = index + match.length;
  }
  return { text: text + line.slice(at), labels };
}

function tally(language: Language, half: Half) {
  const sum = new Tally();
  const errors: string[] = [];
  for (const { line } of readLabelled(`quantities/${language}.txt`).filter(
    (c) => c.half === half,
  )) {
    const { text, labels } = unmark(line);
    const open = new Set(labels);
    for (const quantity of find(text, language)) {
      const hit = [...open].find(
        ({ start, end, label }) =>
          quantity.start < end && start < quantity.end && label === write(quantity),
      );
      if (hit) {
        sum.right++;
        open.delete(hit);
      } else {
        sum.wrong++;
        errors.push(`wrong: ${write(quantity)} in: ${text}`);
      }
    }
    sum.missed += open.size;
    for (const { label } of open) errors.push(`missed: ${label} in: ${text}`);
  }
  return { sum, errors };
}

describe.each(LANGUAGES)('labelled quantities: %s', (language) => {
  test('tuned: all right', () => {
    const { sum, errors } = tally(language, 'tuned');
    expect(errors).toEqual([]);
    expect(sum.right).toBeGreaterThan(9);
  });
});

test('labelled quantities, kept out: at most one in twenty wrong, most found', () => {
  const sums = LANGUAGES.map((language) => tally(language, 'kept out').sum);
  const total = (count: (sum: Tally) => number) => sums.reduce((all, sum) => all + count(sum), 0);
  const right = total((sum) => sum.right);
  expect(right / (right + total((sum) => sum.wrong))).toBeGreaterThanOrEqual(0.95);
  expect(right / (right + total((sum) => sum.missed))).toBeGreaterThanOrEqual(0.95);
});
