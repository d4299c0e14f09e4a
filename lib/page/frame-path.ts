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

/**
 * Brings a frame into view where it is in this document, or in a frame of it: what scrolls inside
 * a frame of another site does not move the page around it.
 *
 * @param path where the frame stands, as its own `framePath` has it
 */
export function showFrame(path: readonly number[]): void {
  const own = framePath();
  const place = path[own.length];
  if (place === undefined || own.some((step, level) => step !== path[level])) return;
  const frames = Document.prototype.querySelectorAll.call(document, 'iframe, frame');
  const frame = [...frames].find((each) => Reflect.get(each, 'contentWindow') === window[place]);
  const box = frame && Element.prototype.getBoundingClientRect.call(frame);
  if (!frame || !box || (box.top >= 0 && box.bottom <= innerHeight)) return;
  Element.prototype.scrollIntoView.call(frame, { block: 'center', behavior: 'instant' });
}
