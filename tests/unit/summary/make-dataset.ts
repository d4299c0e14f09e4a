import type { Dataset } from '../../../lib/schema/dataset.ts';
import type { Claim, Entry } from '../../../lib/schema/entry.ts';
import { CATEGORY_IDS, CATEGORY_OF_ENTRY, type EntryId } from '../../../lib/schema/ids.ts';
import type { PageReport } from '../../../lib/schema/page-report.ts';

export const makeClaim = (
  id: string,
  text: string,
  weight: 1 | 2 | 3 = 2,
  source = 'one',
): Claim => ({ id, text, weight, sources: [{ source, place: 'paragraph 1' }] });

export const makeEntry = (id: EntryId, changed: Partial<Entry> = {}): Entry => ({
  id,
  category: CATEGORY_OF_ENTRY[id],
  label: id,
  gloss: `About ${id}.`,
  facts: [makeClaim('a', `A fact of ${id}.`)],
  caveats: [],
  questions: [],
  figures: [],
  disputes: [],
  related: [],
  ...changed,
});

export const makeDataset = (...entries: Entry[]): Dataset => ({
  info: { version: '1.0.0', asOf: '2026-01-31' },
  categories: CATEGORY_IDS.map((id) => ({ id, label: id, gloss: id })),
  entries,
  sources: [
    { id: 'one', kind: 'seed', title: 'One' },
    { id: 'two', kind: 'public-record', title: 'Two' },
  ],
  events: [],
});

/** The report of a page that mentions these entries in this order; ids count from 0. */
export function makeReport(...entries: EntryId[]): PageReport {
  const counts = Object.fromEntries(CATEGORY_IDS.map((id) => [id, 0])) as PageReport['counts'];
  for (const id of entries) counts[CATEGORY_OF_ENTRY[id]] += 1;
  return {
    state: 'topic',
    url: 'https://example.org/',
    title: 'A page',
    language: 'en',
    counts,
    mentions: entries.map((id, index) => ({
      id: index,
      entry: id,
      category: CATEGORY_OF_ENTRY[id],
      quote: id,
      sentence: { text: id, start: 0, end: id.length },
      why: { form: id, rule: 'name', context: [] },
    })),
    partial: false,
  };
}
