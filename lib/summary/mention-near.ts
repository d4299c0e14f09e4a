import type { PageQuote } from '../schema/page-comparison.ts';
import type { SentText } from '../schema/sent-text.ts';

/** The id of the mention that stands nearest to words of a page, in the same block; else null. */
export function mentionNear(
  { mentions }: Pick<SentText, 'mentions'>,
  { block, start, end }: Pick<PageQuote, 'block' | 'start' | 'end'>,
): number | null {
  const distance = (mention: SentText['mentions'][number]): number =>
    Math.max(0, mention.start - end, start - mention.end);
  const [nearest] = mentions
    .filter((mention) => mention.block === block)
    .sort((one, other) => distance(one) - distance(other));
  return nearest?.id ?? null;
}
