import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../lib/schema/translate.ts';

/** Hands the translator to every component of a page; the page provides it at its root. */
export const TranslatorContext = createContext<Translator | null>(null);

/** The translator of the page that the component is in; throws outside of one. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error('no TranslatorContext around this component');
  return translator;
}
