import { useContext } from 'preact/hooks';
import type { Dataset } from '../lib/schema/dataset.ts';
import type { Claim, Entry } from '../lib/schema/entry.ts';
import type { Reference } from '../lib/schema/source.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import { citationsOf } from '../lib/summary/collect-claims.ts';
import { describeFigure } from '../lib/text/describe-figure.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { hasMatch } from '../lib/text/split-matches.ts';
import { CategoryName } from './CategoryName.tsx';
import { CitationList } from './CitationList.tsx';
import { CiteMenu } from './CiteMenu.tsx';
import { Matched, SearchContext } from './Matched.tsx';
import { StatusLadder } from './StatusLadder.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  entry: Entry;
  dataset: Dataset;
}

/**
 * All that the dataset has of an entry; while words are looked for, what has one of them. Its id
 * is the element's, so that links can lead there.
 */
export function DatasetEntry({ entry: whole, dataset }: Props) {
  const { text } = useTranslator();
  const entry = useMatching(whole, dataset);
  const { id, category, label, gloss, status, figures, disputes, related } = entry;
  const sources = (references: readonly Reference[]) => (
    <CitationList citations={citationsOf(references, dataset.sources)} />
  );
  const labelOf = (other: string) => dataset.entries.find((item) => item.id === other)?.label;
  return (
    <article class="dataset-entry" id={id} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} tabIndex={-1}>
        <a class="entry-anchor" href={`#${id}`}>
          <CategoryName id={category} label={label} />
        </a>
      </h3>
      <p class="entry-gloss">
        <Matched text={gloss} />
      </p>
      {status && (
        <div class="entry-status">
          <StatusLadder status={status} withNames={true} />
          {status.note && (
            <p>
              <Matched text={status.note} />
            </p>
          )}
          {sources(status.sources)}
        </div>
      )}
      <Claims heading="sectionFacts" claims={entry.facts} entry={entry} dataset={dataset} />
      <Claims heading="sectionCaveats" claims={entry.caveats} entry={entry} dataset={dataset} />
      <Claims heading="sectionQuestions" claims={entry.questions} entry={entry} dataset={dataset} />
      {figures.length > 0 && (
        <section>
          <h4>{text('cardFigures')}</h4>
          <ul class="dataset-claims">
            {figures.map((figure) => (
              <li key={figure.id}>
                <Figure figure={figure} />
                {sources(figure.sources)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {disputes.length > 0 && (
        <section>
          <h4>{text('sectionDisputes')}</h4>
          {disputes.map(({ id: dispute, question, tellings }) => (
            <div key={dispute} class="dataset-dispute">
              <p>
                <Matched text={question} />
              </p>
              <ul class="dataset-claims">
                {tellings.map((telling) => (
                  <li key={telling.text}>
                    <p>
                      <Matched text={telling.text} />
                    </p>
                    {sources(telling.sources)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      {related.length > 0 && (
        <section class="dataset-related">
          <h4>{text('cardRelated')}</h4>
          <ul>
            {related.map((other) => (
              <li key={other}>
                <a href={`#${other}`}>{labelOf(other)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** An entry with those of its sentences that have a word that is looked for; all where none has. */
function useMatching(entry: Entry, dataset: Dataset): Entry {
  const words = useContext(SearchContext);
  if (words.length === 0) return entry;
  const has = (text: string, references: readonly Reference[]): boolean => {
    const cited = citationsOf(references, dataset.sources).map(({ source }) => source);
    const names = cited.flatMap(({ title, publisher = '' }) => [title, publisher]);
    return hasMatch([text, ...names].join(' '), words);
  };
  const matching = (claims: Claim[]) => claims.filter(({ text, sources }) => has(text, sources));
  const facts = matching(entry.facts);
  const caveats = matching(entry.caveats);
  const questions = matching(entry.questions);
  const figures = entry.figures.filter(({ subject, unit, sources }) =>
    has(`${subject} ${unit}`, sources),
  );
  const disputes = entry.disputes.filter(({ question, tellings }) =>
    tellings.some(({ text, sources }) => has(`${question} ${text}`, sources)),
  );
  const count = [facts, caveats, questions, figures, disputes].flat().length;
  return count === 0 ? entry : { ...entry, facts, caveats, questions, figures, disputes };
}

function Figure({ figure }: { figure: Entry['figures'][number] }) {
  const translator = useTranslator();
  return (
    <p>
      <Matched text={figure.subject} />: <strong>{describeFigure(figure, translator)}</strong>{' '}
      <span class="quiet">
        {translator.text('cardAsOf', formatDate(figure.asOf, translator.locale))}
      </span>
    </p>
  );
}

interface ClaimsProps extends Props {
  heading: MessageKey;
  claims: readonly Claim[];
}

/** Facts, caveats or questions, heaviest first; each has the id by which citations name it. */
function Claims({ heading, claims, entry, dataset }: ClaimsProps) {
  const { text } = useTranslator();
  if (claims.length === 0) return null;
  return (
    <section>
      <h4>{text(heading)}</h4>
      <ul class="dataset-claims">
        {claims.map((claim) => {
          const citations = citationsOf(claim.sources, dataset.sources);
          return (
            <li key={claim.id} id={`${entry.id}/${claim.id}`}>
              <p>
                <Matched text={claim.text} />
              </p>
              <CitationList citations={citations} />
              <CiteMenu claim={{ ...claim, citations }} entry={entry} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
