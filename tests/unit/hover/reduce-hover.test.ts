import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLOSE_DELAY,
  delaysFor,
  OPEN_DELAY,
  REST_RADIUS,
  SWITCH_DELAY,
  TRAVEL_DELAY,
} from '../../../lib/hover/hover-delays.ts';
import {
  AT_REST,
  cardsOf,
  type HoverEvent,
  type HoverState,
  openCardOf,
  timerOf,
} from '../../../lib/hover/hover-state.ts';
import { reduceHover } from '../../../lib/hover/reduce-hover.ts';

const FORCE = { mark: 1, entry: 'multinational-force' } as const;
const HUBS = { mark: 2, entry: 'military-hubs' } as const;
const at = { x: 100, y: 100 };

const asks = { asks: true, onWay: false };
const pointAtForce: HoverEvent = { type: 'point-at', target: FORCE, at, ...asks };
const pointAtHubs: HoverEvent = { type: 'point-at', target: HUBS, at, ...asks };
const crossHubs: HoverEvent = { ...pointAtHubs, onWay: true };
const leave: HoverEvent = { type: 'leave', onWay: false };
const travel: HoverEvent = { type: 'leave', onWay: true };
const stepToForce: HoverEvent = { type: 'open', target: FORCE, at: null, form: 'beside' };
const tapForce: HoverEvent = { type: 'open', target: FORCE, at, form: 'sheet' };
const spot = { x: 20, y: 30 };
const pin: HoverEvent = { type: 'pin', spot };
const dismiss: HoverEvent = { type: 'dismiss' };

/** What stands in a sequence for "the time that the state waits for is over". */
const WAIT = 'wait';

const delays = delaysFor({ openBy: 'rest', openDelay: OPEN_DELAY, leaveDelay: CLOSE_DELAY });

const reduce = (state: HoverState, event: HoverEvent): HoverState =>
  reduceHover(state, event, delays);

/** The id of the card that is open. */
const idOf = (state: HoverState): number => openCardOf(state)?.id ?? -1;

function run(
  events: readonly (HoverEvent | typeof WAIT)[],
  from: HoverState = AT_REST,
): HoverState {
  return events.reduce<HoverState>((state, event) => {
    if (event !== WAIT) return reduce(state, event);
    const timer = timerOf(state);
    return timer ? reduce(state, { type: 'timer', number: timer.number }) : state;
  }, from);
}

