import type { HoverEvent, Point, Target } from '../hover/hover-state.ts';
import type { Modifier, Opener } from '../schema/choices.ts';
import type { Mark } from './mark.ts';
import { isElement } from './node-access.ts';

/** What the pointer may be on, and how the reader opens cards. */
export interface PointerGround {
  /** `under` is the element on top there, where an event has told it. */
  markAt: (point: Point, under?: Element) => Mark | null;
  /** True where an event came from a card. */
  isCard: (target: EventTarget | null) => boolean;
  /** Which card is at a point where one is. */
  cardAt: (point: Point) => 'open' | 'pinned' | null;
  /** True where the pointer moves from the open card's mention towards the card. */
  isOnWay: (before: Point | null, now: Point) => boolean;
  /** Whether a card is open, or about to open because the pointer rests. */
  progress: () => 'none' | 'waiting' | 'open';
  choice: () => { openBy: Opener; modifier: Modifier };
}

/** Where the pointer was, and in which state. */
interface Look {
  at: Point;
  /** What is on top there, until it is looked at, or the page scrolls. */
  under: Element | undefined;
  onCard: boolean;
  pressed: boolean;
  modifiers: Readonly<Record<Modifier, boolean>>;
}

/**
 * Tells where the pointer is, with one look a frame however fast it moves, and what is clicked
 * and tapped. Fingers do not rest, and neither does a pointer with a button down: it selects, or
 * drags. Nothing is ever taken from the page.
 *
 * @param signal ends it
 */
export function watchPointer(
  ground: PointerGround,
  dispatch: (event: HoverEvent) => void,
  signal: AbortSignal,
): void {
  let last: Look | null = null;
  let before: Point | null = null;
  let isLooking = false;
  /** Whether the button that is down went down in a card, to select some of it. */
  let isSelecting = false;

  function lookSoon(): void {
    if (isLooking || !last) return;
    isLooking = true;
    requestAnimationFrame(look);
  }

  function look(): void {
    isLooking = false;
    if (signal.aborted || !last) return;
    const { at, under, onCard, pressed } = last;
    last.under = undefined;
    const card = onCard ? ground.cardAt(at) : null;
    const asks = isAsking(last);
    const isOpen = ground.progress() === 'open';
    // Nothing can come of a mark then, so nobody looks for one.
    const isIdle = pressed || card !== null || (!asks && !isOpen);
    const mark = isIdle ? null : ground.markAt(at, under);
    const onWay = isOpen && !pressed && ground.isOnWay(before, at);
    before = at;
    if (card === 'open' || (pressed && isSelecting)) dispatch({ type: 'enter-card' });
    else if (mark) dispatch({ type: 'point-at', target: targetOf(mark), at, asks, onWay });
    else dispatch({ type: 'leave', onWay });
  }

  function isAsking({ modifiers }: Look): boolean {
    const { openBy, modifier } = ground.choice();
    return openBy === 'rest' || (openBy === 'modifier' && modifiers[modifier]);
  }

  function hear(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, target, buttons } = event;
    // The target is gone once the event is over.
    last = {
      at: { x, y },
      under: topOf(event),
      onCard: ground.isCard(target),
      pressed: buttons !== 0,
      modifiers: modifiersOf(event),
    };
    lookSoon();
  }

  function hearKey(event: KeyboardEvent): void {
    if (!event.isTrusted || !last || ground.choice().openBy !== 'modifier') return;
    last.modifiers = modifiersOf(event);
    lookSoon();
  }

  /** A press beside the card closes it; a finger that scrolls does not. */
  function press(event: PointerEvent): void {
    if (!event.isTrusted) return;
    isSelecting = ground.isCard(event.target);
    if (!isSelecting && event.pointerType !== 'touch') dispatch({ type: 'dismiss' });
  }

  function click(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || ground.isCard(event.target)) return;
    const byMouse = !('pointerType' in event) || event.pointerType === 'mouse';
    if (byMouse && ground.choice().openBy !== 'click') return;
    const at = { x: event.clientX, y: event.clientY };
    const mark = isPages(event) ? null : ground.markAt(at, topOf(event));
    if (mark) {
      dispatch({ type: 'open', target: targetOf(mark), at, form: byMouse ? 'beside' : 'sheet' });
    } else if (!byMouse) {
      dispatch({ type: 'dismiss' });
    }
  }

  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', hear, options);
  window.addEventListener('pointerdown', press, options);
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(type, hearKey, options);
  }
  // After the page has heard of it, so that what it does with a click is known.
  window.addEventListener('click', click, { passive: true, signal });
  // The pointer left the window: there is no further move to tell of it.
  window.addEventListener(
    'pointerout',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.relatedTarget !== null) return;
      last = null;
      before = null;
      dispatch({ type: 'leave', onWay: false });
    },
    options,
  );
  // Text that scrolls under a resting pointer is not pointed at; text that scrolls away from it
  // no longer is.
  window.addEventListener(
    'scroll',
    () => {
      dispatch({ type: 'scroll' });
      if (last) last.under = undefined;
      if (ground.progress() === 'waiting') lookSoon();
    },
    options,
  );
}

/** The innermost element that an event is about, as far as it may be known. */
function topOf(event: Event): Element | undefined {
  const [top] = event.composedPath();
  return top instanceof Element ? top : undefined;
}

/** What a click on these does is the page's. */
const INTERACTIVE =
  'a[href], area, button, input, select, textarea, label, summary, option, video, audio, ' +
  '[onclick], [contenteditable], [role="button"], [role="link"], [role="tab"], ' +
  '[role="menuitem"], [role="option"], [role="checkbox"], [role="switch"]';

/** True where a click does something already, or ended a selection. */
function isPages(event: MouseEvent): boolean {
  if (event.defaultPrevented || getSelection()?.isCollapsed === false) return true;
  const path = event.composedPath().filter((part) => part instanceof Node && isElement(part));
  const [target] = path;
  if (target && getComputedStyle(target as Element).cursor === 'pointer') return true;
  return path.some((part) => Element.prototype.matches.call(part, INTERACTIVE));
}

function modifiersOf({ altKey, ctrlKey, shiftKey }: MouseEvent | KeyboardEvent): Look['modifiers'] {
  return { alt: altKey, control: ctrlKey, shift: shiftKey };
}

function targetOf({ id, entry }: Mark): Target {
  return { mark: id, entry };
}
