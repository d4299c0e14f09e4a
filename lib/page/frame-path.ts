import { boxOf } from './node-access.ts';
import { scrollAround } from './scroll-box.ts';

/** Frames of one parent that are looked through; no page for readers has as many. */
const MOST_FRAMES = 1000;

/**
 * Where this window stands in its tab: its place among its parent's frames, outermost first; empty
 * at the top. What is asked here, browsers tell of windows of any origin.
 */
export function framePath(): number[] {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const { parent } = at;
    let place = 0;
    while (place < Math.min(parent.length, MOST_FRAMES) && parent[place] !== at) place += 1;
    path.unshift(place);
  }
  return path;
}

/** True where the document is in a frame of another. */
export function isFrame(): boolean {
  return window !== window.parent;
}

/** True where the tab has more documents than this one. */
export function hasOtherFrames(): boolean {
  return isFrame() || window.length > 0;
}

/** Part of the view's height that pages cover with bars at its top and bottom. */
const MARGIN = 0.15;

/**
 * Brings a frame into view where it is in this document: what scrolls inside a frame of another
 * site does not move the page around it.
 *
 * @param path where the frame stands, as its own `framePath` has it
 * @param y the place in the frame that is to be seen, in CSS px from the top of its view
 * @returns where that place is then, from the top of this document's view; null where the frame is
 *   not in this document
 */
export function showFrame(path: readonly number[], y: number): number | null {
  const own = framePath();
  const place = path.at(-1);
  if (place === undefined || own.length !== path.length - 1) return null;
  if (own.some((step, level) => step !== path[level])) return null;
  const frames = Document.prototype.querySelectorAll.call(document, 'iframe, frame');
  const frame = [...frames].find((each) => Reflect.get(each, 'contentWindow') === window[place]);
  if (!frame) return null;
  if (!isInView(frame, y)) {
    Element.prototype.scrollIntoView.call(frame, { block: 'center', behavior: 'instant' });
  }
  // Of a frame higher than the view, the middle is there now.
  if (!isInView(frame, y)) scrollAround(frame, topOf(frame) + y - innerHeight / 2);
  return topOf(frame) + y;
}

function isInView(frame: Element, y: number): boolean {
  const edge = innerHeight * MARGIN;
  const at = topOf(frame) + y;
  return at >= edge && at <= innerHeight - edge;
}

/** Where the document in a frame begins. */
function topOf(frame: Element): number {
  return boxOf(frame).top + frame.clientTop;
}