describe('reduceHover', () => {
  test.each<[string, (HoverEvent | typeof WAIT)[], string, number | null]>([
    ['passing over opens nothing', [pointAtForce, leave, WAIT], 'rest', null],
    ['resting waits', [pointAtForce], 'opening', OPEN_DELAY],
    ['resting opens', [pointAtForce, WAIT], 'open', null],
    ['leaving waits', [pointAtForce, WAIT, leave], 'leaving', CLOSE_DELAY],
    ['leaving closes', [pointAtForce, WAIT, leave, WAIT], 'rest', null],
    ['coming back keeps it open', [pointAtForce, WAIT, leave, pointAtForce, WAIT], 'open', null],
    [
      'entering the card keeps it open',
      [pointAtForce, WAIT, leave, { type: 'enter-card' }, WAIT],
      'open',
      null,
    ],
    ['the next opens sooner', [pointAtForce, WAIT, pointAtHubs], 'switching', SWITCH_DELAY],
    [
      'the way to the card may cross another mention',
      [pointAtForce, WAIT, pointAtHubs, { type: 'enter-card' }, WAIT],
      'open',
      null,
    ],
    ['leaving the next closes', [pointAtForce, WAIT, pointAtHubs, leave, WAIT], 'rest', null],
    ['a reader may dismiss', [pointAtForce, WAIT, dismiss], 'rest', null],
    ['keys open at once', [stepToForce], 'open', null],
    ['a card opened by key ignores the pointer', [stepToForce, leave, WAIT], 'open', null],
    [
      'a card opened by key is not switched in passing',
      [stepToForce, pointAtHubs],
      'switching',
      OPEN_DELAY,
    ],
    [
      'a card entered by key ignores the pointer',
      [pointAtForce, WAIT, { type: 'focus-card' }, leave, WAIT],
      'open',
      null,
    ],
    [
      'what was dismissed stays closed',
      [pointAtForce, WAIT, dismiss, pointAtForce, WAIT],
      'rest',
      null,
    ],
    [
      'what was dismissed opens again once the pointer had left',
      [pointAtForce, WAIT, dismiss, leave, pointAtForce, WAIT],
      'open',
      null,
    ],
    [
      'a press while waiting opens nothing',
      [pointAtForce, dismiss, pointAtForce, WAIT],
      'rest',
      null,
    ],
    [
      'another may open after one was dismissed',
      [pointAtForce, dismiss, pointAtHubs, WAIT],
      'open',
      null,
    ],
    ['scrolling keeps an open card', [pointAtForce, WAIT, { type: 'scroll' }], 'open', null],
    ['a line out of sight closes', [pointAtForce, WAIT, { type: 'out-of-sight' }], 'rest', null],
    [
      'a vanished mention closes',
      [pointAtForce, WAIT, { type: 'page-changed', isLeft: (mark) => mark !== 1 }],
      'rest',
      null,
    ],
    [
      'a mention that vanishes while waiting opens nothing',
      [pointAtForce, { type: 'page-changed', isLeft: () => false }, WAIT],
      'rest',
      null,
    ],
    [
      'another mention may vanish',
      [pointAtForce, WAIT, { type: 'page-changed', isLeft: (mark) => mark === 1 }],
      'open',
      null,
    ],
  ])('%s', (_, events, phase, delay) => {
    const state = run(events);
    expect(state.phase).toBe(phase);
    expect(timerOf(state)?.delay ?? null).toBe(delay);
  });

  test('a tremble is rest, a move begins to wait anew', () => {
    const before = run([pointAtForce]);
    const trembled = reduce(before, {
      ...pointAtForce,
      at: { x: at.x + REST_RADIUS, y: at.y },
    });
    expect(trembled).toBe(before);
    const moved = reduce(before, {
      ...pointAtForce,
      at: { x: at.x + REST_RADIUS + 1, y: at.y },
    });
    expect(timerOf(moved)?.number).not.toBe(timerOf(before)?.number);
  });

  test('scrolling is no rest, and begins to wait anew', () => {
    const before = run([pointAtForce]);
    const scrolled = reduce(before, { type: 'scroll' });
    expect(timerOf(scrolled)?.delay).toBe(OPEN_DELAY);
    expect(timerOf(scrolled)?.number).not.toBe(timerOf(before)?.number);
    expect(run([WAIT], scrolled).phase).toBe('open');
  });

  test('leaving twice does not prolong the wait', () => {
    const leaving = run([pointAtForce, WAIT, leave]);
    expect(reduce(leaving, leave)).toBe(leaving);
  });

  test('related entries open inside, with a way back', () => {
    const opened = run([pointAtForce, WAIT]);
    const card = idOf(opened);
    const shown = run([{ type: 'show', card, entry: 'military-hubs' }], opened);
    expect(openCardOf(shown)?.trail).toEqual(['multinational-force', 'military-hubs']);
    const back = reduce(shown, { type: 'back', card });
    expect(openCardOf(back)?.trail).toEqual(['multinational-force']);
    expect(reduce(back, { type: 'back', card })).toBe(back);
  });

  test('contents of an earlier request are dropped', () => {
    const first = run([pointAtForce, WAIT]);
    const card = idOf(first);
    const late = openCardOf(first)?.request ?? 0;
    const second = reduce(first, { type: 'show', card, entry: 'military-hubs' });
    const failed = { status: 'failed', reason: 'none' } as const;
    const fill = (request: number): HoverEvent => ({
      type: 'contents',
      card,
      request,
      contents: failed,
    });
    expect(reduce(second, fill(late))).toBe(second);
    const request = openCardOf(second)?.request ?? 0;
    const filled = reduce(second, fill(request));
    expect(openCardOf(filled)?.contents).toEqual(failed);
    expect(reduce(filled, fill(request))).toBe(filled);
  });
});

