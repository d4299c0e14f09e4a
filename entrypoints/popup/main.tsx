import dataset from 'virtual:caveat-dataset';
import { applyTheme } from '../../components/apply-theme.ts';
import { drawPage } from '../../components/draw-page.tsx';
import { PopupView } from '../../components/PopupView.tsx';
import { revealMarks } from '../../lib/platform/ask-page.ts';
import { isFirefox } from '../../lib/platform/browser.ts';
import { describeProblem, describeRefusal } from '../../lib/platform/describe-problem.ts';
import { browserPages, type FollowedPage, followPage } from '../../lib/platform/follow-page.ts';
import { translator } from '../../lib/platform/i18n.ts';
import { openOptions } from '../../lib/platform/open-options.ts';
import { pinnedTab } from '../../lib/platform/pinned-tab.ts';
import { SettingsEditor } from '../../lib/platform/settings-editor.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';
import { reloadTab } from '../../lib/platform/tabs.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { pageStatus, siteOfTab } from '../../lib/settings/page-status.ts';
import { isSiteOff, withSite } from '../../lib/settings/site.ts';
import { withCategory } from '../../lib/settings/with-category.ts';

const { signal } = new AbortController();
/** Undefined until the browser has said which tab it is; null where there is none. */
let page: FollowedPage | null | undefined;
const editor = new SettingsEditor(draw, signal);
let failure: string | null = null;

function draw(): void {
  const { loaded } = editor;
  if (loaded === null || page === undefined) return;
  const { settings, problems } = loaded;
  applyTheme(settings.theme);
  const status = pageStatus(page, settings);
  const tab = page?.tab ?? null;
  const site = tab && status.state !== 'unreadable' ? siteOfTab(tab) : null;
  drawPage(
    translator,
    translator.text('extensionName'),
    <PopupView
      status={status}
      categories={dataset.categories}
      categoriesOff={settings.categoriesOff}
      enabled={settings.enabled}
      frequency={settings.markFrequency}
      site={site === null ? null : { name: site, on: !isSiteOff(settings, site) }}
      problems={problems.map((problem) => ({ text: describeProblem(problem).text }))}
      failure={failure}
      panelIsSidebar={isFirefox()}
      onEnabled={(enabled) => change(() => ({ enabled }))}
      onSite={(on) => site && change((now) => ({ sitesOff: withSite(now, site, on) }))}
      onCategory={(id, on) => change((now) => ({ categoriesOff: withCategory(now, id, on) }))}
      onFrequency={(markFrequency) => change(() => ({ markFrequency }))}
      onReveal={(on) => tab && void revealMarks(tab.id, on)}
      onReload={() => tab && void reloadTab(tab.id)}
      onOpenPanel={() => tab && void openPanel(tab.id)}
      onOpenOptions={() => void openOptions().then(() => window.close())}
    />,
  );
}

async function change(wanted: (now: Settings) => Partial<Settings>): Promise<void> {
  const refusal = await editor.change(wanted);
  failure = refusal && describeRefusal(refusal);
  draw();
}

async function openPanel(tabId: number): Promise<void> {
  if (await openSidePanel(tabId)) {
    window.close();
    return;
  }
  failure = translator.text('panelNotOpened');
  draw();
}

followPage(
  browserPages(pinnedTab(location.search)),
  (next) => {
    page = next;
    draw();
  },
  signal,
);
