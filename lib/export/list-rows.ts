import { CATEGORY_OF_ENTRY, type EntryId } from '../schema/ids.ts';
import type { PageExport } from '../schema/page-export.ts';
import type { Reference } from '../schema/source.ts';
import { formatAmount } from './format-amount.ts';

/** The columns, always all of them and in this order. Names of columns are no sentences of ours. */
export const COLUMNS = [
  'kind',
  'category',
  'entry',
  'text',
  'quote',
  'relation',
  'dataset',
  'weight',
  'where',
  'sources',
  'source_links',
  'page_link',
  'page_title',
  'page_url',
  'page_published',
  'dataset_version',
  'dataset_as_of',
  'exported_at',
] as const;

/** A line of the table; a column that it lacks is empty. */
export type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** A row for each mention, claim and finding of a page, without what all rows have in common. */
export function listRows(page: PageExport): Row[] {
  const sourceOf = new Map(page.sources.map((source) => [source.id, source]));
  const cited = (references: readonly Reference[]): Row => {
    const found = references.flatMap(({ source: id, place }) => {
      const source = sourceOf.get(id);
      return source ? [{ source, place }] : [];
    });
    return {
      sources: found
        .map(({ source: { publisher, title, published }, place }) =>
          [publisher, title, published, place].filter(Boolean).join(', '),
        )
        .join(' | '),
      source_links: [...new Set(found.flatMap(({ source }) => source.url ?? []))].join(' '),
    };
  };
  const about = (entry: EntryId): Row => ({ entry, category: CATEGORY_OF_ENTRY[entry] });
  const claims = (kind: string, list: PageExport['facts']): Row[] =>
    list.map(({ entry, text, weight, sources }) => ({
      kind,
      ...about(entry),
      text,
      weight,
      ...cited(sources),
    }));
  const { comparison } = page;
  return [
    ...page.entries.flatMap(({ id, mentions }) =>
      mentions.map(({ quote, sentence, link, where }) => ({
        kind: 'mention',
        ...about(id),
        text: sentence.text,
        quote,
        where,
        page_link: link ?? '',
      })),
    ),
    ...claims('fact', page.facts),
    ...claims('caveat', page.caveats),
    ...claims('question', page.questions),
    ...page.disputes.flatMap(({ entry, question, tellings }) =>
      tellings.map(({ text, sources }) => ({
        kind: 'dispute',
        ...about(entry),
        text: question,
        dataset: text,
        ...cited(sources),
      })),
    ),
    ...page.entries.flatMap(({ id, status }) =>
      status === null
        ? []
        : [
            {
              kind: 'status',
              ...about(id),
              text: status.note ?? '',
              dataset: `${status.stage}, ${status.date}`,
              ...cited(status.sources),
            },
          ],
    ),
    ...page.entries.flatMap(({ id, figures }) =>
      figures.map((figure) => ({
        kind: 'figure',
        ...about(id),
        text: figure.subject,
        dataset: formatAmount(figure),
        ...cited(figure.sources),
      })),
    ),
    ...(comparison?.numbers ?? []).flatMap(({ quote, sentence, link, figures }) =>
      figures.map(({ entry, figure, relation }) => ({
        kind: 'number',
        ...about(entry),
        text: sentence.text,
        quote,
        relation,
        dataset: `${figure.subject}: ${formatAmount(figure)}`,
        page_link: link ?? '',
        ...cited(figure.sources),
      })),
    ),
    ...(comparison?.wordings ?? []).map(({ entry, quote, sentence, link, stage, status }) => ({
      kind: 'wording',
      ...about(entry),
      text: sentence.text,
      quote,
      relation: stage,
      dataset: `${status.stage}, ${status.date}`,
      page_link: link ?? '',
      ...cited(status.sources),
    })),
    ...(comparison?.omissions.claims ?? []).map(({ entry, kind, text, weight, sources }) => ({
      kind: `left-out-${kind}`,
      ...about(entry),
      text,
      weight,
      ...cited(sources),
    })),
    ...(comparison?.meetings ?? []).map(({ quote, sentence, link, event }) => ({
      kind: 'other-meeting',
      text: sentence.text,
      quote,
      dataset: event ? `${event.date}: ${event.text}` : '',
      page_link: link ?? '',
      ...cited(event?.sources ?? []),
    })),
    ...(comparison?.age?.events ?? []).map(({ date, text, sources }) => ({
      kind: 'later-event',
      text,
      dataset: date,
      ...cited(sources),
    })),
  ];
}
