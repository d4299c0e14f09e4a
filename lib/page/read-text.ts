import { isText, localNameOf, parentElementOf, walk } from './node-access.ts';

/** Elements whose text is no prose. Hidden text is read: this decides nothing that is shown. */
const NO_PROSE: ReadonlySet<string> = new Set([
  'noscript',
  'pre',
  'script',
  'style',
  'template',
  'textarea',
]);

/**
 * The text under a node in pieces of about `size` UTF-16 code units, in document order. Cheap and
 * rough: block borders become spaces.
 */
export function* readText(root: Node, size: number): Generator<string, void> {
  const walker = walk(root, NodeFilter.SHOW_TEXT);
  let piece = '';
  for (let node = isText(root) ? root : walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentElementOf(node);
    if (parent && NO_PROSE.has(localNameOf(parent))) continue;
    piece += ` ${(node as Text).data}`;
    if (piece.length < size) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
