import { type ComponentChild, render } from 'preact';
import type { Translator } from '../lib/schema/translate.ts';
import { TranslatorContext } from './use-translator.ts';

/** Draws one of the extension's own pages, again and again, in its element with the id "root". */
export function drawPage(translator: Translator, title: string, view: ComponentChild): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id "root"');
  document.documentElement.lang = translator.locale;
  document.title = title;
  render(<TranslatorContext.Provider value={translator}>{view}</TranslatorContext.Provider>, root);
}
