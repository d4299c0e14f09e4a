import type { Dataset } from '../lib/schema/dataset.ts';
import type { KeptPage } from '../lib/schema/kept-page.ts';
import type { PageStatus } from '../lib/schema/page-reading.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { CompareView } from './CompareView.tsx';
import { type DescribedPage, PageDescription } from './PageDescription.tsx';
import { PageNotice } from './PageNotice.tsx';
import { type ListedProblem, ProblemList } from './ProblemList.tsx';
import type { TakeAlongActions } from './TakeAlong.tsx';
import { useTranslator } from './use-translator.ts';
import './base.css';
import './panel-view.css';
import './print.css';

/** What the panel can do; each is called when the reader asks for it. */
export interface PanelActions {
  /** Show the mention with this id in the page. */
  onJump: (id: number) => void;
  /** Show the place so many CSS px from the page's top. */
  onScroll: (y: number) => void;
  /** Keep the page for comparing it. */
  onKeep: () => void;
  onForget: (id: string) => void;
  /** Show the kept pages, or the page again. */
  onCompare: (isComparing: boolean) => void;
  onPrint: () => void;
  onReload: () => void;
  onOpenOptions: () => void;
}

interface Props extends PanelActions, TakeAlongActions {
  status: PageStatus;
  /** Null as long as there is no report with mentions. */
  page: DescribedPage | null;
  /** Changes with the page: while it is the same, folds and choices are kept. */
  pageKey: string;
  dataset: Dataset;
  kept: readonly KeptPage[];
  isComparing: boolean;
  /** YYYY-MM-DD, for what is printed. */
  today: string;
  problems: readonly ListedProblem[];
}

/** The side panel: the page held against the dataset, or two kept pages side by side. */
export function PanelView(props: Props) {
  const { page, dataset, kept, isComparing } = props;
  const { text, locale } = useTranslator();
  return (
    <div class="panel">
      <main>
        {isComparing ? (
          <>
            <header class="panel-head">
              <h1 class="panel-title">{text('compareHeading')}</h1>
              <PrintedFrom {...props} />
              <div class="panel-actions">
                <button class="button" type="button" onClick={() => props.onCompare(false)}>
                  {text('backToPage')}
                </button>
                <button class="button" type="button" onClick={props.onPrint}>
                  {text('print')}
                </button>
              </div>
            </header>
            <CompareView pages={kept} dataset={dataset} onForget={props.onForget} />
          </>
        ) : (
          <>
            <PageHead {...props} />
            {page && (
              <PageDescription
                key={props.pageKey}
                page={page}
                dataset={dataset}
                onJump={props.onJump}
                onScroll={props.onScroll}
                makeFile={props.makeFile}
                makeHtml={props.makeHtml}
                makeCitation={props.makeCitation}
              />
            )}
          </>
        )}
      </main>
      <footer class="panel-foot">
        <p>{text('datasetLine', dataset.info.version, formatDate(dataset.info.asOf, locale))}</p>
        <a href="/dataset.html" target="_blank" rel="noopener">
          {text('openDataset')}
          <span class="unseen"> {text('newTab')}</span>
        </a>
        <button class="button-plain" type="button" onClick={props.onOpenOptions}>
          {text('openOptions')}
        </button>
      </footer>
    </div>
  );
}

/** On paper: what it was made from, and when. */
function PrintedFrom({ dataset, today }: Pick<Props, 'dataset' | 'today'>) {
  const { text, locale } = useTranslator();
  const { version, asOf } = dataset.info;
  return (
    <p class="print-only">
      {text('datasetLine', version, formatDate(asOf, locale))}
      {' · '}
      {text('printedOn', formatDate(today, locale))}
    </p>
  );
}

function PageHead({ status, page, kept, problems, ...actions }: Props) {
  const { text, plural, locale } = useTranslator();
  const isFramed = page?.report.mentions.some(({ frame }) => frame !== undefined) ?? false;
  const isKept = page !== null && kept.some(({ url }) => url === page.report.url);
  return (
    <header class="panel-head">
      <h1 class={page ? 'panel-title' : 'unseen'} lang={page?.report.language || undefined}>
        {page?.report.title || text('extensionName')}
      </h1>
      <PageNotice status={status} onReload={actions.onReload} />
      {page && <p class="quiet">{plural('entryCount', page.summary.entryCount)}</p>}
      {page?.report.url && <p class="print-only">{page.report.url}</p>}
      {page?.sent?.published && (
        <p class="print-only">{text('publishedOn', formatDate(page.sent.published, locale))}</p>
      )}
      <PrintedFrom {...actions} />
      {page?.report.partial && <p class="partial">{text('partialPage')}</p>}
      {page?.sent?.partial && !page.report.partial && <p class="partial">{text('partialText')}</p>}
      {isFramed && <p class="partial">{text('framesApart')}</p>}
      {page && page.sent === null && !isFramed && <p class="partial">{text('noText')}</p>}
      {page?.sent && page.comparison === null && <p class="partial">{text('comparing')}</p>}
      <ProblemList problems={problems} />
      <div class="panel-actions">
        {page && (
          <>
            <button class="button" type="button" onClick={actions.onKeep}>
              {text(isKept ? 'keepAgain' : 'keepPage')}
            </button>
            <button class="button" type="button" onClick={actions.onPrint}>
              {text('print')}
            </button>
          </>
        )}
        {kept.length > 0 && (
          <button class="button" type="button" onClick={() => actions.onCompare(true)}>
            {plural('comparePages', kept.length)}
          </button>
        )}
      </div>
    </header>
  );
}
