import { useId, useState } from 'preact/hooks';
import type { Dataset } from '../lib/schema/dataset.ts';
import { type KeptPage, MOST_KEPT_PAGES } from '../lib/schema/kept-page.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import {
  type ComparedNumbers,
  compareKeptPages,
  type PagePair,
  SIDES,
  type Side,
} from '../lib/summary/compare-kept-pages.ts';
import { describeFigure } from '../lib/text/describe-figure.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { CategoryName } from './CategoryName.tsx';
import { CitationList } from './CitationList.tsx';
import { useTranslator } from './use-translator.ts';
import './compare-view.css';

interface Props {
  /** Newest first. */
  pages: readonly KeptPage[];
  dataset: Dataset;
  onForget: (id: string) => void;
}

const NAME_OF_SIDE: Record<Side, MessageKey> = {
  both: 'sideBoth',
  first: 'onlyFirst',
  second: 'onlySecond',
};

/** The pages that were kept, and two of them side by side. */
export function CompareView({ pages, dataset, onForget }: Props) {
  const { text } = useTranslator();
  const [chosen, choose] = useState<{ first?: string; second?: string }>({});
  const first = pages.find(({ id }) => id === chosen.first) ?? pages[0];
  const second =
    pages.find(({ id }) => id === chosen.second && id !== first?.id) ??
    pages.find(({ id }) => id !== first?.id);
  return (
    <div class="compare">
      <section class="panel-section" aria-labelledby="kept-heading">
        <h2 class="panel-section-heading" id="kept-heading">
          {text('keptPages')}
        </h2>
        <p class="hint">{text('keptPagesNote', MOST_KEPT_PAGES)}</p>
        {pages.length === 0 && <p class="quiet">{text('keptNone')}</p>}
        <ul class="kept-pages">
          {pages.map((page) => (
            <li key={page.id} class="kept-page">
              <PageLine page={page} />
              <button
                class="button-plain"
                type="button"
                aria-label={text('forgetPageNamed', page.title)}
                onClick={() => onForget(page.id)}
              >
                {text('forgetPage')}
              </button>
            </li>
          ))}
        </ul>
        {pages.length === 1 && <p class="quiet">{text('keptOne')}</p>}
      </section>
      {first && second && (
        <>
          <div class="panel-section compare-choice">
            <PageChoice
              label={text('sideFirst')}
              pages={pages.filter(({ id }) => id !== second.id)}
              value={first.id}
              onChoose={(id) => choose({ first: id, second: second.id })}
            />
            <PageChoice
              label={text('sideSecond')}
              pages={pages.filter(({ id }) => id !== first.id)}
              value={second.id}
              onChoose={(id) => choose({ first: first.id, second: id })}
            />
            {(first.partial || second.partial) && <p class="partial">{text('comparePartial')}</p>}
          </div>
          <Pair first={first} second={second} pair={compareKeptPages(first, second, dataset)} />
        </>
      )}
    </div>
  );
}

function PageLine({ page: { title, url, published } }: { page: KeptPage }) {
  const { locale } = useTranslator();
  return (
    <p>
      {/^https?:/.test(url) ? (
        <a href={url} target="_blank" rel="noreferrer" dir="auto">
          {title || url}
        </a>
      ) : (
        title
      )}
      {published && <span class="quiet"> · {formatDate(published.slice(0, 10), locale)}</span>}
    </p>
  );
}

interface ChoiceProps {
  label: string;
  pages: readonly KeptPage[];
  value: string;
  onChoose: (id: string) => void;
}

function PageChoice({ label, pages, value, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        class="field-input"
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {pages.map((page) => (
          <option key={page.id} value={page.id}>
            {page.title || page.url}
          </option>
        ))}
      </select>
    </div>
  );
}

