import type { Settings } from '../lib/schema/settings.ts';

/** Gives the page the theme that the reader chose; `tokens.css` has the rules. */
export function applyTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = theme;
}
