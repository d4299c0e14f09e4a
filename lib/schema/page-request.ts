import type { ViewSpan } from './page-view.ts';

/**
 * What the extension's own pages and its background may ask of a page's script. Checked by hand
 * and without zod: every page pays for the bytes of its content script.
 */
export type PageRequest =
  | { type: 'get-report' }
  /** The text that the report's mentions stand in. */
  | { type: 'get-text' }
  /** Where the report's mentions stand in the text of the page, for annotation tools. */
  | { type: 'get-selectors' }
  /** The part on screen, once it is another than what is known. */
  | { type: 'get-view'; known: ViewSpan | null }
  /** Bring the place so many CSS px from the page's top to the middle of the screen. */
  | { type: 'scroll-to'; y: number }
  /**
   * Scroll to a mention of the last report, flash it and open its card. Answers where its line is
   * then, in CSS px from the top of the document's view; null where it is gone.
   */
  | { type: 'jump'; id: number }
  /**
   * Open the card of the next or previous mention. Answers as `jump` does; null where the one
   * before was the last of the document.
   */
  | { type: 'step'; direction: 'next' | 'previous'; turn?: StepTurn }
  /** Move the focus into the open card, opening one first where none is open. */
  | { type: 'enter-card' }
  /** Pin the open card. */
  | { type: 'pin-card' }
  /** Show the marks, or hide them; without `on`, the other way round. Answers whether they show. */
  | { type: 'reveal'; on?: boolean };

/**
 * What a step does at the ends of its document: `stay` closes the card there instead of going
 * round; `enter` begins at an end. Both are for pages whose frames have mentions, too.
 */
export type StepTurn = 'stay' | 'enter';

/** Requests that say no more than their type. */
const PLAIN_TYPES = ['get-report', 'get-text', 'get-selectors', 'enter-card', 'pin-card'] as const;

/** `value` as a request, or null where it is none. */
export function parsePageRequest(value: unknown): PageRequest | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const plain = PLAIN_TYPES.find((type) => type === value.type);
  if (plain) return { type: plain };
  if (value.type === 'get-view' && 'known' in value) {
    return { type: 'get-view', known: parseSpan(value.known) };
  }
  if (value.type === 'scroll-to' && 'y' in value && typeof value.y === 'number') {
    return { type: 'scroll-to', y: value.y };
  }
  if (value.type === 'jump' && 'id' in value && typeof value.id === 'number') {
    return { type: 'jump', id: value.id };
  }
  if (value.type === 'step') return parseStep(value);
  if (value.type === 'reveal') {
    if (!('on' in value)) return { type: 'reveal' };
    if (typeof value.on === 'boolean') return { type: 'reveal', on: value.on };
  }
  return null;
}

/** `value` as what is known of a view; null, which has everything sent, where it is nothing. */
function parseSpan(value: unknown): ViewSpan | null {
  const { revision, height, top, bottom } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof revision !== 'number' || typeof height !== 'number') return null;
  if (typeof top !== 'number' || typeof bottom !== 'number') return null;
  return { revision, height, top, bottom };
}

/** `value` as a step, or null where it is none. */
function parseStep(value: object): PageRequest | null {
  const { direction, turn } = value as Partial<Record<string, unknown>>;
  if (direction !== 'next' && direction !== 'previous') return null;
  const step = { type: 'step', direction } as const;
  return turn === 'stay' || turn === 'enter' ? { ...step, turn } : step;
}
