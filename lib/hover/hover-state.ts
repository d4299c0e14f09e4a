import type { EntryCard } from '../schema/dataset.ts';
import type { EntryId } from '../schema/ids.ts';

/** A point of the viewport, in CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** A mark of the page that may open a card: its id in the page, and its entry. */
export interface Target {
  mark: number;
  entry: EntryId;
}

/** What an open card shows: still to come, here, or not to be had. */
export type Contents =
  | { status: 'waiting' }
  | { status: 'here'; card: EntryCard }
  | { status: 'failed'; reason: string };

/** Where a phrase is not to be marked: on the site of the page, or anywhere. */
export type Scope = 'here' | 'everywhere';

/** A card that is open or pinned, though perhaps without contents yet. */
export interface ShownCard {
  /** Never given twice. */
  id: number;
  target: Target;
  /** The entries opened one inside the other; the first is the target's, the last is shown. */
  trail: readonly [EntryId, ...EntryId[]];
  /** Number of the request for the contents; answers to another are late. */
  request: number;
  contents: Contents;
  /** Where the reader asked in this card not to mark its phrase; null where they did not. */
  unmarked: Scope | null;
}

/** The card that opens and closes with pointer and keys. */
export interface OpenCard extends ShownCard {
  /** Where on the mention the reader pointed; null for cards opened by key. */
  at: Point | null;
  /** Cards opened by key, click or tap, or entered by key, do not mind where the pointer is. */
  held: boolean;
  /** Beside its line, or at the lower edge for fingers. */
  form: 'beside' | 'sheet';
}

/** A card that stays where the reader put it until it is closed. */
export interface PinnedCard extends ShownCard {
  /** Its upper left corner. */
  spot: Point;
}

/** A time to wait for. When it is over, an event `timer` with its number follows. */
export interface Timer {
  number: number;
  /** Length in ms, from the moment when the state with this number came about. */
  delay: number;
}

/**
 * - `rest`: no card is open, none will be; `muted` is the mention whose card the reader
 *   dismissed, which stays closed until the pointer has left it;
 * - `opening`: the pointer rests on a mention, its card opens when the timer is over;
 * - `open`: a card is open, and the pointer on its mention or in it, or the card is held;
 * - `leaving`: the pointer has left both, the card closes when the timer is over;
 * - `switching`: a card is open and the pointer rests on another mention, whose card takes its
 *   place when the timer is over.
 *
 * Beside any of them stand the pinned cards, in the order in which they were pinned. A card whose
 * trail is longer than one shows a nested entry.
 *
 * `serial` is the last number given to a card, a timer or a request; it only grows.
 */
export type HoverState = { serial: number; pins: readonly PinnedCard[] } & (
  | { phase: 'rest'; muted: number | null }
  | { phase: 'opening'; next: Target; at: Point; timer: Timer }
  | { phase: 'open'; card: OpenCard }
  | { phase: 'leaving'; card: OpenCard; timer: Timer }
  | { phase: 'switching'; card: OpenCard; next: Target; at: Point; timer: Timer }
);

export type HoverEvent =
  /**
   * The pointer, no button down, is on a mention. `asks` where that asks for its card; else the
   * reader opens cards by other means. `onWay` while it moves towards the open card.
   */
  | { type: 'point-at'; target: Target; at: Point; asks: boolean; onWay: boolean }
  /** The pointer is on nothing of ours. */
  | { type: 'leave'; onWay: boolean }
  | { type: 'enter-card' }
  /** Focus entered the card by key. */
  | { type: 'focus-card' }
  | { type: 'timer'; number: number }
  /** Closed by the reader: Escape, the close button, a press beside the card. */
  | { type: 'dismiss' }
  /** A key, the panel, a click or a tap asks for the card of a mention, at once. */
  | { type: 'open'; target: Target; at: Point | null; form: OpenCard['form'] }
  /** The page's marks changed; only these are left. */
  | { type: 'page-changed'; isLeft: (mark: number) => boolean }
  /** The page scrolls under the pointer, which therefore does not rest yet. */
  | { type: 'scroll' }
  /** The line of the open card's mention is out of sight. */
  | { type: 'out-of-sight' }
  /** The open card stays where it is from now on. */
  | { type: 'pin'; spot: Point }
  | CardEvent;

/** What happens to one card, open or pinned; `card` is its id. */
export type CardEvent =
  | { type: 'close'; card: number }
  /** A pinned card was moved. */
  | { type: 'move'; card: number; spot: Point }
  /** A related entry was chosen in the card. */
  | { type: 'show'; card: number; entry: EntryId }
  /** Back to the entry before. */
  | { type: 'back'; card: number }
  /** The contents of a request, or the reason why there are none. */
  | { type: 'contents'; card: number; request: number; contents: Contents }
  /** The reader wants the card's phrase unmarked, or, with null, marked again. */
  | { type: 'unmark'; card: number; scope: Scope | null };

/** The state at the beginning. */
export const AT_REST: HoverState = { phase: 'rest', serial: 0, pins: [], muted: null };

/** The card that is open in a state, or null. */
export function openCardOf(state: HoverState): OpenCard | null {
  return 'card' in state ? state.card : null;
}

/** The pinned cards of a state, and the open one last. */
export function cardsOf(state: HoverState): readonly (PinnedCard | OpenCard)[] {
  const open = openCardOf(state);
  return open ? [...state.pins, open] : state.pins;
}

/** The timer that runs in a state, or null. */
export function timerOf(state: HoverState): Timer | null {
  return 'timer' in state ? state.timer : null;
}
