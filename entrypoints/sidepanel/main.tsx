import dataset from 'virtual:caveat-dataset';
import phrases from 'virtual:caveat-phrases';
import { applyTheme } from '../../components/apply-theme.ts';
import { drawPage } from '../../components/draw-page.tsx';
import { findEntryMentions } from '../../components/MentionList.tsx';
import type { DescribedPage } from '../../components/PageDescription.tsx';
import { PanelView } from '../../components/PanelView.tsx';
import type { TakeAlongActions } from '../../components/TakeAlong.tsx';
import { unfoldForPrint } from '../../components/unfold-for-print.ts';
import { type Citing, CitingContext } from '../../components/use-citing.ts';
import { citeFact, citeSummary } from '../../lib/export/cite-fact.ts';
import { formatHtml } from '../../lib/export/format-html.ts';
import { citeLinkedPage } from '../../lib/export/link-sentences.ts';
import { makeExportFile } from '../../lib/export/make-export-file.ts';
import { makePageExport } from '../../lib/export/make-page-export.ts';
import { analysePage, type PageAnalysis } from '../../lib/page/analyse-page.ts';
import { whenPainted } from '../../lib/page/when-painted.ts';
import {
  askPage,
  jumpToMention,
  readPageAndText,
  readSelectors,
  scrollPage,
} from '../../lib/platform/ask-page.ts';
import { isPrivateWindow } from '../../lib/platform/browser.ts';
import { describeProblem } from '../../lib/platform/describe-problem.ts';
import { browserPages, type FollowedPage, followPage } from '../../lib/platform/follow-page.ts';
import { ViewFollower } from '../../lib/platform/follow-view.ts';
import { translator } from '../../lib/platform/i18n.ts';
import { forgetPage, keepPage, watchKeptPages } from '../../lib/platform/kept-pages.ts';
import { openOptions } from '../../lib/platform/open-options.ts';
import { takePanelEntry, watchPanelEntries } from '../../lib/platform/panel-entry.ts';
import { pinnedTab } from '../../lib/platform/pinned-tab.ts';
import { openPrintView, printedIn } from '../../lib/platform/print-view.ts';
import { type LoadedSettings, watchSettings } from '../../lib/platform/settings-store.ts';
import { reloadTab, showTab } from '../../lib/platform/tabs.ts';
import type { KeptPage } from '../../lib/schema/kept-page.ts';
import type { PageExport } from '../../lib/schema/page-export.ts';
import type { PageReport } from '../../lib/schema/page-report.ts';
import type { SentText } from '../../lib/schema/sent-text.ts';
import { pageStatus } from '../../lib/settings/page-status.ts';
import { createComparer } from '../../lib/summary/compare-page.ts';
import { makeKeptPage } from '../../lib/summary/make-kept-page.ts';
import { MentionPlaces } from '../../lib/summary/place-mentions.ts';
import { summarisePage } from '../../lib/summary/summarise-page.ts';
import { runInStretches } from '../../lib/text/run-in-stretches.ts';

const { signal } = new AbortController();
const pinned = pinnedTab(location.search);
let toPrint = printedIn(location.search);
/** Undefined until the browser has said which tab it is; null where there is none. */
let page: FollowedPage | null | undefined;
let loaded: LoadedSettings | null = null;
let kept: KeptPage[] = [];
let isComparing = toPrint === 'comparison';
/** What was worked out last, and of which page. */
let analysed: { key: string; sent: SentText | null; analysis: PageAnalysis } | null = null;
/** The page that is being worked out, and its end, come what may; null while none is. */
let analysing: { key: string; end: Promise<void> } | null = null;
/** The page that is shown: while it is the same, folds, choices and scrolling are kept. */
let shownPage = '';
/** All that is shown of it; null while no page with mentions is. */
let described: DescribedPage | null = null;
const views = new ViewFollower(askPage);
const tools = {
  makeDocument: (title: string) => document.implementation.createHTMLDocument(title),
  compare: createComparer(dataset, phrases),
};

function draw(): void {
  if (loaded === null || page === undefined) return;
  const { settings, problems } = loaded;
  applyTheme(settings.theme);
  const status = pageStatus(page, settings);
  const tab = page?.tab ?? null;
  const report = status.state === 'mentions' ? status.report : null;
  const sent = (page?.reading.state === 'report' && page.reading.text) || null;
  const key = tab && report ? `${tab.id} ${report.url}` : '';
  described = report && describe(key, report, sent);
  views.follow(tab && described ? tab.id : null);
  drawPage(
    translator,
    translator.text('panelTitle'),
    <CitingContext.Provider value={described && makeCiting(described)}>
      <PanelView
        status={status}
        page={described}
        pageKey={key}
        dataset={dataset}
        kept={kept}
        isComparing={isComparing}
        today={today()}
        problems={problems.map((problem) => ({ text: describeProblem(problem).text }))}
        onJump={(id) => tab && void jump(tab.id, id)}
        onScroll={(y) => tab && void scrollPage(tab.id, y)}
        onKeep={() => void keep()}
        onForget={(id) => void forgetPage(id)}
        onCompare={compare}
        onPrint={() => print(tab?.id)}
        onReload={() => tab && void reloadTab(tab.id)}
        onOpenOptions={() => void openOptions()}
        {...takeAlong(tab?.id)}
      />
    </CitingContext.Provider>,
  );
  if (key !== shownPage) {
    shownPage = key;
    window.scrollTo(0, 0);
  }
  if (tab && described) void showRequestedEntry(tab.id);
  if (report && sent && analysed?.sent !== sent) void analyse(key, report, sent);
  else if (toPrint === 'comparison' || (toPrint === 'page' && described)) printOnce();
}

