import { BackupSection } from '../../components/options/BackupSection.tsx';
import { CardsSection } from '../../components/options/CardsSection.tsx';
import { DatasetSection } from '../../components/options/DatasetSection.tsx';
import { LanguagesSection } from '../../components/options/LanguagesSection.tsx';
import { LookSection } from '../../components/options/LookSection.tsx';
import { MarkingSection } from '../../components/options/MarkingSection.tsx';
import type { OptionsSection } from '../../components/options/OptionsView.tsx';
import { ShortcutsSection } from '../../components/options/ShortcutsSection.tsx';
import { SiteImport } from '../../components/options/SiteImport.tsx';
import { SiteList } from '../../components/options/SiteList.tsx';
import { StorageSection } from '../../components/options/StorageSection.tsx';
import { UnmarkedList } from '../../components/options/UnmarkedList.tsx';
import { saveFile } from '../../components/save-file.ts';
import { openShortcutSettings, type Shortcut } from '../../lib/platform/commands.ts';
import { translator } from '../../lib/platform/i18n.ts';
import { deleteSynced, keepHere, keepSynced } from '../../lib/platform/move-settings.ts';
import type { Change, LoadedSettings } from '../../lib/platform/settings-store.ts';
import type { Dataset } from '../../lib/schema/dataset.ts';
import { MOST_SITES } from '../../lib/schema/limits.ts';
import { type Settings, settingsSchema } from '../../lib/schema/settings.ts';
import type { Refusal } from '../../lib/settings/changes-for.ts';
import { compareSettings } from '../../lib/settings/compare-settings.ts';
import { parseSiteList } from '../../lib/settings/parse-site-list.ts';
import { readSettings } from '../../lib/settings/read-settings.ts';
import { writeSettingsFile } from '../../lib/settings/settings-file.ts';
import { siteFromInput, withSite } from '../../lib/settings/site.ts';
import { withUnmarked } from '../../lib/settings/unmarked.ts';
import type { Stored } from '../../lib/settings/upgrade-stored.ts';
import { withCategory } from '../../lib/settings/with-category.ts';
import { withLanguage } from '../../lib/settings/with-language.ts';
import { type ChosenSettings, describeRemarks } from './chosen-settings.ts';

/** What the sections show, and what they have done. */
export interface SectionSources {
  loaded: LoadedSettings;
  dataset: Dataset;
  shortcuts: readonly Shortcut[];
  /** What lies in synchronised storage; null where there is nothing, or it cannot be read. */
  synced: Stored | null;
  chosen: ChosenSettings;
  /** Stores a change, and answers whether it was stored. */
  onChange: (wanted: Change) => Promise<boolean>;
  /** Stores a whole set of settings, and says `text` when it is done. */
  onReplace: (settings: Settings, text: string) => void;
  /** Says `text` when the settings have moved. */
  onMove: (moving: Promise<Refusal | null>, text: string) => void;
}