describe('the way to the card', () => {
  const open = run([pointAtForce, WAIT]);

  test('each move on it waits anew, and longer than beside it', () => {
    const first = reduce(open, travel);
    expect(timerOf(first)?.delay).toBe(TRAVEL_DELAY);
    const second = reduce(first, travel);
    expect(timerOf(second)?.number).not.toBe(timerOf(first)?.number);
    expect(run([{ type: 'enter-card' }, WAIT], second).phase).toBe('open');
  });

  test('turning away shortens the wait, once', () => {
    const away = run([travel, leave], open);
    expect(timerOf(away)?.delay).toBe(CLOSE_DELAY);
    expect(reduce(away, leave)).toBe(away);
  });

  test('another mention on it takes a full rest to open', () => {
    const crossing = reduce(open, crossHubs);
    expect(timerOf(crossing)?.delay).toBe(OPEN_DELAY);
    expect(timerOf(reduce(open, pointAtHubs))?.delay).toBe(SWITCH_DELAY);
    // Who then stays there is no longer on the way.
    expect(timerOf(run([crossHubs, pointAtHubs], open))?.delay).toBe(SWITCH_DELAY);
  });
});

describe('what the reader chose', () => {
  test.each([
    [{ openBy: 'rest', openDelay: 800, leaveDelay: 100 }, 800, 100, 900, 100],
    [{ openBy: 'rest', openDelay: 40, leaveDelay: 2000 }, 40, 40, 2000, 2000],
    [{ openBy: 'modifier', openDelay: 800, leaveDelay: 300 }, 50, 50, 900, 300],
    [{ openBy: 'click', openDelay: 0, leaveDelay: 0 }, 0, 0, 900, 0],
  ] as const)('%j', (choice, open, next, travelling, leaving) => {
    expect(delaysFor(choice)).toEqual({ open, next, travel: travelling, leave: leaving });
  });

  test('pointing that does not ask opens nothing, and keeps what is open', () => {
    const idle: HoverEvent = { ...pointAtForce, asks: false };
    expect(run([idle, WAIT]).phase).toBe('rest');
    const open = run([pointAtForce, WAIT]);
    expect(reduce(open, idle)).toBe(open);
    expect(run([leave, idle, WAIT], open).phase).toBe('open');
    expect(run([{ ...pointAtHubs, asks: false }, WAIT], open).phase).toBe('rest');
  });

  test('a key let go while waiting opens nothing', () => {
    expect(run([pointAtForce, { ...pointAtForce, asks: false }, WAIT]).phase).toBe('rest');
  });
});

describe('a sheet', () => {
  const sheet = run([tapForce]);

  test('stays while the page scrolls, until it is closed', () => {
    expect(run([leave, WAIT, { type: 'out-of-sight' }], sheet)).toBe(sheet);
    expect(run([dismiss], sheet).phase).toBe('rest');
  });

  test('gives way to the next', () => {
    const next = run([{ ...tapForce, target: HUBS }], sheet);
    expect(openCardOf(next)?.target).toBe(HUBS);
  });
});

