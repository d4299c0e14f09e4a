import { findElements, isElement, isShadowRoot, localNameOf, walk } from './node-access.ts';

/** Elements that hold nothing, of the kinds that often have a shadow root nevertheless. */
const EMPTY = ['article', 'aside', 'div', 'main', 'section', 'span'];

const EMPTY_SELECTOR = EMPTY.map((name) => `${name}:empty`).join(',');

/** Custom elements; no selector finds them. */
const CUSTOM = 'descendant-or-self::*[contains(local-name(), "-")]';

/**
 * The elements in a tree, from `root` downwards, that may have a shadow root: custom ones, and those
 * that hold nothing else. The browser finds them several times faster than a walk over all elements
 * would.
 */
export function* findSuspects(root: Node): Generator<Element, void> {
  if (isShadowRoot(root)) {
    // The browser searches elements only.
    const children = walk(root, NodeFilter.SHOW_ELEMENT);
    for (let child = children.firstChild(); child; child = children.nextSibling()) {
      yield* findSuspects(child);
    }
    return;
  }
  if (!isElement(root)) return;
  if (EMPTY.includes(localNameOf(root)) && walk(root, NodeFilter.SHOW_ALL).firstChild() === null) {
    yield root;
  }
  yield* findElements(root, EMPTY_SELECTOR);
  const found = Document.prototype.evaluate.call(
    document,
    CUSTOM,
    root,
    null,
    XPathResult.UNORDERED_NODE_SNAPSHOT_TYPE,
  );
  for (let index = 0; index < found.snapshotLength; index++) {
    const node = found.snapshotItem(index);
    if (node) yield node as Element;
  }
}
