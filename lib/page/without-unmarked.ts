import type { UnmarkedPhrase } from '../schema/settings.ts';
import { foldPhrase } from '../text/fold-phrase.ts';
import type { Mark } from './mark.ts';

/** The marks whose phrase the reader did not ask to leave unmarked. */
export function withoutUnmarked(
  marks: readonly Mark[],
  unmarked: readonly UnmarkedPhrase[],
): readonly Mark[] {
  // Nearly all readers of nearly all pages; nothing is folded for them.
  if (unmarked.length === 0) return marks;
  const keys = new Set(unmarked.map(({ phrase, entry }) => keyOf(phrase, entry)));
  return marks.filter(({ block, start, end, entry }) => {
    const phrase = foldPhrase(block.text.slice(start, end));
    return !keys.has(keyOf(phrase, entry));
  });
}

function keyOf(phrase: string, entry: string): string {
  return `${entry} ${phrase}`;
}
