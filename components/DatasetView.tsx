import { useCallback, useState } from 'preact/hooks';
import { searchEntries } from '../lib/dataset/search-entries.ts';
import type { Dataset } from '../lib/schema/dataset.ts';
import type { DatasetVersion } from '../lib/schema/dataset-change.ts';
import { citationsOf } from '../lib/summary/collect-claims.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { searchWords } from '../lib/text/split-matches.ts';
import { CitationList } from './CitationList.tsx';
import { DatasetChanges } from './DatasetChanges.tsx';
import { DatasetEntry } from './DatasetEntry.tsx';
import { DatasetSources } from './DatasetSources.tsx';
import { SearchContext } from './Matched.tsx';
import { PledgeLadders } from './PledgeLadders.tsx';
import { useTarget } from './use-target.ts';
import { useTranslator } from './use-translator.ts';
import './base.css';
import './dataset-view.css';

interface Props {
  dataset: Dataset;
  /** What changed from version to version, newest first. */
  versions: readonly DatasetVersion[];
}

/** The whole dataset to browse and to search: entries, pledges, events, sources, changes. */
export function DatasetView({ dataset, versions }: Props) {
  const { text, plural, locale } = useTranslator();
  const [query, setQuery] = useState('');
  const words = searchWords(query);
  const found = searchEntries(dataset, words);
  const isSearching = words.length > 0;
  const categories = dataset.categories
    .map((category) => ({ category, entries: found.filter((e) => e.category === category.id) }))
    .filter(({ entries }) => entries.length > 0);

  useTarget(useCallback(() => setQuery(''), []));

  return (
    <div class="dataset">
      <header class="dataset-head">
        <h1>
          <img src="/icon/icon.svg" alt="" width="28" height="28" />
          {text('datasetHeading')}
        </h1>
        <p>
          {text('datasetLine', dataset.info.version, formatDate(dataset.info.asOf, locale))} ·{' '}
          {plural('datasetEntryCount', dataset.entries.length)} ·{' '}
          {plural('datasetSourceCount', dataset.sources.length)}
        </p>
        <p class="quiet">{text('datasetNote')}</p>
      </header>

      <nav class="dataset-nav" aria-label={text('datasetContents')}>
        <search>
          <label for="dataset-search">{text('searchDataset')}</label>
          <input
            id="dataset-search"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <p class="hint" role="status">
            {isSearching &&
              (found.length ? plural('searchFound', found.length) : text('searchNothing'))}
          </p>
        </search>
        {categories.map(({ category, entries }) => (
          <div key={category.id} class="dataset-nav-group">
            <p class="hint">{category.label}</p>
            <ul>
              {entries.map(({ id, label }) => (
                <li key={id}>
                  <a href={`#${id}`}>{label}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {!isSearching && (
          <ul class="dataset-nav-group">
            <li>
              <a href="#ladders">{text('datasetLadders')}</a>
            </li>
            <li>
              <a href="#events">{text('datasetEvents')}</a>
            </li>
            <li>
              <a href="#sources">{text('sources')}</a>
            </li>
            <li>
              <a href="#changes">{text('datasetChanges')}</a>
            </li>
          </ul>
        )}
      </nav>

      <main>
        {!isSearching && (
          <section id="ladders" class="dataset-part" aria-labelledby="ladders-heading">
            <h2 id="ladders-heading" tabIndex={-1}>
              {text('datasetLadders')}
            </h2>
            <p class="quiet">{text('datasetLaddersNote')}</p>
            <PledgeLadders entries={dataset.entries} />
          </section>
        )}
        <SearchContext.Provider value={words}>
          {categories.map(({ category, entries }) => (
            <section key={category.id} aria-labelledby={`category-${category.id}`}>
              <div class="dataset-category">
                <h2 id={`category-${category.id}`}>{category.label}</h2>
                <p class="quiet">{category.gloss}</p>
              </div>
              {entries.map((entry) => (
                <DatasetEntry key={entry.id} entry={entry} dataset={dataset} />
              ))}
            </section>
          ))}
        </SearchContext.Provider>
        {!isSearching && (
          <>
            <section id="events" class="dataset-part" aria-labelledby="events-heading">
              <h2 id="events-heading" tabIndex={-1}>
                {text('datasetEvents')}
              </h2>
              <ol class="dataset-claims">
                {dataset.events.map(({ id, date, text: words, sources }) => (
                  <li key={id}>
                    <p>
                      <time dateTime={date}>{formatDate(date, locale)}</time>: {words}
                    </p>
                    <CitationList citations={citationsOf(sources, dataset.sources)} />
                  </li>
                ))}
              </ol>
            </section>
            <section id="sources" class="dataset-part" aria-labelledby="sources-heading">
              <h2 id="sources-heading" tabIndex={-1}>
                {text('sources')}
              </h2>
              <DatasetSources dataset={dataset} />
            </section>
            <section id="changes" class="dataset-part" aria-labelledby="changes-heading">
              <h2 id="changes-heading" tabIndex={-1}>
                {text('datasetChanges')}
              </h2>
              <DatasetChanges versions={versions} dataset={dataset} />
            </section>
          </>
        )}
      </main>
    </div>
  );
}
