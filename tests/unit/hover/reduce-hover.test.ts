import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLOSE_DELAY,
  OPEN_DELAY,
  REST_RADIUS,
  SWITCH_DELAY,
} from '../../../lib/hover/hover-delays.ts';
import {
  AT_REST,
  type HoverEvent,
  type HoverState,
  openCardOf,
  timerOf,
} from '../../../lib/hover/hover-state.ts';
import { reduceHover } from '../../../lib/hover/reduce-hover.ts';

const FORCE = { mark: 1, entry: 'multinational-force' } as const;
const HUBS = { mark: 2, entry: 'military-hubs' } as const;
const at = { x: 100, y: 100 };

const pointAtForce: HoverEvent = { type: 'point-at', target: FORCE, at };
const pointAtHubs: HoverEvent = { type: 'point-at', target: HUBS, at };
const leave: HoverEvent = { type: 'leave' };
const dismiss: HoverEvent = { type: 'dismiss' };

/** What stands in a sequence for "the time that the state waits for is over". */
const WAIT = 'wait';

function run(
  events: readonly (HoverEvent | typeof WAIT)[],
  from: HoverState = AT_REST,
): HoverState {
  return events.reduce<HoverState>((state, event) => {
    if (event !== WAIT) return reduceHover(state, event);
    const timer = timerOf(state);
    return timer ? reduceHover(state, { type: 'timer', number: timer.number }) : state;
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
    ['keys open at once', [{ type: 'step', target: FORCE }], 'open', null],
    [
      'a card opened by key ignores the pointer',
      [{ type: 'step', target: FORCE }, leave, WAIT],
      'open',
      null,
    ],
    [
      'a card opened by key is not switched in passing',
      [{ type: 'step', target: FORCE }, pointAtHubs],
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
    const trembled = reduceHover(before, {
      ...pointAtForce,
      at: { x: at.x + REST_RADIUS, y: at.y },
    });
    expect(trembled).toBe(before);
    const moved = reduceHover(before, {
      ...pointAtForce,
      at: { x: at.x + REST_RADIUS + 1, y: at.y },
    });
    expect(timerOf(moved)?.number).not.toBe(timerOf(before)?.number);
  });

  test('scrolling is no rest, and begins to wait anew', () => {
    const before = run([pointAtForce]);
    const scrolled = reduceHover(before, { type: 'scroll' });
    expect(timerOf(scrolled)?.delay).toBe(OPEN_DELAY);
    expect(timerOf(scrolled)?.number).not.toBe(timerOf(before)?.number);
    expect(run([WAIT], scrolled).phase).toBe('open');
  });

  test('leaving twice does not prolong the wait', () => {
    const leaving = run([pointAtForce, WAIT, leave]);
    expect(reduceHover(leaving, leave)).toBe(leaving);
  });

  test('related entries open inside, with a way back', () => {
    const shown = run([pointAtForce, WAIT, { type: 'show', entry: 'military-hubs' }]);
    expect(openCardOf(shown)?.trail).toEqual(['multinational-force', 'military-hubs']);
    const back = reduceHover(shown, { type: 'back' });
    expect(openCardOf(back)?.trail).toEqual(['multinational-force']);
    expect(reduceHover(back, { type: 'back' })).toBe(back);
  });

  test('contents of an earlier request are dropped', () => {
    const first = run([pointAtForce, WAIT]);
    const late = openCardOf(first)?.request ?? 0;
    const second = reduceHover(first, { type: 'show', entry: 'military-hubs' });
    const failed = { status: 'failed', reason: 'none' } as const;
    expect(reduceHover(second, { type: 'contents', request: late, contents: failed })).toBe(second);
    const request = openCardOf(second)?.request ?? 0;
    const filled = reduceHover(second, { type: 'contents', request, contents: failed });
    expect(openCardOf(filled)?.contents).toEqual(failed);
    expect(reduceHover(filled, { type: 'contents', request, contents: failed })).toBe(filled);
  });
});

const mark = fc.constantFrom(FORCE, HUBS);
const point = fc.record({ x: fc.integer({ min: 0, max: 30 }), y: fc.integer({ min: 0, max: 30 }) });

const pointerEvent: fc.Arbitrary<HoverEvent | typeof WAIT> = fc.oneof(
  fc.record({ type: fc.constant('point-at' as const), target: mark, at: point }),
  fc.constant(leave),
  fc.constant<HoverEvent>({ type: 'enter-card' }),
  fc.constant(WAIT),
);

const otherEvent: fc.Arbitrary<HoverEvent> = fc.oneof(
  fc.constantFrom<HoverEvent>(
    { type: 'focus-card' },
    dismiss,
    { type: 'scroll' },
    { type: 'back' },
    { type: 'out-of-sight' },
    { type: 'show', entry: 'military-hubs' },
    { type: 'page-changed', isLeft: () => true },
    { type: 'page-changed', isLeft: (id) => id === 1 },
  ),
  fc.record({ type: fc.constant('step' as const), target: mark }),
  fc.record({ type: fc.constant('timer' as const), number: fc.nat(40) }),
  fc.record({
    type: fc.constant('contents' as const),
    request: fc.nat(40),
    contents: fc.constant({ status: 'failed' as const, reason: 'none' }),
  }),
);

const events = fc.array(fc.oneof(pointerEvent, otherEvent), { maxLength: 40 });
const pointerEvents = fc.array(pointerEvent, { maxLength: 40 });

describe('any sequence of events', () => {
  test('dismissing ends in rest, with no timer left', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        expect(run([...sequence, dismiss]).phase).toBe('rest');
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

  test('numbers only grow, and no two waits or requests share one', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let state: HoverState = AT_REST;
        for (const event of sequence) {
          const next = run([event], state);
          expect(next.serial).toBeGreaterThanOrEqual(state.serial);
          const timer = timerOf(next);
          if (timer && timer !== timerOf(state)) expect(timer.number).toBeGreaterThan(state.serial);
          const request = openCardOf(next)?.request;
          if (request !== undefined && request !== openCardOf(state)?.request) {
            expect(request).toBeGreaterThan(state.serial);
          }
          state = next;
        }
      }),
    );
  });

  test('late timers and late contents change nothing', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const state = run(sequence);
        const number = state.serial + 1;
        expect(reduceHover(state, { type: 'timer', number })).toBe(state);
        const contents = { status: 'failed', reason: 'none' } as const;
        expect(reduceHover(state, { type: 'contents', request: number, contents })).toBe(state);
      }),
    );
  });

  test('a card is always that of a mention that is left', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const state = run([...sequence, { type: 'page-changed', isLeft: (id) => id === 2 }, WAIT]);
        const card = openCardOf(state);
        if (card) expect(card.target.mark).toBe(2);
      }),
    );
  });
});