/** The sections of the settings page, in their order. A new one is an item more. */
export function makeSections(sources: SectionSources): OptionsSection[] {
  const { loaded, dataset, shortcuts, onChange } = sources;
  const { settings } = loaded;
  const { text } = translator;
  const choose = (changed: Partial<Settings>) => void onChange(() => changed);
  return [
    {
      id: 'marking',
      heading: text('settingsMarking'),
      content: (
        <MarkingSection
          settings={settings}
          categories={dataset.categories}
          onChange={choose}
          onCategory={(id, on) =>
            void onChange((now) => ({ categoriesOff: withCategory(now, id, on) }))
          }
        />
      ),
    },
    {
      id: 'cards',
      heading: text('settingsCards'),
      note: text('settingsCardsNote'),
      content: <CardsSection settings={settings} usual={AS_INSTALLED} onChange={choose} />,
    },
    {
      id: 'languages',
      heading: text('settingsLanguages'),
      note: text('settingsLanguagesNote'),
      content: (
        <LanguagesSection
          off={settings.languagesOff}
          onLanguage={(id, on) =>
            void onChange((now) => ({ languagesOff: withLanguage(now, id, on) }))
          }
        />
      ),
    },
    {
      id: 'sites',
      heading: text('settingsSites'),
      note: text('settingsSitesNote'),
      content: <Sites {...sources} />,
    },
    {
      id: 'unmarked',
      heading: text('settingsUnmarked'),
      note: text('settingsUnmarkedNote'),
      content: (
        <UnmarkedList
          phrases={settings.unmarked}
          labelOf={(id) => dataset.entries.find((entry) => entry.id === id)?.label ?? id}
          onRemove={(phrase) =>
            void onChange((now) => ({ unmarked: withUnmarked(now, phrase, false) }))
          }
        />
      ),
    },
    {
      id: 'appearance',
      heading: text('settingsLook'),
      note: text('settingsLookNote'),
      content: <LookSection theme={settings.theme} onChange={choose} />,
    },
    {
      id: 'shortcuts',
      heading: text('settingsShortcuts'),
      content: (
        <ShortcutsSection shortcuts={shortcuts} onChange={() => void openShortcutSettings()} />
      ),
    },
    { id: 'storage', heading: text('settingsStorage'), content: <Storage {...sources} /> },
    { id: 'backup', heading: text('settingsBackup'), content: <Backup {...sources} /> },
    {
      id: 'dataset',
      heading: text('settingsDataset'),
      note: text('datasetNote'),
      content: <DatasetSection dataset={dataset} />,
    },
  ];
}

const AS_INSTALLED = settingsSchema.parse({});

function Sites({ loaded: { settings }, onChange }: SectionSources) {
  return (
    <>
      <SiteList
        sites={settings.sitesOff}
        parseSite={siteFromInput}
        onAdd={(site) => onChange((now) => ({ sitesOff: withSite(now, site, false) }))}
        onRemove={(site) => onChange((now) => ({ sitesOff: withSite(now, site, true) }))}
      />
      <SiteImport
        sites={settings.sitesOff}
        most={MOST_SITES}
        parseList={parseSiteList}
        onAdd={(sites) =>
          onChange((now) => ({ sitesOff: [...new Set([...now.sitesOff, ...sites])].sort() }))
        }
      />
    </>
  );
}

function Storage({ loaded, dataset, synced, onMove }: SectionSources) {
  const { text } = translator;
  return (
    <StorageSection
      area={loaded.area}
      keptHere={loaded.keptHere}
      synced={synced && compareSettings(loaded.settings, readSettings(synced).settings)}
      nameItem={(key, item) => nameItem(dataset, key, item)}
      onKeepHere={(rest) => onMove(keepHere(rest), text('storageMovedLocal'))}
      onKeepSynced={(winner) => onMove(keepSynced(winner), text('storageMovedSync'))}
      onDeleteSynced={() => onMove(deleteSynced(), text('storageCopyDeleted'))}
    />
  );
}

function Backup({ loaded: { settings, stored }, dataset, chosen, onReplace }: SectionSources) {
  const { text } = translator;
  const { name, content } = chosen;
  const file = content && 'settings' in content ? content : null;
  return (
    <BackupSection
      chosen={
        content && {
          name,
          fault: 'fault' in content ? content.fault : null,
          differences: file ? compareSettings(settings, file.settings) : [],
          remarks: file ? describeRemarks(file) : [],
        }
      }
      nameItem={(key, item) => nameItem(dataset, key, item)}
      onSave={() => saveFile(text('backupFileName'), writeSettingsFile(stored))}
      onFile={(chosenFile) => void chosen.take(chosenFile)}
      onRestore={() => {
        if (file) onReplace(file.settings, text('restoreDone', name));
        chosen.drop();
      }}
      onCancel={() => chosen.drop()}
      onReset={() => {
        const isSame = compareSettings(settings, AS_INSTALLED).length === 0;
        onReplace(AS_INSTALLED, text(isSame ? 'resetNothing' : 'resetDone'));
      }}
    />
  );
}

/** What an item of a list setting is called. */
function nameItem({ categories }: Dataset, key: keyof Settings, item: string): string {
  if (key === 'categoriesOff') return categories.find(({ id }) => id === item)?.label ?? item;
  if (key !== 'languagesOff') return item;
  return new Intl.DisplayNames([translator.locale], { type: 'language' }).of(item) ?? item;
}