function describe(key: string, report: PageReport, sent: SentText | null): DescribedPage {
  // Until a changed page is worked out, what was said of it before still holds mostly.
  const analysis = analysed?.key === key ? analysed.analysis : null;
  return {
    report,
    summary: summarisePage(report, dataset),
    sent,
    places: analysis?.places ?? new MentionPlaces(null, null),
    comparison: analysis?.comparison ?? null,
    watchView: views.watch,
  };
}

/**
 * Works a page's text out after what is known of it is shown. Of a page that changes meanwhile the
 * earlier state is finished first, so that one that never rests is not left without.
 */
async function analyse(key: string, report: PageReport, sent: SentText): Promise<void> {
  if (analysing?.key === key) return;
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const mine = { key, end };
  analysing = mine;
  try {
    await whenPainted();
    const isWanted = () => analysing === mine && shownPage === key;
    const analysis = await runInStretches(analysePage(report, sent, tools), isWanted);
    if (analysing === mine) analysing = null;
    if (analysis !== null) analysed = { key, sent, analysis };
    draw();
  } finally {
    resolve();
  }
}

/** The page that is shown, once it was compared with the dataset, if it can be. */
async function readDescribed(): Promise<DescribedPage> {
  const key = shownPage;
  await analysing?.end;
  if (described === null || key !== shownPage) throw new Error('the page is no longer shown');
  return described;
}

async function keep(): Promise<void> {
  await keepPage(makeKept(await readDescribed()));
}

async function jump(tabId: number, id: number): Promise<void> {
  const mentions = page?.reading.state === 'report' ? page.reading.report.mentions : [];
  await jumpToMention(tabId, mentions.find((mention) => mention.id === id) ?? { id });
  if (pinned !== null) await showTab(tabId);
}

function makeKept(described: DescribedPage): KeptPage {
  return makeKeptPage(described, {
    id: crypto.randomUUID(),
    keptAt: Date.now(),
    private: isPrivateWindow(),
  });
}

/** YYYY-MM-DD in UTC, as exports have it. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function makeCiting(described: DescribedPage): Citing {
  return (claim, entry) =>
    citeFact(claim, entry, dataset.info, citeLinkedPage(described, entry.id, today()));
}

/** How the summary of the page that is shown is exported and cited. */
function takeAlong(tabId: number | undefined): TakeAlongActions {
  async function collect(): Promise<PageExport> {
    const page = await readDescribed();
    if (tabId === undefined) throw new Error('no page is shown');
    const selectors = await readSelectors(tabId);
    return makePageExport({ ...page, selectors }, dataset, new Date().toISOString());
  }
  return {
    makeFile: async (format) => makeExportFile(await collect(), format, translator),
    makeHtml: async () => formatHtml(await collect(), translator),
    makeCitation: () => {
      if (described === null) throw new Error('no page is shown');
      const page = citeLinkedPage(described, null, today());
      return citeSummary(translator.text('summaryOf', page.title || page.url), dataset.info, page);
    },
  };
}

function compare(next: boolean): void {
  isComparing = next;
  draw();
  window.scrollTo(0, 0);
}

/** A side panel cannot be printed, but a tab can. */
function print(tabId: number | undefined): void {
  // Drawn again for the day that it says.
  draw();
  if (pinned !== null) window.print();
  else if (tabId !== undefined) void openPrintView(tabId, isComparing ? 'comparison' : 'page');
}

function printOnce(): void {
  toPrint = null;
  requestAnimationFrame(() => window.print());
}

/** Brings the entry into view that a reader asked for in the page's card. */
async function showRequestedEntry(tabId: number): Promise<void> {
  const entry = await takePanelEntry(tabId);
  if (!entry) return;
  const details = findEntryMentions(entry);
  if (!(details instanceof HTMLDetailsElement)) return;
  details.open = true;
  details.querySelector('summary')?.focus();
  details.scrollIntoView();
}

unfoldForPrint();

watchSettings((next) => {
  loaded = next;
  draw();
}, signal);

followPage(
  browserPages(pinned, readPageAndText),
  (next) => {
    page = next;
    draw();
  },
  signal,
);

watchKeptPages((pages) => {
  // Pages of private windows are for private windows.
  kept = pages.filter((each) => each.private === isPrivateWindow());
  draw();
}, signal);

watchPanelEntries(draw, signal);
