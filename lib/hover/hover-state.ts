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

/** A card that is open, though perhaps without contents yet. */
export interface OpenCard {
  target: Target;
  /** Where on the mention the reader pointed; null for cards opened by key. */
  at: Point | null;
  /** Cards opened by key, or entered by key, do not mind where the pointer is. */
  held: boolean;
  /** The entries opened one inside the other; the first is the target's, the last is shown. */
  trail: readonly [EntryId, ...EntryId[]];
  /** Number of the request for the contents; answers to another are late. */
  request: number;
  contents: Contents;
}

/** A time to wait for. When it is over, an event `timer` with its number follows. */
export interface Timer {
  number: number;
  /** Length in ms, from the moment when the state with this number came about. */
  delay: number;
}

/**
 * - `rest`: nothing is open, nothing will be; `muted` is the mention whose card the reader
 *   dismissed, which stays closed until the pointer has left it;
 * - `opening`: the pointer rests on a mention, its card opens when the timer is over;
 * - `open`: a card is open, and the pointer on its mention or in it, or the card is held;
 * - `leaving`: the pointer has left both, the card closes when the timer is over;
 * - `switching`: a card is open and the pointer rests on another mention, whose card takes its
 *   place when the timer is over.
 *
 * `serial` is the last number given to a timer or a request; it only grows.
 */
export type HoverState = { serial: number } & (
  | { phase: 'rest'; muted: number | null }
  | { phase: 'opening'; next: Target; at: Point; timer: Timer }
  | { phase: 'open'; card: OpenCard }
  | { phase: 'leaving'; card: OpenCard; timer: Timer }
  | { phase: 'switching'; card: OpenCard; next: Target; at: Point; timer: Timer }
);

export type HoverEvent =
  /** The pointer, no button down, is on a mention. */
  | { type: 'point-at'; target: Target; at: Point }
  /** The pointer is on nothing of ours. */
  | { type: 'leave' }
  | { type: 'enter-card' }
  /** Focus entered the card by key. */
  | { type: 'focus-card' }
  | { type: 'timer'; number: number }
  /** Closed by the reader: Escape, the close button, a press beside the card. */
  | { type: 'dismiss' }
  /** A key or the panel asks for the card of a mention, at once. */
  | { type: 'step'; target: Target }
  /** A related entry was chosen in the card. */
  | { type: 'show'; entry: EntryId }
  /** Back to the entry before. */
  | { type: 'back' }
  /** The contents of a request, or the reason why there are none. */
  | { type: 'contents'; request: number; contents: Contents }
  /** The page's marks changed; only these are left. */
  | { type: 'page-changed'; isLeft: (mark: number) => boolean }
  /** The page scrolls under the pointer, which therefore does not rest yet. */
  | { type: 'scroll' }
  /** The line of the open card's mention is out of sight. */
  | { type: 'out-of-sight' };

/** The state at the beginning. */
export const AT_REST: HoverState = { phase: 'rest', serial: 0, muted: null };

/** The card that is open in a state, or null. */
export function openCardOf(state: HoverState): OpenCard | null {
  return 'card' in state ? state.card : null;
}

/** The timer that runs in a state, or null. */
export function timerOf(state: HoverState): Timer | null {
  return 'timer' in state ? state.timer : null;
}
