import { type HoverDelays, REST_RADIUS } from './hover-delays.ts';
import type {
  CardEvent,
  HoverEvent,
  HoverState,
  OpenCard,
  PinnedCard,
  Point,
  ShownCard,
  Target,
} from './hover-state.ts';
import { openCardOf, timerOf } from './hover-state.ts';
import { reduceCard } from './reduce-card.ts';

/**
 * The next state of the hover. Pure: timers and requests are data in the state, and whoever runs
 * it sends back `timer` and `contents` events. An event that changes nothing returns `state`
 * itself; a late or foreign one never changes anything.
 */
export function reduceHover(state: HoverState, event: HoverEvent, delays: HoverDelays): HoverState {
  switch (event.type) {
    case 'point-at':
      return pointAt(state, event, delays);
    case 'leave':
      return leave(state, event.onWay, delays);
    case 'timer':
      return timerOf(state)?.number === event.number ? timeOver(state) : state;
    case 'dismiss':
      return dismiss(state);
    case 'scroll':
      return 'next' in state ? wait(state, state.timer.delay) : state;
    case 'open':
      return open(state, event);
    case 'page-changed':
      return keepLeft(state, event.isLeft, delays);
    case 'enter-card':
    case 'focus-card':
    case 'out-of-sight':
    case 'pin':
      return reduceOpen(state, event);
    default:
      return reduceOne(state, event);
  }
}

type Pointing = Extract<HoverEvent, { type: 'point-at' }>;

type OpenCardEvent = Extract<
  HoverEvent,
  { type: 'enter-card' | 'focus-card' | 'out-of-sight' | 'pin' }
>;

/** Events that mean something only while a card is open. */
function reduceOpen(state: HoverState, event: OpenCardEvent): HoverState {
  const card = openCardOf(state);
  if (!card) return state;
  switch (event.type) {
    case 'enter-card':
      return state.phase === 'open' ? state : stay(state, card);
    case 'focus-card':
      return card.held && state.phase === 'open' ? state : stay(state, { ...card, held: true });
    case 'out-of-sight':
      // A sheet does not belong to a place, and a reader who works in a card is not to lose it.
      return card.form === 'sheet' || card.unmarked ? state : rest(state);
    case 'pin': {
      const { id, target, trail, request, contents, unmarked } = card;
      const pin = { id, target, trail, request, contents, unmarked, spot: event.spot };
      return { ...rest(state), pins: [...state.pins, pin] };
    }
  }
}

/** Events of one card, open or pinned. */
function reduceOne(state: HoverState, event: CardEvent): HoverState {
  const open = openCardOf(state);
  if (event.type === 'close') {
    if (open?.id === event.card) return dismiss(state);
    const pins = state.pins.filter(({ id }) => id !== event.card);
    return pins.length === state.pins.length ? state : { ...state, pins };
  }
  if (event.type !== 'move' && open?.id === event.card) {
    const card = reduceCard(open, event, state.serial + 1);
    if (card === open) return state;
    if (event.type === 'contents' && 'card' in state) return { ...state, card };
    // Whoever works in a card has not left it, and has a way back only while it is open.
    const held = open.held || event.type === 'unmark';
    return stay(afterRequest(state, card), { ...card, held });
  }
  const pin = state.pins.find(({ id }) => id === event.card);
  if (!pin) return state;
  const changed =
    event.type === 'move' ? move(pin, event.spot) : reduceCard(pin, event, state.serial + 1);
  if (changed === pin) return state;
  const pins = state.pins.map((other) => (other === pin ? changed : other));
  return { ...afterRequest(state, changed), pins };
}

function move(pin: PinnedCard, spot: Point): PinnedCard {
  return pin.spot.x === spot.x && pin.spot.y === spot.y ? pin : { ...pin, spot };
}

/** The state with the number of a card's request given, if it is a new one. */
function afterRequest(state: HoverState, { request }: ShownCard): HoverState {
  return { ...state, serial: Math.max(state.serial, request) };
}

