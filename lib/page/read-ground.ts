import { outerElementOf } from './node-access.ts';
import { readColor } from './read-color.ts';

/** Whether what lies behind a text is light or dark. */
export type Ground = 'light' | 'dark';

/**
 * The ground behind an element, as the page paints it: the first background up the tree that can
 * not be seen through. Where a picture lies in between, the colour of the text tells: light text
 * stands on dark ground.
 */
export function readGround(element: Element): Ground {
  for (let at: Element | null = element; at; at = outerElementOf(at)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') break;
    const back = readColor(style.backgroundColor);
    if (back && back.alpha >= LEAST_ALPHA) return back.lightness > 0.5 ? 'light' : 'dark';
  }
  const text = readColor(getComputedStyle(element).color);
  if (text) return text.lightness > 0.5 ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** What is less opaque than this lets the ground behind it decide. */
const LEAST_ALPHA = 0.6;
