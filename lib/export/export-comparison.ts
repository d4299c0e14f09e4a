import type { DatasetEvent } from '../schema/event.ts';
import type { PageComparison, PageQuote } from '../schema/page-comparison.ts';
import type { ExportedComparison, ExportedQuote } from '../schema/page-export.ts';
import type { Citation, Reference } from '../schema/source.ts';

/**
 * A page held against the dataset, as plain data.
 *
 * @param link gives a link to a sentence of a block of the page
 * @param cite gives references to sources, and takes note of them
 */
export function exportComparison(
  { numbers, wordings, omissions, meetings, age }: PageComparison,
  link: (sentence: string, block: number) => string | null,
  cite: (citations: readonly Citation[]) => Reference[],
): ExportedComparison {
  const quoted = ({ text, sentence, block }: PageQuote): ExportedQuote => ({
    quote: text,
    sentence,
    link: link(sentence.text, block),
  });
  const told = ({ date, text }: DatasetEvent, citations: readonly Citation[]) => ({
    date,
    text,
    sources: cite(citations),
  });
  return {
    numbers: numbers.map(({ quote, figures, reason }) => ({
      ...quoted(quote),
      figures: figures.map(({ entry, figure, relation, rule, citations }) => {
        cite(citations);
        return { entry, figure, relation, rule };
      }),
      reason,
    })),
    wordings: wordings.map(({ entry, quote, mention, stage, status, citations, rule, reason }) => {
      cite(citations);
      return { ...quoted(quote), entry, mention: mention.text, stage, status, rule, reason };
    }),
    omissions: {
      abstained: omissions.abstained,
      claims: omissions.claims.map(({ entry, kind, claim, citations, reason }) => ({
        id: `${entry}/${claim.id}`,
        entry,
        kind,
        text: claim.text,
        weight: claim.weight,
        sources: cite(citations),
        reason,
      })),
    },
    meetings: meetings.map(({ quote, event, citations, rule, reason }) => ({
      ...quoted(quote),
      event: event && told(event, citations),
      rule,
      reason,
    })),
    age: age && {
      published: age.published,
      asOf: age.asOf,
      relation: age.relation,
      days: age.days,
      events: age.events.map(({ event, citations }) => told(event, citations)),
    },
  };
}
