import { useId } from 'preact/hooks';
import { MODIFIERS, OPENERS } from '../../lib/schema/choices.ts';
import { WORDS_OF_CHOICE } from '../../lib/schema/setting-words.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { Choice } from '../Choice.tsx';
import { useTranslator } from '../use-translator.ts';
import { DelayField } from './DelayField.tsx';

interface Props {
  settings: Settings;
  /** As installed. */
  usual: Settings;
  onChange: (changed: Partial<Settings>) => void;
}

/** How cards open, and after which time. */
export function CardsSection({ settings, usual, onChange }: Props) {
  const { text } = useTranslator();
  const id = useId();
  return (
    <>
      <Choice
        legend={text('settingOpenBy')}
        value={settings.openBy}
        options={OPENERS.map((value) => ({
          value,
          label: text(WORDS_OF_CHOICE.openBy[value]),
        }))}
        onChange={(openBy) => onChange({ openBy })}
      />
      {settings.openBy === 'modifier' && (
        <div class="field">
          <label for={id}>{text('settingModifier')}</label>
          <select
            class="field-input"
            id={id}
            value={settings.modifier}
            onChange={({ currentTarget }) => {
              const modifier = MODIFIERS.find((key) => key === currentTarget.value);
              if (modifier) onChange({ modifier });
            }}
          >
            {MODIFIERS.map((key) => (
              <option key={key} value={key}>
                {text(WORDS_OF_CHOICE.modifier[key])}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="field-pair">
        <DelayField
          label={text('settingOpenDelay')}
          value={settings.openDelay}
          usual={usual.openDelay}
          onChange={(openDelay) => onChange({ openDelay })}
        />
        <DelayField
          label={text('settingLeaveDelay')}
          value={settings.leaveDelay}
          usual={usual.leaveDelay}
          onChange={(leaveDelay) => onChange({ leaveDelay })}
        />
      </div>
    </>
  );
}
