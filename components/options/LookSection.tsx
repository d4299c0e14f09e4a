import { THEMES } from '../../lib/schema/choices.ts';
import { WORDS_OF_CHOICE } from '../../lib/schema/setting-words.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { Choice } from '../Choice.tsx';
import { useTranslator } from '../use-translator.ts';

interface Props {
  theme: Settings['theme'];
  onChange: (changed: Partial<Settings>) => void;
}

/** The theme of the extension's own pages. */
export function LookSection({ theme, onChange }: Props) {
  const { text } = useTranslator();
  return (
    <Choice
      legend={text('settingTheme')}
      value={theme}
      options={THEMES.map((value) => ({ value, label: text(WORDS_OF_CHOICE.theme[value]) }))}
      onChange={(next) => onChange({ theme: next })}
    />
  );
}
