/**
 * How long the pointer rests on a mention before its card opens, in ms. Half a second tells
 * reading from passing: shorter, and cards flare up under every move across the text. A setting.
 */
export const OPEN_DELAY = 500;

/**
 * The same while a card is open, in ms: the reader is reading cards, and wants the next. Still
 * long enough that crossing a mention on the way elsewhere does not exchange the card.
 */
export const SWITCH_DELAY = 100;

/**
 * The same for readers who hold a key down while they point, in ms: the key says it already. Only
 * a mention that the pointer is rushing over is left out.
 */
export const MODIFIER_DELAY = 50;

/**
 * How long a card stays after the pointer left, in ms. Enough to overshoot an edge and come back.
 * A setting.
 */
export const CLOSE_DELAY = 300;

/**
 * How long it stays after the last move on the way to it, in ms: a hand that trembles, or a
 * magnified screen that has to follow, needs pauses. Every move begins it anew.
 */
export const TRAVEL_DELAY = 900;

/**
 * How far the pointer may drift and still rest, in CSS px: the tremor of a hand on a mouse. A
 * pointer that follows the line it reads is not resting.
 */
export const REST_RADIUS = 8;

/** The delays that a reader's hover goes by, in ms. */
export interface HoverDelays {
  /** Until a card opens while none is open. */
  open: number;
  /** Until a card takes the place of another. */
  next: number;
  /** Until a card closes that the pointer left. */
  leave: number;
  /** Until a card closes that the pointer was on its way to. */
  travel: number;
}

/** What a reader chose about opening cards. */
export interface HoverChoice {
  /** By resting the pointer, by pointing while a key is down, or by a click. */
  openBy: 'rest' | 'modifier' | 'click';
  /** In ms. */
  openDelay: number;
  /** In ms. */
  leaveDelay: number;
}

/** The delays that follow from a reader's choice. None is longer than the one that was chosen. */
export function delaysFor({ openBy, openDelay, leaveDelay }: HoverChoice): HoverDelays {
  const open = openBy === 'modifier' ? MODIFIER_DELAY : openDelay;
  return {
    open,
    next: Math.min(SWITCH_DELAY, open),
    leave: leaveDelay,
    travel: Math.max(TRAVEL_DELAY, leaveDelay),
  };
}
