import { sourcesOfEntry } from '../lib/dataset/sources-of-entry.ts';
import type { Dataset } from '../lib/schema/dataset.ts';
import type { Source } from '../lib/schema/source.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { useTranslator } from './use-translator.ts';

/** Every source of the dataset, with what it is and the entries that name it. */
export function DatasetSources({ dataset }: { dataset: Dataset }) {
  const { text, locale } = useTranslator();
  const named = dataset.entries.map((entry) => ({
    entry,
    sources: new Set(sourcesOfEntry(dataset, entry)),
  }));
  return (
    <ol class="dataset-sources">
      {dataset.sources.map((source) => (
        <li key={source.id} id={`source-${source.id}`}>
          <p>
            <SourceTitle source={source} />
          </p>
          <p class="hint">
            {[
              text(source.kind === 'seed' ? 'sourceSeed' : 'sourceRecord'),
              source.publisher,
              source.published && formatDate(source.published, locale),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p class="hint">
            {text('sourceNamedBy')}{' '}
            {named
              .filter(({ sources }) => sources.has(source))
              .map(({ entry }, place) => (
                <span key={entry.id}>
                  {place > 0 && ', '}
                  <a href={`#${entry.id}`}>{entry.label}</a>
                </span>
              ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function SourceTitle({ source: { title, url } }: { source: Source }) {
  const { text } = useTranslator();
  if (!url) return <cite>{title}</cite>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {title}
      <span class="unseen"> {text('newTab')}</span>
    </a>
  );
}
