import { MOST_TOLD_MENTIONS } from '../schema/limits.ts';
import type { FoundBlock, FoundPart, TextPart } from '../schema/text-part.ts';
import { runInStretches } from '../text/run-in-stretches.ts';
import type { GazetteerShelf } from './gazetteer-shelf.ts';
import { KnownText } from './known-text.ts';

/** Answers one page about its text: with nothing until a change is told to its end. */
export type AnswerText = (part: TextPart) => Promise<FoundPart[]>;

/**
 * Makes what answers a page. Parts must be given one after another, each when the one before is
 * answered.
 *
 * @param isWanted asked while it works: whether the page is still there
 */
export function answerText(shelf: GazetteerShelf, isWanted: () => boolean): AnswerText {
  const text = new KnownText();
  return async (part) => {
    text.take(part);
    if (!part.isLast) return [];
    const start = performance.now();
    const languages = [...text.languages()];
    const gazetteers = new Map(
      await Promise.all(
        languages.map(async (language) => [language, await shelf.find(language)] as const),
      ),
    );
    const found = await runInStretches(text.findMentions(gazetteers), isWanted);
    return found ? divide(found, performance.now() - start) : [];
  };
}

/** The answer in parts that the page takes in quickly; one at least. */
function divide(found: readonly FoundBlock[], spent: number): FoundPart[] {
  const parts: FoundBlock[][] = [[]];
  let count = 0;
  for (const block of found) {
    if (count >= MOST_TOLD_MENTIONS) {
      parts.push([]);
      count = 0;
    }
    parts.at(-1)?.push(block);
    count += Math.max(1, block[1].length);
  }
  return parts.map((blocks, index) => {
    const isLast = index === parts.length - 1;
    return { blocks, isLast, spent: isLast ? spent : 0 };
  });
}
