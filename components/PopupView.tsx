import { useId } from 'preact/hooks';
import type { Category } from '../lib/schema/category.ts';
import { MARK_FREQUENCIES } from '../lib/schema/choices.ts';
import type { CategoryId } from '../lib/schema/ids.ts';
import type { PageStatus } from '../lib/schema/page-reading.ts';
import { WORDS_OF_CHOICE } from '../lib/schema/setting-words.ts';
import type { Settings } from '../lib/schema/settings.ts';
import { CategorySwitches } from './CategorySwitches.tsx';
import { PageNotice } from './PageNotice.tsx';
import { type ListedProblem, ProblemList } from './ProblemList.tsx';
import { Switch } from './Switch.tsx';
import { useTranslator } from './use-translator.ts';
import './base.css';
import './popup-view.css';

interface Props {
  status: PageStatus;
  categories: readonly Category[];
  categoriesOff: readonly CategoryId[];
  /** Whether marking is on at all. */
  enabled: boolean;
  frequency: Settings['markFrequency'];
  /** The site of the page; null where it has none that could be switched. */
  site: { name: string; on: boolean } | null;
  problems: readonly ListedProblem[];
  /** Why the last action had no effect; null where it had. */
  failure: string | null;
  /** Firefox calls the panel a sidebar. */
  panelIsSidebar: boolean;
  onEnabled: (on: boolean) => void;
  onSite: (on: boolean) => void;
  onCategory: (id: CategoryId, on: boolean) => void;
  onFrequency: (frequency: Settings['markFrequency']) => void;
  /** Shows the page's marks, or hides them. */
  onReveal: (on: boolean) => void;
  onReload: () => void;
  onOpenPanel: () => void;
  onOpenOptions: () => void;
}

/** The popup: what the page has, and the switches. */
export function PopupView(props: Props) {
  const { status, site, enabled } = props;
  const { text } = useTranslator();
  const categoriesId = useId();
  const frequencyId = useId();
  const placesId = useId();
  return (
    <main class="popup">
      <header class="popup-head">
        <h1>
          <img src="/icon/icon.svg" alt="" width="20" height="20" />
          {text('extensionName')}
        </h1>
        <button class="button-plain" type="button" onClick={props.onOpenOptions}>
          {text('openOptions')}
        </button>
      </header>
      <div class="popup-status">
        <PageNotice status={status} onReload={props.onReload} />
        <div class="popup-actions">
          <button
            class={status.state === 'mentions' ? 'button button-primary' : 'button'}
            type="button"
            onClick={props.onOpenPanel}
          >
            {text(props.panelIsSidebar ? 'openSidebar' : 'openPanel')}
          </button>
          {status.state === 'mentions' && (
            <button
              class="button"
              type="button"
              onClick={() => props.onReveal(status.report.marksHidden === true)}
            >
              {text(status.report.marksHidden ? 'showMarks' : 'hideMarks')}
            </button>
          )}
        </div>
        <p class="failure" role="alert">
          {props.failure}
        </p>
        <ProblemList problems={props.problems} />
      </div>
      <section class="popup-switches" aria-labelledby={categoriesId}>
        <h2 class="popup-heading" id={categoriesId}>
          {text('categories')}
        </h2>
        <CategorySwitches
          categories={props.categories}
          off={props.categoriesOff}
          counts={status.state === 'mentions' ? status.report.counts : null}
          withGloss={false}
          onChange={props.onCategory}
        />
      </section>
      <div class="popup-frequency">
        <label class="popup-heading" for={frequencyId}>
          {text('settingMarkFrequency')}
        </label>
        <select
          class="field-input"
          id={frequencyId}
          value={props.frequency}
          onChange={({ currentTarget }) => {
            const frequency = MARK_FREQUENCIES.find((each) => each === currentTarget.value);
            if (frequency) props.onFrequency(frequency);
          }}
        >
          {MARK_FREQUENCIES.map((each) => (
            <option key={each} value={each}>
              {text(WORDS_OF_CHOICE.markFrequency[each])}
            </option>
          ))}
        </select>
      </div>
      <section class="popup-switches" aria-labelledby={placesId}>
        <h2 class="popup-heading" id={placesId}>
          {text('places')}
        </h2>
        <Switch
          on={enabled && site?.on === true}
          disabledReason={whySiteIsFixed(props, text)}
          onChange={props.onSite}
        >
          {site ? text('switchSite', site.name) : text('switchThisSite')}
        </Switch>
        <Switch on={enabled} note={text('switchEverythingNote')} onChange={props.onEnabled}>
          {text('switchEverything')}
        </Switch>
      </section>
    </main>
  );
}

function whySiteIsFixed(
  { site, enabled }: Props,
  text: ReturnType<typeof useTranslator>['text'],
): string | null {
  if (site === null) return text('switchSiteUnreadable');
  return enabled ? null : text('switchSiteEverythingOff');
}
