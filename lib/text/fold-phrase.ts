import { foldCode, IGNORED, SEPARATOR } from './fold.ts';

/**
 * A phrase as phrases are compared by: its words folded like those of a text, one space between
 * them. "Military-hubs’" and "military hubs" are the same. Empty where there is no word.
 */
export function foldPhrase(phrase: string): string {
  let folded = '';
  let isBetween = false;
  for (let index = 0; index < phrase.length; index++) {
    const code = foldCode(phrase.charCodeAt(index));
    if (code === IGNORED) continue;
    if (code === SEPARATOR) {
      isBetween = folded !== '';
      continue;
    }
    if (isBetween) folded += ' ';
    isBetween = false;
    folded += String.fromCharCode(code);
  }
  return folded;
}
