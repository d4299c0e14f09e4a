/**
 * How long the pointer rests on a mention before its card opens, in ms. Half a second tells
 * reading from passing: shorter, and cards flare up under every move across the text.
 */
export const OPEN_DELAY = 500;

/**
 * The same while a card is open, in ms: the reader is reading cards, and wants the next. Still
 * long enough that crossing a mention on the way to the open card does not exchange it.
 */
export const SWITCH_DELAY = 100;

/**
 * How long a card stays after the pointer left, in ms. Enough to travel across the gap between
 * line and card without aiming.
 */
export const CLOSE_DELAY = 300;

/**
 * How far the pointer may drift and still rest, in CSS px: the tremor of a hand on a mouse. A
 * pointer that follows the line it reads is not resting.
 */
export const REST_RADIUS = 8;
