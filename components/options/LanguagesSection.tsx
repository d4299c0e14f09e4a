import { LANGUAGES, type Language } from '../../lib/schema/ids.ts';
import { Switch } from '../Switch.tsx';
import { useTranslator } from '../use-translator.ts';

interface Props {
  off: readonly Language[];
  onLanguage: (language: Language, on: boolean) => void;
}

/** A switch for each language that can be read, under its own name and the reader's for it. */
export function LanguagesSection({ off, onLanguage }: Props) {
  const { text, locale } = useTranslator();
  return (
    <>
      <ul class="languages">
        {LANGUAGES.map((language) => (
          <li key={language}>
            <Switch on={!off.includes(language)} onChange={(on) => onLanguage(language, on)}>
              <span lang={language}>{nameOf(language, language)}</span>
              {nameOf(language, language) !== nameOf(language, locale) && (
                <span class="quiet"> {nameOf(language, locale)}</span>
              )}
            </Switch>
          </li>
        ))}
      </ul>
      {off.length === LANGUAGES.length && (
        <p class="failure" role="status">
          {text('settingsNoLanguage')}
        </p>
      )}
    </>
  );
}

/** The name of a language in another, with a capital as at the beginning of a line. */
function nameOf(language: Language, inLanguage: string): string {
  const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}
