import dataset from 'virtual:caveat-dataset';
import { drawPage } from '../../components/draw-page.tsx';
import { OptionsView } from '../../components/OptionsView.tsx';
import { listShortcuts, openShortcutSettings, type Shortcut } from '../../lib/platform/commands.ts';
import { describeProblem, describeRefusal } from '../../lib/platform/describe-problem.ts';
import { translator } from '../../lib/platform/i18n.ts';
import {
  changeSettings,
  type LoadedSettings,
  watchSettings,
} from '../../lib/platform/settings-store.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { ForgettableKey } from '../../lib/settings/changes-for.ts';
import { siteFromInput, withSite } from '../../lib/settings/site.ts';
import { withCategory } from '../../lib/settings/with-category.ts';

const { signal } = new AbortController();
let loaded: LoadedSettings | null = null;
let shortcuts: Shortcut[] = [];
let failure: string | null = null;

function draw(): void {
  if (loaded === null) return;
  const { settings, problems, area } = loaded;
  drawPage(
    translator,
    translator.text('settingsTitle'),
    <OptionsView
      settings={settings}
      area={area}
      dataset={dataset}
      shortcuts={shortcuts}
      problems={problems.map((problem) => {
        const { text, repair } = describeProblem(problem);
        if (repair === null) return { text };
        const { label, forget } = repair;
        return { text, repair: { label, onRepair: () => change(() => ({}), [forget]) } };
      })}
      failure={failure}
      parseSite={siteFromInput}
      onEnabled={(enabled) => change(() => ({ enabled }))}
      onCategory={(id, on) => change((now) => ({ categoriesOff: withCategory(now, id, on) }))}
      onSite={(site, on) => change((now) => ({ sitesOff: withSite(now, site, on) }))}
      onChangeShortcuts={() => void openShortcutSettings()}
    />,
  );
}

async function change(
  wanted: (now: Settings) => Partial<Settings>,
  forget: readonly ForgettableKey[] = [],
): Promise<void> {
  const refusal = await changeSettings(wanted, forget);
  failure = refusal && describeRefusal(refusal);
  draw();
}

watchSettings((next) => {
  loaded = next;
  draw();
}, signal);

// Changed keys show when the reader comes back from the browser's page for them.
async function showShortcuts(): Promise<void> {
  shortcuts = await listShortcuts();
  draw();
}
window.addEventListener('focus', showShortcuts);
void showShortcuts();
