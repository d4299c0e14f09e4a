import type { Dataset } from '../schema/dataset.ts';
import type { Entry } from '../schema/entry.ts';
import { searchWords } from '../text/split-matches.ts';
import { sourcesOfEntry } from './sources-of-entry.ts';

/**
 * The entries that have a word beginning with each of the words looked for, in their sentences,
 * figures or sources; all of them where none is looked for.
 *
 * @param words as from `searchWords`
 */
export function searchEntries(dataset: Dataset, words: readonly string[]): Entry[] {
  return dataset.entries.filter((entry) => {
    const held = searchWords(textOf(dataset, entry));
    return words.every((word) => held.some((other) => other.startsWith(word)));
  });
}

function textOf(dataset: Dataset, entry: Entry): string {
  const { id, label, gloss, facts, caveats, questions, figures, disputes, status } = entry;
  return [
    id,
    label,
    gloss,
    ...[...facts, ...caveats, ...questions].map(({ text }) => text),
    ...figures.map(({ subject, value, range, unit }) =>
      [subject, value, range?.from, range?.to, unit].join(' '),
    ),
    ...disputes.flatMap(({ question, tellings }) => [
      question,
      ...tellings.map(({ text }) => text),
    ]),
    status?.note ?? '',
    ...sourcesOfEntry(dataset, entry).flatMap(({ title, publisher = '' }) => [title, publisher]),
  ].join(' ');
}
