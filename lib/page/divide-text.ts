import { LONGEST_PART, MOST_PART_BLOCKS } from '../schema/limits.ts';
import type { TextPart } from '../schema/text-part.ts';
import type { TextBlock } from './text-block.ts';

/** What of a part says how the text changed. */
export type ChangePart = Pick<TextPart, 'gone' | 'come' | 'isLast'>;

/**
 * A change of the text in parts that are short to post.
 *
 * @param gone numbers of blocks that went
 * @param come blocks that came, in page order, each with the number of the one before it
 */
export function* divideText(
  gone: readonly number[],
  come: Iterable<readonly [block: Pick<TextBlock, 'id' | 'text'>, before: number | null]>,
): Generator<ChangePart, void> {
  let part: ChangePart = { gone: [], come: [], isLast: false };
  let length = 0;
  for (const id of gone) {
    if (part.gone.length === MOST_PART_BLOCKS) {
      yield part;
      part = { gone: [], come: [], isLast: false };
    }
    part.gone.push(id);
  }
  for (const [{ id, text }, before] of come) {
    for (let start = 0; start < text.length; start += LONGEST_PART) {
      const piece = text.slice(start, start + LONGEST_PART);
      if (length + piece.length > LONGEST_PART || part.come.length === MOST_PART_BLOCKS) {
        yield part;
        part = { gone: [], come: [], isLast: false };
        length = 0;
      }
      part.come.push([id, before, piece]);
      length += piece.length;
    }
  }
  yield { ...part, isLast: true };
}