function pointAt(state: HoverState, event: Pointing, delays: HoverDelays): HoverState {
  const { target, at, asks, onWay } = event;
  const card = openCardOf(state);
  if (card?.target.mark === target.mark) return state.phase === 'open' ? state : stay(state, card);
  if (!asks || isPinned(state, target)) return leave(state, onWay, delays);
  if (state.phase === 'rest' && state.muted === target.mark) return state;
  // Readers who work with keys may have left the pointer lying on some mention; others cross one
  // on the way to the card.
  const delay = !card || card.held || onWay ? delays.open : delays.next;
  if (state.phase === 'opening' || state.phase === 'switching') {
    // Still resting, unless on another mention or on the move.
    const isResting = state.next.mark === target.mark && isNear(state.at, at);
    if (isResting && state.timer.delay <= delay) return state;
  }
  const { pins } = state;
  const serial = state.serial + 1;
  const timer = { number: serial, delay };
  if (!card) return { phase: 'opening', serial, pins, next: target, at, timer };
  return { phase: 'switching', serial, pins, card, next: target, at, timer };
}

function wait<State extends Extract<HoverState, { timer: unknown }>>(
  state: State,
  delay: number,
): State {
  const number = state.serial + 1;
  return { ...state, serial: number, timer: { number, delay } };
}

function leave(state: HoverState, onWay: boolean, delays: HoverDelays): HoverState {
  switch (state.phase) {
    case 'rest':
      return state.muted === null ? state : { ...state, muted: null };
    case 'opening':
      return rest(state);
    case 'open':
    case 'switching': {
      const { serial, pins, card } = state;
      if (card.held) return state.phase === 'open' ? state : stay(state, card);
      const timer = { number: serial + 1, delay: onWay ? delays.travel : delays.leave };
      return { phase: 'leaving', serial: timer.number, pins, card, timer };
    }
    case 'leaving':
      // Each move on the way waits anew; off the way, only the first one counts.
      if (onWay) return wait(state, delays.travel);
      return state.timer.delay > delays.leave ? wait(state, delays.leave) : state;
  }
}

function timeOver(state: HoverState): HoverState {
  if (state.phase === 'opening' || state.phase === 'switching') {
    return open(state, { target: state.next, at: state.at, form: 'beside' }, false);
  }
  return rest(state);
}

type Opening = Pick<Extract<HoverEvent, { type: 'open' }>, 'target' | 'at' | 'form'>;

/** Opens a card. One that the reader asked for by other means than resting is held. */
function open(state: HoverState, { target, at, form }: Opening, held = true): HoverState {
  const { pins } = state;
  const id = state.serial + 1;
  const contents = { status: 'waiting' } as const;
  const trail = [target.entry] as const;
  const shown = { id, target, trail, request: id, contents, unmarked: null };
  return { phase: 'open', serial: id, pins, card: { ...shown, at, held, form } };
}

function rest(state: HoverState, muted: number | null = null): HoverState {
  if (state.phase === 'rest') return state;
  return { phase: 'rest', serial: state.serial, pins: state.pins, muted };
}

/** The pointer may still lie on the mention, and would open it again at the next tremble. */
function dismiss(state: HoverState): HoverState {
  if (state.phase === 'rest') return state;
  return rest(state, 'next' in state ? state.next.mark : state.card.target.mark);
}

function stay({ serial, pins }: HoverState, card: OpenCard): HoverState {
  return { phase: 'open', serial, pins, card };
}

/** What stands on a page whose marks are these alone. Pinned cards outlive their mentions. */
function keepLeft(
  state: HoverState,
  isLeft: (mark: number) => boolean,
  delays: HoverDelays,
): HoverState {
  const card = openCardOf(state);
  // A card in which its phrase was unmarked offers to mark it again.
  if (card && !card.unmarked && !isLeft(card.target.mark)) return rest(state);
  if (!('next' in state) || isLeft(state.next.mark)) return state;
  return leave(state, false, delays);
}

/** Whether a pinned card already shows what the mention would open. */
function isPinned({ pins }: HoverState, { mark }: Target): boolean {
  return pins.some(({ target, trail }) => target.mark === mark && trail.length === 1);
}

function isNear(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) <= REST_RADIUS;
}
