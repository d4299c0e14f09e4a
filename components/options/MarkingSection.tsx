import type { Category } from '../../lib/schema/category.ts';
import { MARK_FREQUENCIES, MARKING_STYLES } from '../../lib/schema/choices.ts';
import type { CategoryId } from '../../lib/schema/ids.ts';
import { WORDS_OF_CHOICE } from '../../lib/schema/setting-words.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { CategorySwitches } from '../CategorySwitches.tsx';
import { Choice } from '../Choice.tsx';
import { Switch } from '../Switch.tsx';
import { useTranslator } from '../use-translator.ts';
import './mark-sample.css';

interface Props {
  settings: Settings;
  categories: readonly Category[];
  onChange: (changed: Partial<Settings>) => void;
  onCategory: (id: CategoryId, on: boolean) => void;
}

/** Whether, what and how to mark. */
export function MarkingSection({ settings, categories, onChange, onCategory }: Props) {
  const { text } = useTranslator();
  return (
    <>
      <Switch
        on={settings.enabled}
        note={text('switchEverythingNote')}
        onChange={(enabled) => onChange({ enabled })}
      >
        {text('settingEnabled')}
      </Switch>
      <Choice
        legend={text('settingMarkingStyle')}
        value={settings.markingStyle}
        options={MARKING_STYLES.map((value) => ({
          value,
          label: (
            <span class="mark-sample-row">
              {text(WORDS_OF_CHOICE.markingStyle[value])}
              {value !== 'on-demand' && (
                <span class={`mark-sample mark-sample-${value}`} aria-hidden="true">
                  {text('styleSample')}
                </span>
              )}
            </span>
          ),
          note: value === 'on-demand' ? text('styleOnDemandNote') : undefined,
        }))}
        onChange={(markingStyle) => onChange({ markingStyle })}
      />
      <Choice
        legend={text('settingMarkFrequency')}
        note={text('frequencyNote')}
        value={settings.markFrequency}
        options={MARK_FREQUENCIES.map((value) => ({
          value,
          label: text(WORDS_OF_CHOICE.markFrequency[value]),
        }))}
        onChange={(markFrequency) => onChange({ markFrequency })}
      />
      <div>
        <h3 class="options-subheading">{text('categories')}</h3>
        <CategorySwitches
          categories={categories}
          off={settings.categoriesOff}
          counts={null}
          withGloss={true}
          onChange={onCategory}
        />
      </div>
    </>
  );
}
