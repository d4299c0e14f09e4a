import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CLOSE_DELAY, delaysFor, OPEN_DELAY } from '../../../lib/hover/hover-delays.ts';
import { runHover } from '../../../lib/page/run-hover.ts';

const pointAt = {
  type: 'point-at',
  target: { mark: 1, entry: 'military-hubs' },
  at: { x: 0, y: 0 },
  asks: true,
  onWay: false,
} as const;

const delays = () => delaysFor({ openBy: 'rest', openDelay: OPEN_DELAY, leaveDelay: CLOSE_DELAY });

describe('runHover', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('opens when the wait is over, and closes when the other is', () => {
    const phases: string[] = [];
    const life = new AbortController();
    const hover = runHover(({ phase }) => phases.push(phase), delays, life.signal);
    hover.dispatch(pointAt);
    vi.advanceTimersByTime(OPEN_DELAY - 1);
    expect(phases).toEqual(['opening']);
    vi.advanceTimersByTime(1);
    hover.dispatch({ type: 'leave', onWay: false });
    vi.advanceTimersByTime(CLOSE_DELAY);
    expect(phases).toEqual(['opening', 'open', 'leaving', 'rest']);
  });

  test('draws nothing where nothing changes', () => {
    const draw = vi.fn();
    const hover = runHover(draw, delays, new AbortController().signal);
    hover.dispatch({ type: 'leave', onWay: false });
    hover.dispatch({ type: 'enter-card' });
    expect(draw).not.toHaveBeenCalled();
  });

  test('leaves no timer behind when it ends', () => {
    const draw = vi.fn();
    const life = new AbortController();
    const hover = runHover(draw, delays, life.signal);
    hover.dispatch(pointAt);
    life.abort();
    vi.advanceTimersByTime(OPEN_DELAY);
    hover.dispatch(pointAt);
    expect(draw).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});
