import type { Language } from '../schema/ids.ts';
import type { Settings } from '../schema/settings.ts';

/** The list of languages that are not read with one added or taken out. */
export function withLanguage(settings: Settings, language: Language, on: boolean): Language[] {
  const others = settings.languagesOff.filter((off) => off !== language);
  return on ? others : [...others, language];
}
