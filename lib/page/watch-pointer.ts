import type { HoverEvent, Point } from '../hover/hover-state.ts';
import type { Mark } from './mark.ts';

/** What the pointer may be on. */
export interface PointerGround {
  markAt: (point: Point) => Mark | null;
  /** True where an event came from the card. */
  isCard: (target: EventTarget | null) => boolean;
  /** True while a card is about to open because the pointer rests. */
  isWaiting: () => boolean;
}

/**
 * Tells where the pointer is, with one look a frame however fast it moves. Fingers are left out:
 * they do not rest. So is a pointer with a button down: it selects, or drags.
 *
 * @param signal ends it
 */
export function watchPointer(
  { markAt, isCard, isWaiting }: PointerGround,
  dispatch: (event: HoverEvent) => void,
  signal: AbortSignal,
): void {
  let last = { at: { x: 0, y: 0 }, onCard: false, pressed: false };
  let isLooking = false;
  /** Whether the button that is down went down in the card, to select some of it. */
  let isSelecting = false;

  function lookSoon(): void {
    if (isLooking) return;
    isLooking = true;
    requestAnimationFrame(look);
  }

  function look(): void {
    isLooking = false;
    if (signal.aborted) return;
    const { at, onCard, pressed } = last;
    const mark = onCard || pressed ? null : markAt(at);
    if (onCard || (pressed && isSelecting)) dispatch({ type: 'enter-card' });
    else if (mark) dispatch({ type: 'point-at', target: { mark: mark.id, entry: mark.entry }, at });
    else dispatch({ type: 'leave' });
  }

  function isOurs(event: PointerEvent): boolean {
    return event.isTrusted && event.pointerType !== 'touch';
  }

  const options = { capture: true, passive: true, signal };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!isOurs(event)) return;
      lookSoon();
      // The target is gone once the event is over.
      const { clientX: x, clientY: y, target, buttons } = event;
      last = { at: { x, y }, onCard: isCard(target), pressed: buttons !== 0 };
    },
    options,
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      isSelecting = isCard(event.target);
      if (!isSelecting) dispatch({ type: 'dismiss' });
    },
    options,
  );
  // The pointer left the window: there is no further move to tell of it.
  window.addEventListener(
    'pointerout',
    (event) => {
      if (isOurs(event) && event.relatedTarget === null) dispatch({ type: 'leave' });
    },
    options,
  );
  // Text that scrolls under a resting pointer is not pointed at; text that scrolls away from it
  // no longer is.
  window.addEventListener(
    'scroll',
    () => {
      dispatch({ type: 'scroll' });
      if (isWaiting()) lookSoon();
    },
    options,
  );
}
