import type { EntryCard } from '../../schema/dataset.ts';
import type { Reference } from '../../schema/source.ts';
import type { Translator } from '../../schema/translate.ts';
import { formatDate } from '../../text/format-date.ts';
import { CitedSources } from './cited-sources.ts';
import { heaviestClaims } from './heaviest-claims.ts';

/**
 * A card as plain text to take along: what it says, the numbers of the sources after each
 * sentence, the sources with their places, and the dataset that all is from.
 */
export function writeCardText(
  { entry, sources, info }: EntryCard,
  { text, locale }: Pick<Translator, 'text' | 'locale'>,
): string {
  const cited = new CitedSources(sources);
  const cite = (sentence: string, references: readonly Reference[]): string => {
    const numbers = cited.cite(references);
    return numbers.length === 0 ? sentence : `${sentence} [${numbers.join(', ')}]`;
  };
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines];

  const claims = (['facts', 'caveats', 'questions'] as const).flatMap((kind) =>
    section(
      text(HEADINGS[kind]),
      heaviestClaims(entry[kind]).map((claim) => `- ${cite(claim.text, claim.sources)}`),
    ),
  );
  const disputes = section(
    text('sectionDisputes'),
    entry.disputes.flatMap(({ question, tellings }) => [
      `- ${question}`,
      ...tellings.map((telling) => `  - ${cite(telling.text, telling.sources)}`),
    ]),
  );
  const list = cited.list().map(({ source, number, places }) => {
    const { title, publisher, published, url } = source;
    const date = published && formatDate(published, locale);
    const parts = [title, publisher, date, places.join('; '), url];
    return `[${number}] ${parts.filter(Boolean).join('. ')}`;
  });
  return [
    entry.label,
    entry.gloss,
    ...claims,
    ...disputes,
    '',
    text('sources'),
    ...list,
    '',
    `${text('extensionName')}. ${text('datasetLine', info.version, formatDate(info.asOf, locale))}`,
  ].join('\n');
}

const HEADINGS = {
  facts: 'sectionFacts',
  caveats: 'sectionCaveats',
  questions: 'sectionQuestions',
} as const;
