import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Dataset } from '../lib/schema/dataset.ts';
import type { CategoryId } from '../lib/schema/ids.ts';
import type { Settings } from '../lib/schema/settings.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { CategorySwitches } from './CategorySwitches.tsx';
import { type ListedProblem, ProblemList } from './ProblemList.tsx';
import { SiteList } from './SiteList.tsx';
import { Switch } from './Switch.tsx';
import { useTranslator } from './use-translator.ts';
import './base.css';
import './options-view.css';

interface Props {
  settings: Settings;
  /** Where the settings lie; null where the browser handed out none. */
  area: 'sync' | 'local' | null;
  dataset: Dataset;
  /** The keyboard commands with their keys, empty where none is set. */
  shortcuts: readonly { description: string; keys: string }[];
  problems: readonly ListedProblem[];
  /** Why the last change was not stored; null where it was. */
  failure: string | null;
  parseSite: (typed: string) => string | null;
  onEnabled: (on: boolean) => void;
  onCategory: (id: CategoryId, on: boolean) => void;
  onSite: (site: string, on: boolean) => void;
  onChangeShortcuts: () => void;
}

const TEXT_OF_AREA = { sync: 'storageSync', local: 'storageLocal' } as const;

/** The settings page. */
export function OptionsView(props: Props) {
  const { settings, area, dataset, shortcuts } = props;
  const { text, locale } = useTranslator();
  const terms = [
    [text('datasetVersion'), dataset.info.version],
    [text('datasetAsOf'), formatDate(dataset.info.asOf, locale)],
    [text('datasetEntries'), dataset.entries.length.toLocaleString(locale)],
    [text('datasetSources'), dataset.sources.length.toLocaleString(locale)],
  ] as const;
  return (
    <main class="options">
      <h1>
        <img src="/icon/icon.svg" alt="" width="28" height="28" />
        {text('settingsHeading')}
      </h1>
      <p class="quiet">{text('settingsNote')}</p>
      <ProblemList problems={props.problems} />
      <p class="failure" role="alert">
        {props.failure}
      </p>

      <Group heading={text('places')}>
        <Switch
          on={settings.enabled}
          note={text('switchEverythingNote')}
          onChange={props.onEnabled}
        >
          {text('switchEverything')}
        </Switch>
      </Group>

      <Group heading={text('categories')}>
        <CategorySwitches
          categories={dataset.categories}
          off={settings.categoriesOff}
          counts={null}
          withGloss={true}
          onChange={props.onCategory}
        />
      </Group>

      <Group heading={text('settingsSites')} note={text('settingsSitesNote')}>
        <SiteList
          sites={settings.sitesOff}
          parseSite={props.parseSite}
          onAdd={(site) => props.onSite(site, false)}
          onRemove={(site) => props.onSite(site, true)}
        />
      </Group>

      <Group heading={text('settingsShortcuts')}>
        <dl class="terms">
          {shortcuts.map(({ description, keys }) => (
            <div key={description}>
              <dt>{description}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : text('shortcutNone')}</dd>
            </div>
          ))}
        </dl>
        <button class="button" type="button" onClick={props.onChangeShortcuts}>
          {text('changeShortcuts')}
        </button>
      </Group>

      <Group heading={text('settingsStorage')}>
        <p>{text(area === null ? 'storageNone' : TEXT_OF_AREA[area])}</p>
        <p>{text('storageContents')}</p>
      </Group>

      <Group heading={text('settingsDataset')} note={text('datasetNote')}>
        <dl class="terms">
          {terms.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Group>
    </main>
  );
}

function Group({
  heading,
  note,
  children,
}: {
  heading: string;
  note?: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="options-group" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {note && <p class="quiet">{note}</p>}
      {children}
    </section>
  );
}
