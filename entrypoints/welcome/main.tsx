import dataset from 'virtual:caveat-dataset';
import { applyTheme } from '../../components/apply-theme.ts';
import { drawPage } from '../../components/draw-page.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { isFirefox } from '../../lib/platform/browser.ts';
import { listShortcuts, openShortcutSettings, type Shortcut } from '../../lib/platform/commands.ts';
import { translator } from '../../lib/platform/i18n.ts';
import { openOptions } from '../../lib/platform/open-options.ts';
import { type LoadedSettings, watchSettings } from '../../lib/platform/settings-store.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';
import { findOwnTab } from '../../lib/platform/tabs.ts';
import { annotateSample } from './annotate-sample.ts';

const { signal } = new AbortController();
let loaded: LoadedSettings | null = null;
let shortcuts: readonly Shortcut[] = [];
let failure: string | null = null;
/** The tab that this page is in; known before anything can be pressed. */
let tabId: number | null = null;

function draw(): void {
  if (loaded === null) return;
  const { settings } = loaded;
  applyTheme(settings.theme);
  drawPage(
    translator,
    translator.text('welcomeTitle'),
    <WelcomeView
      dataset={dataset}
      settings={settings}
      shortcuts={shortcuts}
      panelIsSidebar={isFirefox()}
      failure={failure}
      onOpenPanel={() => void openPanel()}
      onOpenOptions={() => void openOptions()}
      onChangeShortcuts={() => void openShortcutSettings()}
    />,
  );
}

/** Nothing is awaited before the panel opens: browsers want the press itself. */
async function openPanel(): Promise<void> {
  const opened = tabId !== null && (await openSidePanel(tabId));
  failure = opened ? null : translator.text('panelNotOpened');
  draw();
}

async function showShortcuts(): Promise<void> {
  shortcuts = await listShortcuts();
  draw();
}

watchSettings((next) => {
  loaded = next;
  draw();
}, signal);
window.addEventListener('focus', showShortcuts);
void showShortcuts();
tabId = await findOwnTab();
annotateSample(tabId, dataset);
