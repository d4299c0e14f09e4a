import type { Dataset } from '../lib/schema/dataset.ts';
import type { DatasetVersion } from '../lib/schema/dataset-change.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { useTranslator } from './use-translator.ts';

interface Props {
  /** Newest first. */
  versions: readonly DatasetVersion[];
  dataset: Dataset;
}

const NAMES: Record<DatasetVersion['changes'][number]['kind'], MessageKey> = {
  added: 'changeAdded',
  changed: 'changeChanged',
  removed: 'changeRemoved',
};

/** What changed in the dataset, version by version. */
export function DatasetChanges({ versions, dataset }: Props) {
  const { text, locale } = useTranslator();
  const labelOf = (id: string) => dataset.entries.find((entry) => entry.id === id)?.label ?? id;
  return (
    <>
      {versions.map(({ version, asOf, changes }) => (
        <section key={version} class="dataset-version">
          <h3>{text('datasetLine', version, formatDate(asOf, locale))}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change.text}>
                <strong>{text(NAMES[change.kind])}:</strong> {change.text}
                {change.entries?.map((id) => (
                  <span key={id}>
                    {' '}
                    <a href={`#${id}`}>{labelOf(id)}</a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
