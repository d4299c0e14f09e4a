/**
 * Reads of nodes that a page cannot twist. A form answers `form.parentNode` with its control of
 * that name, and a document answers `document.body` with an image of that name, in content
 * scripts as well. Accessors of the prototypes are out of the page's reach.
 */

function accessor<Owner, Value>(prototype: Owner & object, name: string): (owner: Owner) => Value {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new TypeError(`This browser has no accessor for ${name}.`);
  return (owner) => getter.call(owner);
}

/** The parent of a node, or null at the top of a tree. */
export const parentOf = accessor<Node, Node | null>(Node.prototype, 'parentNode');

/** The parent of a node if it is an element, else null. */
export const parentElementOf = accessor<Node, Element | null>(Node.prototype, 'parentElement');

/** True while a node is in a document. */
export const isConnected = accessor<Node, boolean>(Node.prototype, 'isConnected');

/** Lower-case tag name without a prefix: "p", "my-element". */
export const localNameOf = accessor<Element, string>(Element.prototype, 'localName');

/** The `body` (or frame set), null while there is none. */
export const bodyOf = accessor<Document, HTMLElement | null>(Document.prototype, 'body');

/** The `html` element, null in an emptied document. */
export const rootOf = accessor<Document, Element | null>(Document.prototype, 'documentElement');

/** The document's title, empty where it has none. */
export const titleOf = accessor<Document, string>(Document.prototype, 'title');

/** True where the whole document is an editor (`designMode`). */
export function isEditor(document: Document): boolean {
  return designModeOf(document) === 'on';
}

const designModeOf = accessor<Document, string>(Document.prototype, 'designMode');

const nodeTypeOf = accessor<Node, number>(Node.prototype, 'nodeType');

/** True for text, CDATA sections excluded: HTML has none. */
export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === Node.TEXT_NODE;
}

/** True for elements. */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** True where `inner` is `outer` or lies in it. */
export function holds(outer: Node, inner: Node | null): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** `element.getAttribute(name)`. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The nearest element from `element` upwards that a selector fits, or null. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** The first element of a document that a selector fits, or null. */
export function findElement(document: Document, selector: string): Element | null {
  return Document.prototype.querySelector.call(document, selector);
}

/** A walker over what `root` holds, in document order; `show` is a mask of `NodeFilter`. */
export function walk(root: Node, show: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, show);
}

/** The document or shadow root that a node is in, or the top of a tree that is in neither. */
export function treeOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** The headings in a document or shadow root, in document order. */
export function headingsOf(tree: Node): readonly Element[] {
  if (tree === document) return [...Document.prototype.querySelectorAll.call(document, HEADINGS)];
  if (!(tree instanceof ShadowRoot)) return [];
  return [...DocumentFragment.prototype.querySelectorAll.call(tree, HEADINGS)];
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** True where `one` begins before `other` in document order, also where it holds it. */
export function precedes(one: Node, other: Node): boolean {
  const place = Node.prototype.compareDocumentPosition.call(one, other);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
