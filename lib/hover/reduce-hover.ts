import type { EntryId } from '../schema/ids.ts';
import { CLOSE_DELAY, OPEN_DELAY, REST_RADIUS, SWITCH_DELAY } from './hover-delays.ts';
import type { HoverEvent, HoverState, OpenCard, Point, Target } from './hover-state.ts';
import { openCardOf, timerOf } from './hover-state.ts';

/**
 * The next state of the hover. Pure: timers and requests are data in the state, and whoever runs
 * it sends back `timer` and `contents` events. An event that changes nothing returns `state`
 * itself; a late or foreign one never changes anything.
 */
export function reduceHover(state: HoverState, event: HoverEvent): HoverState {
  switch (event.type) {
    case 'point-at':
      return pointAt(state, event.target, event.at);
    case 'leave':
      return leave(state);
    case 'timer':
      return timerOf(state)?.number === event.number ? timeOver(state) : state;
    case 'dismiss':
      return dismiss(state);
    case 'scroll':
      return 'next' in state ? waitAnew(state) : state;
    case 'step':
      return open(state, event.target, null);
    case 'page-changed':
      return keepLeft(state, event.isLeft);
    default:
      return reduceCard(state, event);
  }
}

type CardEvent = Extract<
  HoverEvent,
  { type: 'enter-card' | 'focus-card' | 'show' | 'back' | 'contents' | 'out-of-sight' }
>;

/** Events that mean something only while a card is open. */
function reduceCard(state: HoverState, event: CardEvent): HoverState {
  const card = openCardOf(state);
  if (!card) return state;
  switch (event.type) {
    case 'enter-card':
      return state.phase === 'open' ? state : stay(state, card);
    case 'focus-card':
      return stay(state, { ...card, held: true });
    case 'show':
      return turnTo(state, card, [...card.trail, event.entry]);
    case 'back':
      return card.trail.length > 1 ? turnTo(state, card, card.trail.slice(0, -1)) : state;
    case 'contents':
      if (event.request !== card.request || card.contents.status !== 'waiting') return state;
      return withCard(state, { ...card, contents: event.contents });
    case 'out-of-sight':
      return rest(state);
  }
}

function pointAt(state: HoverState, target: Target, at: Point): HoverState {
  if (state.phase === 'opening' || state.phase === 'switching') {
    // Still resting, unless on another mention or on the move.
    if (state.next.mark === target.mark && isNear(state.at, at)) return state;
  }
  if (state.phase === 'rest' && state.muted === target.mark) return state;
  const card = openCardOf(state);
  const number = state.serial + 1;
  if (!card) {
    const timer = { number, delay: OPEN_DELAY };
    return { phase: 'opening', serial: number, next: target, at, timer };
  }
  if (card.target.mark === target.mark) return state.phase === 'open' ? state : stay(state, card);
  // A reader who works with keys may have left the pointer lying on some mention.
  const timer = { number, delay: card.held ? OPEN_DELAY : SWITCH_DELAY };
  return { phase: 'switching', serial: number, card, next: target, at, timer };
}

function waitAnew(state: Extract<HoverState, { next: Target }>): HoverState {
  const number = state.serial + 1;
  return { ...state, serial: number, timer: { number, delay: state.timer.delay } };
}

function leave(state: HoverState): HoverState {
  switch (state.phase) {
    case 'rest':
      return state.muted === null ? state : { ...state, muted: null };
    case 'opening':
      return rest(state);
    case 'open':
    case 'switching': {
      const { card } = state;
      if (card.held) return state.phase === 'open' ? state : stay(state, card);
      const number = state.serial + 1;
      const timer = { number, delay: CLOSE_DELAY };
      return { phase: 'leaving', serial: number, card, timer };
    }
    default:
      return state;
  }
}

function timeOver(state: HoverState): HoverState {
  if (state.phase === 'opening' || state.phase === 'switching') {
    return open(state, state.next, state.at);
  }
  return rest(state);
}

/** Opens a card. Without a point the reader asked for it by other means, and it is held. */
function open(state: HoverState, target: Target, at: Point | null): HoverState {
  const serial = state.serial + 1;
  const contents = { status: 'waiting' } as const;
  const held = at === null;
  const card: OpenCard = { target, at, held, trail: [target.entry], request: serial, contents };
  return { phase: 'open', serial, card };
}

function rest(state: HoverState): HoverState {
  return state.phase === 'rest' ? state : { phase: 'rest', serial: state.serial, muted: null };
}

/** The pointer may still lie on the mention, and would open it again at the next tremble. */
function dismiss(state: HoverState): HoverState {
  if (state.phase === 'rest') return state;
  const { mark } = 'next' in state ? state.next : state.card.target;
  return { phase: 'rest', serial: state.serial, muted: mark };
}

function stay(state: HoverState, card: OpenCard): HoverState {
  return { phase: 'open', serial: state.serial, card };
}

function withCard(state: HoverState, card: OpenCard): HoverState {
  return 'card' in state ? { ...state, card } : state;
}

function turnTo(state: HoverState, card: OpenCard, trail: readonly EntryId[]): HoverState {
  const [first, ...others] = trail;
  if (!first) return state;
  const request = state.serial + 1;
  const contents = { status: 'waiting' } as const;
  return stay(
    { ...state, serial: request },
    { ...card, trail: [first, ...others], request, contents },
  );
}

function keepLeft(state: HoverState, isLeft: (mark: number) => boolean): HoverState {
  const card = openCardOf(state);
  if (card && !isLeft(card.target.mark)) return rest(state);
  if (!('next' in state) || isLeft(state.next.mark)) return state;
  return card ? leave(state) : rest(state);
}

function isNear(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) <= REST_RADIUS;
}
