import dataset, { changes } from 'virtual:caveat-dataset';
import { applyTheme } from '../../components/apply-theme.ts';
import { DatasetView } from '../../components/DatasetView.tsx';
import { drawPage } from '../../components/draw-page.tsx';
import { type Citing, CitingContext } from '../../components/use-citing.ts';
import { citeFact } from '../../lib/export/cite-fact.ts';
import { translator } from '../../lib/platform/i18n.ts';
import { watchSettings } from '../../lib/platform/settings-store.ts';

const cite: Citing = (claim, entry) => citeFact(claim, entry, dataset.info, null);

watchSettings(({ settings }) => applyTheme(settings.theme), new AbortController().signal);

drawPage(
  translator,
  translator.text('datasetTitle'),
  <CitingContext.Provider value={cite}>
    <DatasetView dataset={dataset} versions={changes} />
  </CitingContext.Provider>,
);
