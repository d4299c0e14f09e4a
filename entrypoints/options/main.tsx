import dataset from 'virtual:caveat-dataset';
import { applyTheme } from '../../components/apply-theme.ts';
import { drawPage } from '../../components/draw-page.tsx';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import { listShortcuts, type Shortcut } from '../../lib/platform/commands.ts';
import { describeProblem, describeRefusal } from '../../lib/platform/describe-problem.ts';
import { translator } from '../../lib/platform/i18n.ts';
import { readSynced, watchSynced } from '../../lib/platform/move-settings.ts';
import { SettingsEditor } from '../../lib/platform/settings-editor.ts';
import type { Change } from '../../lib/platform/settings-store.ts';
import { openWelcome } from '../../lib/platform/welcome-page.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { ForgettableKey, Refusal } from '../../lib/settings/changes-for.ts';
import { compareSettings } from '../../lib/settings/compare-settings.ts';
import type { Stored } from '../../lib/settings/upgrade-stored.ts';
import { ChosenSettings } from './chosen-settings.ts';
import { makeSections } from './make-sections.tsx';

const { signal } = new AbortController();
const editor = new SettingsEditor(draw, signal);
let shortcuts: Shortcut[] = [];
let failure: string | null = null;
let done: { text: string; before: Settings | null } | null = null;
/** What lies in synchronised storage; null where there is nothing, or it cannot be read. */
let synced: Stored | null = null;
const chosen = new ChosenSettings(draw);

function draw(): void {
  const { loaded } = editor;
  if (loaded === null) return;
  const isFirst = !document.querySelector('main');
  const before = done?.before ?? null;
  applyTheme(loaded.settings.theme);
  drawPage(
    translator,
    translator.text('settingsTitle'),
    <OptionsView
      sections={makeSections({
        loaded,
        dataset,
        shortcuts,
        synced,
        chosen,
        onChange: change,
        onReplace: (settings, text) => void replace(settings, text),
        onMove: (moving, text) => void move(moving, text),
      })}
      problems={loaded.problems.map((problem) => {
        const { text, repair } = describeProblem(problem);
        if (repair === null) return { text };
        const { label, forget } = repair;
        return { text, repair: { label, onRepair: () => void change(() => ({}), [forget]) } };
      })}
      failure={failure}
      onOpenWelcome={() => void openWelcome()}
      done={done && { text: done.text, onUndo: before && (() => void undo(before)) }}
    />,
  );
  // The browser looked for the section of the address before it was there.
  if (isFirst) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

async function change(wanted: Change, forget: readonly ForgettableKey[] = []): Promise<boolean> {
  const refusal = await editor.change(wanted, forget);
  report(refusal, null);
  return refusal === null;
}

/** Stores a whole set of settings, to be undone. */
async function replace(settings: Settings, text: string): Promise<void> {
  const before = editor.loaded?.settings ?? settings;
  const isSame = compareSettings(before, settings).length === 0;
  report(await editor.change(() => settings), { text, before: isSame ? null : before });
}

async function undo(before: Settings): Promise<void> {
  report(await editor.change(() => before), { text: translator.text('undone'), before: null });
}

async function move(moving: Promise<Refusal | null>, text: string): Promise<void> {
  report(await moving, { text, before: null });
}

function report(refusal: Refusal | null, result: typeof done): void {
  failure = refusal && describeRefusal(refusal);
  done = refusal ? null : result;
  draw();
}

async function showSynced(): Promise<void> {
  synced = await readSynced();
  draw();
}
watchSynced(() => void showSynced(), signal);
void showSynced();

// Changed keys show when the reader comes back from the browser's page for them.
async function showShortcuts(): Promise<void> {
  shortcuts = await listShortcuts();
  draw();
}
window.addEventListener('focus', showShortcuts);
void showShortcuts();