function Pair({ first, second, pair }: { first: KeptPage; second: KeptPage; pair: PagePair }) {
  const { text, locale } = useTranslator();
  const present = (contents: Record<Side, readonly unknown[]>): Side[] =>
    SIDES.filter((side) => contents[side].length > 0);
  return (
    <>
      <section class="panel-section" aria-labelledby="compare-entries">
        <h2 class="panel-section-heading" id="compare-entries">
          {text('compareEntries')}
        </h2>
        {present(pair.entries).map((side) => (
          <div key={side}>
            <h3 class="place-line">
              {text(NAME_OF_SIDE[side])} <span class="count">{pair.entries[side].length}</span>
            </h3>
            <ul class="pair-entries">
              {pair.entries[side].map(({ entry, ...counts }) => (
                <li key={entry.id}>
                  <CategoryName id={entry.category} label={entry.label} />
                  <span class="count">
                    {text(
                      'mentionsEach',
                      counts.first.toLocaleString(locale),
                      counts.second.toLocaleString(locale),
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      {present(pair.numbers).length > 0 && (
        <section class="panel-section" aria-labelledby="compare-numbers">
          <h2 class="panel-section-heading" id="compare-numbers">
            {text('sectionNumbers')}
          </h2>
          <ul>
            {SIDES.flatMap((side) => pair.numbers[side]).map((numbers) => (
              <PairNumbers
                key={`${numbers.entry.id} ${numbers.figure.id}`}
                numbers={numbers}
                languages={[first.language, second.language]}
              />
            ))}
          </ul>
        </section>
      )}
      {present(pair.caveats).length > 0 && (
        <section class="panel-section" aria-labelledby="compare-caveats">
          <h2 class="panel-section-heading" id="compare-caveats">
            {text('sectionCaveats')}
          </h2>
          {present(pair.caveats).map((side) => (
            <details class="entry" key={side} open={side !== 'both'}>
              <summary class="entry-summary">
                <h3 class="entry-heading">{text(NAME_OF_SIDE[side])}</h3>
                <span class="count">
                  {pair.caveats[side].reduce((sum, { claims }) => sum + claims.length, 0)}
                </span>
              </summary>
              <ul class="claims">
                {pair.caveats[side].flatMap(({ entry, claims }) =>
                  claims.map((claim) => (
                    <li class="claim" key={`${entry.id} ${claim.id}`}>
                      <p class="entry-line">
                        <CategoryName id={entry.category} label={entry.label} />
                      </p>
                      <p>{claim.text}</p>
                      <LeftOut page={first} side="sideFirst" claim={`${entry.id}/${claim.id}`} />
                      <LeftOut page={second} side="sideSecond" claim={`${entry.id}/${claim.id}`} />
                      <CitationList citations={claim.citations} />
                    </li>
                  )),
                )}
              </ul>
            </details>
          ))}
        </section>
      )}
    </>
  );
}

function LeftOut({ page, side, claim }: { page: KeptPage; side: MessageKey; claim: string }) {
  const { text } = useTranslator();
  if (!page.omitted?.includes(claim)) return null;
  return <p class="hint">{text('leftOutBy', text(side))}</p>;
}

interface NumbersProps {
  numbers: ComparedNumbers;
  languages: [first: string, second: string];
}

function PairNumbers({ numbers: { entry, figure, first, second }, languages }: NumbersProps) {
  const translator = useTranslator();
  const { text } = translator;
  const sides = [
    ['sideFirst', first, languages[0]],
    ['sideSecond', second, languages[1]],
  ] as const;
  return (
    <li class="finding">
      <h3 class="entry-line">
        <CategoryName id={entry.category} label={entry.label} />
      </h3>
      <p>
        {text('inTheDataset')}: <strong>{describeFigure(figure, translator)}</strong> ·{' '}
        {figure.subject}
      </p>
      <dl class="sides">
        {sides.map(([label, numbers, language]) => (
          <div key={label}>
            <dt>{text(label)}</dt>
            <dd lang={numbers.length > 0 ? language || undefined : undefined}>
              {numbers.length > 0
                ? numbers.map(({ quote }) => `“${quote}”`).join(', ')
                : text('numberNone')}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
