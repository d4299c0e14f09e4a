import type { Dataset } from '../schema/dataset.ts';
import type { Entry } from '../schema/entry.ts';
import type { Source } from '../schema/source.ts';

/** The sources that an entry names, each once, in the order in which a card comes to them. */
export function sourcesOfEntry(dataset: Dataset, entry: Entry): Source[] {
  const { status, facts, caveats, questions, figures, disputes } = entry;
  const sourced = [
    ...(status === undefined ? [] : [status]),
    ...facts,
    ...caveats,
    ...questions,
    ...figures,
    ...disputes.flatMap((dispute) => dispute.tellings),
  ];
  const ids = new Set(sourced.flatMap(({ sources }) => sources.map(({ source }) => source)));
  return [...ids].flatMap((id) => dataset.sources.filter((source) => source.id === id));
}
