import type { Dataset } from '../../lib/schema/dataset.ts';
import { formatDate } from '../../lib/text/format-date.ts';
import { useTranslator } from '../use-translator.ts';

/** Which dataset is in use. */
export function DatasetSection({ dataset }: { dataset: Dataset }) {
  const { text, locale } = useTranslator();
  const terms = [
    [text('datasetVersion'), dataset.info.version],
    [text('datasetAsOf'), formatDate(dataset.info.asOf, locale)],
    [text('datasetEntries'), dataset.entries.length.toLocaleString(locale)],
    [text('datasetSources'), dataset.sources.length.toLocaleString(locale)],
  ] as const;
  return (
    <>
      <dl class="terms">
        {terms.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/dataset.html">{text('openDataset')}</a>
      </p>
    </>
  );
}
