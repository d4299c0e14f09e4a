import type { Mention } from '../schema/mention.ts';
import { splitBlocks } from '../text/split-blocks.ts';
import { finish } from '../text/steps.ts';
import type { Matcher } from './matcher.ts';
import type { PageContext } from './resolve-mentions.ts';

/** What is known of a text beside its words. */
export interface TextContext extends PageContext {
  /** BCP 47 tag. */
  language?: string;
}

/** A mention in a whole text; `start` and `end` count UTF-16 code units of that text. */
export type TextMention = Omit<Mention, 'block'>;

/** Finds the mentions of a plain text, whose lines are its blocks. */
export function annotateText(
  text: string,
  matcher: Matcher,
  { language, ...page }: TextContext = {},
): TextMention[] {
  const blocks = splitBlocks(text);
  const scans = blocks.map((block) => matcher.scan(block.text, language));
  return finish(matcher.resolve(scans, page)).map(({ block, start, end, entry, why }) => {
    const offset = blocks[block]?.start ?? 0;
    return { start: start + offset, end: end + offset, entry, why };
  });
}
