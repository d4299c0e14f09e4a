import type { HoverDelays } from '../hover/hover-delays.ts';
import { AT_REST, type HoverEvent, type HoverState, timerOf } from '../hover/hover-state.ts';
import { reduceHover } from '../hover/reduce-hover.ts';

/** A running hover. */
export interface Hover {
  readonly state: HoverState;
  /** Takes an event in; `draw` hears if the state changed. */
  dispatch(event: HoverEvent): void;
}

/**
 * Runs the hover's reducer and its timers.
 *
 * @param draw makes the page agree with a new state; may dispatch
 * @param delays those that the reader wants now
 * @param signal ends it
 */
export function runHover(
  draw: (state: HoverState) => void,
  delays: () => HoverDelays,
  signal: AbortSignal,
): Hover {
  let state = AT_REST;
  let clock: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(clock));

  function dispatch(event: HoverEvent): void {
    if (signal.aborted) return;
    const before = state;
    state = reduceHover(before, event, delays());
    if (state === before) return;
    const timer = timerOf(state);
    if (timer !== timerOf(before)) {
      clearTimeout(clock);
      if (timer) {
        const { number, delay } = timer;
        clock = setTimeout(() => dispatch({ type: 'timer', number }), delay);
      }
    }
    draw(state);
  }

  return {
    get state() {
      return state;
    },
    dispatch,
  };
}
