import type { Point } from '../../hover/hover-state.ts';

/** What is dragged. */
export interface Dragged {
  canDrag: () => boolean;
  /** Its upper left corner now, in CSS px of the viewport. */
  spot: () => Point;
  /** Wants it there; it may stay elsewhere. */
  move: (spot: Point) => void;
}

/** Lets a pointer of any kind drag something by a handle; buttons in the handle keep their presses. */
export function dragBy(handle: HTMLElement, { canDrag, spot, move }: Dragged): void {
  /** From the pointer to the corner; null while nothing is dragged. */
  let offset: Point | null = null;

  handle.addEventListener('pointerdown', (event) => {
    const { isTrusted, button, target, clientX, clientY, pointerId } = event;
    const isButton = target instanceof Element && target.closest('button') !== null;
    if (!isTrusted || button !== 0 || isButton || !canDrag()) return;
    const { x, y } = spot();
    offset = { x: x - clientX, y: y - clientY };
    handle.setPointerCapture(pointerId);
    // Else the browser selects text on the way.
    event.preventDefault();
  });
  handle.addEventListener('pointermove', ({ isTrusted, clientX, clientY }) => {
    if (isTrusted && offset) move({ x: clientX + offset.x, y: clientY + offset.y });
  });
  handle.addEventListener('lostpointercapture', () => {
    offset = null;
  });
}
