import dataset from 'virtual:caveat-dataset';
import { applyTheme } from '../../components/apply-theme.ts';
import { drawPage } from '../../components/draw-page.tsx';
import { PanelView } from '../../components/PanelView.tsx';
import { jumpToMention } from '../../lib/platform/ask-page.ts';
import { describeProblem } from '../../lib/platform/describe-problem.ts';
import { browserPages, type FollowedPage, followPage } from '../../lib/platform/follow-page.ts';
import { translator } from '../../lib/platform/i18n.ts';
import { openOptions } from '../../lib/platform/open-options.ts';
import { takePanelEntry, watchPanelEntries } from '../../lib/platform/panel-entry.ts';
import { pinnedTab } from '../../lib/platform/pinned-tab.ts';
import { type LoadedSettings, watchSettings } from '../../lib/platform/settings-store.ts';
import { reloadTab, showTab } from '../../lib/platform/tabs.ts';
import { pageStatus } from '../../lib/settings/page-status.ts';
import { summarisePage } from '../../lib/summary/summarise-page.ts';

const { signal } = new AbortController();
const pinned = pinnedTab(location.search);
/** Undefined until the browser has said which tab it is; null where there is none. */
let page: FollowedPage | null | undefined;
let loaded: LoadedSettings | null = null;
/** The page whose summary is shown: while it is the same, folds and scrolling are kept. */
let shownPage = '';

function draw(): void {
  if (loaded === null || page === undefined) return;
  const { settings, problems } = loaded;
  applyTheme(settings.theme);
  const status = pageStatus(page, settings);
  const tab = page?.tab ?? null;
  const summary = status.state === 'mentions' ? summarisePage(status.report, dataset) : null;
  const pageKey = tab && status.state === 'mentions' ? `${tab.id} ${status.report.url}` : '';
  drawPage(
    translator,
    translator.text('panelTitle'),
    <PanelView
      key={pageKey}
      status={status}
      summary={summary}
      info={dataset.info}
      problems={problems.map((problem) => ({ text: describeProblem(problem).text }))}
      onJump={(id) => tab && void jump(tab.id, id)}
      onReload={() => tab && void reloadTab(tab.id)}
      onOpenOptions={() => void openOptions()}
    />,
  );
  if (pageKey !== shownPage) {
    shownPage = pageKey;
    window.scrollTo(0, 0);
  }
  if (tab && summary) void showRequestedEntry(tab.id);
}

async function jump(tabId: number, id: number): Promise<void> {
  await jumpToMention(tabId, id);
  if (pinned !== null) await showTab(tabId);
}

/** Brings the entry into view that a reader asked for in the page's card. */
async function showRequestedEntry(tabId: number): Promise<void> {
  const entry = await takePanelEntry(tabId);
  const details = entry && document.getElementById(`mentions-${entry}`);
  if (!(details instanceof HTMLDetailsElement)) return;
  details.open = true;
  details.querySelector('summary')?.focus();
  details.scrollIntoView();
}

watchSettings((next) => {
  loaded = next;
  draw();
}, signal);

followPage(
  browserPages(pinned),
  (next) => {
    page = next;
    draw();
  },
  signal,
);

watchPanelEntries(draw, signal);