describe('pinned cards', () => {
  const pinned = run([pointAtForce, WAIT, pin]);
  const [card] = pinned.pins;

  test('stay where they are, whatever the pointer does and whatever vanishes', () => {
    expect(pinned.phase).toBe('rest');
    const later = run(
      [leave, dismiss, { type: 'page-changed', isLeft: () => false }, { type: 'out-of-sight' }],
      pinned,
    );
    expect(later.pins).toEqual(pinned.pins);
    expect(card?.spot).toEqual(spot);
  });

  test('go by being closed', () => {
    expect(run([{ type: 'close', card: card?.id ?? -1 }], pinned).pins).toEqual([]);
  });

  test('can be moved', () => {
    const moved = reduce(pinned, { type: 'move', card: card?.id ?? -1, spot: { x: 1, y: 2 } });
    expect(moved.pins[0]?.spot).toEqual({ x: 1, y: 2 });
    expect(reduce(moved, { type: 'move', card: card?.id ?? -1, spot: { x: 1, y: 2 } })).toBe(moved);
  });

  test('show related entries and lead back like open ones', () => {
    const id = card?.id ?? -1;
    const shown = reduce(pinned, { type: 'show', card: id, entry: 'military-hubs' });
    expect(shown.pins[0]?.trail).toEqual(['multinational-force', 'military-hubs']);
    expect(shown.pins[0]?.request).toBeGreaterThan(pinned.serial);
    expect(reduce(shown, { type: 'back', card: id }).pins[0]?.trail).toEqual(card?.trail);
  });

  test('are not opened a second time, but for what they no longer show', () => {
    expect(run([pointAtForce, WAIT], pinned).phase).toBe('rest');
    const elsewhere = run(
      [{ type: 'show', card: card?.id ?? -1, entry: 'military-hubs' }, pointAtForce, WAIT],
      pinned,
    );
    expect(elsewhere.phase).toBe('open');
  });

  test('there may be several, beside an open one', () => {
    const both = run([pointAtHubs, WAIT, pin, stepToForce], pinned);
    expect(both.pins.map(({ target }) => target)).toEqual([FORCE, HUBS]);
    expect(cardsOf(both)).toHaveLength(3);
    expect(new Set(cardsOf(both).map(({ id }) => id)).size).toBe(3);
  });
});

describe('a phrase that is no longer marked', () => {
  const open = run([pointAtForce, WAIT]);
  const card = idOf(open);
  const unmarked = reduce(open, { type: 'unmark', card, scope: 'here' });
  const gone: HoverEvent = { type: 'page-changed', isLeft: () => false };

  test('leaves its card open to take it back', () => {
    const after = run([gone, leave, WAIT, { type: 'out-of-sight' }], unmarked);
    expect(openCardOf(after)?.unmarked).toBe('here');
    const marked = reduce(after, { type: 'unmark', card, scope: null });
    expect(openCardOf(marked)?.unmarked).toBeNull();
    expect(run([gone], marked).phase).toBe('rest');
  });

  test('is dismissed with its card', () => {
    expect(run([gone, dismiss], unmarked).phase).toBe('rest');
  });
});

const mark = fc.constantFrom(FORCE, HUBS);
const point = fc.record({ x: fc.integer({ min: 0, max: 30 }), y: fc.integer({ min: 0, max: 30 }) });

const pointerEvent: fc.Arbitrary<HoverEvent | typeof WAIT> = fc.oneof(
  fc.record({
    type: fc.constant('point-at' as const),
    target: mark,
    at: point,
    asks: fc.boolean(),
    onWay: fc.boolean(),
  }),
  fc.record({ type: fc.constant('leave' as const), onWay: fc.boolean() }),
  fc.constant<HoverEvent>({ type: 'enter-card' }),
  fc.constant(WAIT),
);

/** Ids are serials, so a small number is now and then that of a card. */
const card = fc.nat(12);

const otherEvent: fc.Arbitrary<HoverEvent> = fc.oneof(
  fc.constantFrom<HoverEvent>(
    { type: 'focus-card' },
    dismiss,
    { type: 'scroll' },
    { type: 'out-of-sight' },
    { type: 'page-changed', isLeft: () => true },
    { type: 'page-changed', isLeft: (id) => id === 1 },
  ),
  fc.record({
    type: fc.constant('open' as const),
    target: mark,
    at: fc.option(point),
    form: fc.constantFrom('beside' as const, 'sheet' as const),
  }),
  fc.record({ type: fc.constant('timer' as const), number: fc.nat(40) }),
  fc.record({ type: fc.constant('pin' as const), spot: point }),
  fc.record({ type: fc.constantFrom('close' as const, 'back' as const), card }),
  fc.record({ type: fc.constant('move' as const), card, spot: point }),
  fc.record({
    type: fc.constant('show' as const),
    card,
    entry: fc.constant('military-hubs' as const),
  }),
  fc.record({
    type: fc.constant('unmark' as const),
    card,
    scope: fc.constantFrom('here' as const, 'everywhere' as const, null),
  }),
  fc.record({
    type: fc.constant('contents' as const),
    card,
    request: fc.nat(40),
    contents: fc.constant({ status: 'failed' as const, reason: 'none' }),
  }),
);

