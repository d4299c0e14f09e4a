import type { EntryId } from '../schema/ids.ts';
import type { CardEvent, ShownCard } from './hover-state.ts';

/** What happens inside a card, and leaves it where it is. */
type InnerEvent = Exclude<CardEvent, { type: 'close' | 'move' }>;

/**
 * A card after an event of its own. Itself where nothing changes.
 *
 * @param number free for a request
 */
export function reduceCard<Card extends ShownCard>(
  card: Card,
  event: InnerEvent,
  number: number,
): Card {
  switch (event.type) {
    case 'show':
      return turnTo(card, [...card.trail, event.entry], number);
    case 'back':
      return card.trail.length > 1 ? turnTo(card, card.trail.slice(0, -1), number) : card;
    case 'contents':
      if (event.request !== card.request || card.contents.status !== 'waiting') return card;
      return { ...card, contents: event.contents };
    case 'unmark':
      return event.scope === card.unmarked ? card : { ...card, unmarked: event.scope };
  }
}

function turnTo<Card extends ShownCard>(
  card: Card,
  [first, ...others]: readonly EntryId[],
  request: number,
): Card {
  if (!first) return card;
  return { ...card, trail: [first, ...others], request, contents: { status: 'waiting' } };
}
