import {
  childrenOf,
  countElements,
  findElement,
  isElement,
  isText,
  localNameOf,
  textContentOf,
} from './node-access.ts';

/** Elements whose text is no prose. Hidden text is read: this decides nothing that is shown. */
const NO_PROSE: readonly string[] = ['noscript', 'pre', 'script', 'style', 'template', 'textarea'];

const NO_PROSE_SELECTOR = NO_PROSE.join(',');

/** Elements whose text is taken in one go: some hundred kilobytes on most pages. */
const MOST_ELEMENTS = 2000;

/**
 * The text under a node in pieces of about `size` UTF-16 code units, in document order. Cheap and
 * rough: the browser gives the text of whole parts of the page, in which blocks touch.
 */
export function* readText(root: Node, size: number): Generator<string, void> {
  let piece = '';
  for (const part of readParts(root)) {
    piece += ` ${part}`;
    if (piece.length < size) continue;
    // One text may be as long as a book.
    for (let start = 0; start < piece.length; start += size) yield piece.slice(start, start + size);
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** Texts of parts as large as can be that hold nothing but prose. */
function* readParts(root: Node): Generator<string, void> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) {
      yield node.data;
    } else if (!isElement(node)) {
      waiting.push(...childrenOf(node).reverse());
    } else if (!NO_PROSE.includes(localNameOf(node))) {
      if (isOnePart(node)) yield textContentOf(node) ?? '';
      else waiting.push(...childrenOf(node).reverse());
    }
  }
}

function isOnePart(element: Element): boolean {
  return countElements(element) <= MOST_ELEMENTS && !findElement(element, NO_PROSE_SELECTOR);
}