const events = fc.array(fc.oneof(pointerEvent, otherEvent), { maxLength: 40 });
const pointerEvents = fc.array(pointerEvent, { maxLength: 40 });

/** The numbers that a state has given to cards, requests and its timer. */
function numbersOf(state: HoverState): Set<number> {
  const timer = timerOf(state);
  const cards = cardsOf(state).flatMap(({ id, request }) => [id, request]);
  return new Set(timer ? [...cards, timer.number] : cards);
}

describe('any sequence of events', () => {
  test('dismissing ends in rest, with no timer left and all pinned cards as they were', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const before = run(sequence);
        const after = reduce(before, dismiss);
        expect(after.phase).toBe('rest');
        expect(after.pins).toEqual(before.pins);
      }),
    );
  });

  test('closing each card leaves none', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const state = run(sequence);
        const closing = cardsOf(state).map(({ id }): HoverEvent => ({ type: 'close', card: id }));
        expect(cardsOf(run(closing, state))).toEqual([]);
      }),
    );
  });

  test('a card opened by the pointer goes when the pointer goes', () => {
    fc.assert(
      fc.property(pointerEvents, (sequence) => {
        expect(run([...sequence, leave, WAIT]).phase).toBe('rest');
      }),
    );
  });

  test('the pointer opens a card only when a wait is over', () => {
    fc.assert(
      fc.property(pointerEvents, (sequence) => {
        expect(openCardOf(run(sequence.filter((event) => event !== WAIT)))).toBeNull();
      }),
    );
  });

  test('the pointer pins nothing and closes nothing that is pinned', () => {
    fc.assert(
      fc.property(events, pointerEvents, (sequence, later) => {
        const before = run(sequence);
        expect(run(later, before).pins).toEqual(before.pins);
      }),
    );
  });

  test('numbers only grow', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let state: HoverState = AT_REST;
        for (const event of sequence) {
          const next = run([event], state);
          expect(next.serial).toBeGreaterThanOrEqual(state.serial);
          state = next;
        }
      }),
    );
  });

  test('no two cards, waits or requests share a number', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let state: HoverState = AT_REST;
        for (const event of sequence) {
          const next = run([event], state);
          const known = numbersOf(state);
          const added = [...numbersOf(next)].filter((number) => !known.has(number));
          for (const number of added) expect(number).toBeGreaterThan(state.serial);
          const ids = cardsOf(next).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          state = next;
        }
      }),
    );
  });

  test('late timers, late contents and events of closed cards change nothing', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const state = run(sequence);
        const number = state.serial + 1;
        const contents = { status: 'failed', reason: 'none' } as const;
        const late: HoverEvent[] = [
          { type: 'timer', number },
          { type: 'contents', card: number, request: number, contents },
          { type: 'close', card: number },
          { type: 'move', card: number, spot },
          { type: 'show', card: number, entry: 'macron' },
          { type: 'back', card: number },
          { type: 'unmark', card: number, scope: 'here' },
        ];
        for (const event of late) expect(reduce(state, event)).toBe(state);
        for (const { id } of cardsOf(state)) {
          expect(reduce(state, { type: 'contents', card: id, request: number, contents })).toBe(
            state,
          );
        }
      }),
    );
  });

  test('an open card is that of a mention that is left, or offers to mark it again', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const state = run([...sequence, { type: 'page-changed', isLeft: (id) => id === 2 }, WAIT]);
        const open = openCardOf(state);
        if (open && open.unmarked === null) expect(open.target.mark).toBe(2);
      }),
    );
  });
});
