/**
 * Reads of nodes that a page cannot twist. A form answers `form.parentNode` with its control of
 * that name, and a document answers `document.body` with an image of that name, in content
 * scripts as well. Accessors of the prototypes are out of the page's reach.
 */

/**
 * Reads a property by the accessor that a prototype has for it.
 *
 * @throws {TypeError} where it has none
 */
// @__NO_SIDE_EFFECTS__ What a script does not read need not be looked up in every page.
export function accessor<Owner, Value>(
  prototype: Owner & object,
  name: string,
): (owner: Owner) => Value {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new TypeError(`This browser has no accessor for ${name}.`);
  return (owner) => getter.call(owner);
}

/** The parent of a node, or null at the top of a tree. */
export const parentOf = accessor<Node, Node | null>(Node.prototype, 'parentNode');

/** The first child of a node, or null. */
export const firstOf = accessor<Node, Node | null>(Node.prototype, 'firstChild');

/** The node after a node in the same parent, or null. */
export const nextOf = accessor<Node, Node | null>(Node.prototype, 'nextSibling');

/** The node before a node in the same parent, or null. */
export const previousOf = accessor<Node, Node | null>(Node.prototype, 'previousSibling');

/** The parent of a node if it is an element, else null. */
export const parentElementOf = accessor<Node, Element | null>(Node.prototype, 'parentElement');

/**
 * The element around a node as the page shows it: where its tree ends at a shadow root, the host of
 * that. Null at the top of the page.
 */
export function outerElementOf(node: Node): Element | null {
  const parent = parentOf(node);
  return parent && (isShadowRoot(parent) ? hostOf(parent) : parentElementOf(node));
}

/** True for the root of a shadow tree. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node instanceof ShadowRoot;
}

/** The element that a shadow root belongs to. */
export const hostOf = accessor<ShadowRoot, Element>(ShadowRoot.prototype, 'host');

/** The shadow root of an element if it is open, else null. */
export const openRootOf = accessor<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

/**
 * The same, for every element of a page: it reads the property itself, which only a form may answer
 * with one of its controls.
 *
 * @param name its local name
 */
export function shadowOf(element: Element, name: string): ShadowRoot | null {
  return name === 'form' ? null : element.shadowRoot;
}

/** The document or shadow root that a node lies in; for one out of the page, the topmost node. */
export function treeOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** True where a slot shows what it was given, instead of what stands in it. */
export function isFilled(slot: Element): boolean {
  return HTMLSlotElement.prototype.assignedNodes.call(slot as HTMLSlotElement).length > 0;
}

/** True while a node is in a document. */
export const isConnected = accessor<Node, boolean>(Node.prototype, 'isConnected');

/** Lower-case tag name without a prefix: "p", "my-element". */
export const localNameOf = accessor<Element, string>(Element.prototype, 'localName');

/** The `body` (or frame set), null while there is none. */
export const bodyOf = accessor<Document, HTMLElement | null>(Document.prototype, 'body');

/** The `html` element, null in an emptied document. */
export const rootOf = accessor<Document, Element | null>(Document.prototype, 'documentElement');

/** What has the focus: the body where nothing has, a host for what lies in its shadow tree. */
export const activeElementOf = accessor<Document, Element | null>(
  Document.prototype,
  'activeElement',
);

/** The document's title, empty where it has none. */
export const titleOf = accessor<Document, string>(Document.prototype, 'title');

/** True while nobody can see the tab. */
export function isHidden(document: Document): boolean {
  return visibilityOf(document) === 'hidden';
}

const visibilityOf = accessor<Document, string>(Document.prototype, 'visibilityState');

/** True where the whole document is an editor (`designMode`). */
export function isEditor(document: Document): boolean {
  return designModeOf(document) === 'on';
}

const designModeOf = accessor<Document, string>(Document.prototype, 'designMode');

const nodeTypeOf = accessor<Node, number>(Node.prototype, 'nodeType');

/**
 * True for text, CDATA sections excluded: HTML has none. Asked for every node of a page, so it
 * reads the property itself: only forms answer with something else, and that is no number.
 */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** The local name of an element, as {@link localNameOf}, for every element of a page. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  // A form may answer with one of its controls.
  return typeof name === 'string' ? name : localNameOf(element);
}

/** True for elements. */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** True where `inner` is `outer` or lies in it. */
export function holds(outer: Node, inner: Node | null): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** True where `element` is or lies in one of `nodes`, looking no higher than `root`. */
export function isWithin(element: Element | null, root: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at: Element | null = element; at && at !== root; at = outerElementOf(at)) {
    if (nodes.has(at)) return true;
  }
  return false;
}

/**
 * The place in a text nearest to a point of the viewport, null where there is none.
 *
 * @param trees shadow trees to look into: browsers do so only where they are told of them
 */
export function caretAt(x: number, y: number, trees: Iterable<ShadowRoot>): CaretPosition | null {
  const options = { shadowRoots: [...trees] };
  return Document.prototype.caretPositionFromPoint.call(document, x, y, options);
}

/** The box of an element in the viewport, in CSS px. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** `element.getAttribute(name)`. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The nearest element from `element` upwards that a selector fits, or null. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Whether a selector fits an element. */
export function fits(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The first element in a document or an element that a selector fits, or null. */
export function findElement(root: Document | Element, selector: string): Element | null {
  const find = root === document ? Document.prototype : Element.prototype;
  return find.querySelector.call(root, selector);
}

/** True where an element has any attribute. */
export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** The text in a node as the tree has it; null for a document. */
export const textContentOf = accessor<Node, string | null>(Node.prototype, 'textContent');

const childNodesOf = accessor<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes');

/** The children of a node, in document order. */
export function childrenOf(node: Node): Node[] {
  return [...childNodesOf(node)];
}

/** Whether an element holds more than so many others. */
export function hasMoreElements(element: Element, count: number): boolean {
  return Element.prototype.getElementsByTagName.call(element, '*').item(count) !== null;
}

/** How many elements an element holds. */
export function countElements(element: Element): number {
  return Element.prototype.getElementsByTagName.call(element, '*').length;
}

/** The elements in a tree or an element that a selector fits, in document order. */
export function findElements(root: Element | ShadowRoot, selector: string): NodeListOf<Element> {
  const find = isShadowRoot(root) ? DocumentFragment.prototype : Element.prototype;
  return find.querySelectorAll.call(root, selector);
}

/** The elements of a document that have a tag, in document order. */
export function elementsOf(document: Document, tag: string): readonly Element[] {
  return [...Document.prototype.getElementsByTagName.call(document, tag)];
}

/** A walker over what `root` holds, in document order; `show` is a mask of `NodeFilter`. */
export function walk(root: Node, show: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, show);
}

/** The headings in a document or shadow root, in document order. */
export function headingsOf(tree: Node): readonly Element[] {
  if (tree === document) return [...Document.prototype.querySelectorAll.call(document, HEADINGS)];
  return isShadowRoot(tree) ? [...findElements(tree, HEADINGS)] : [];
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/**
 * True where `one` comes before `other` in the page. A shadow tree stands before what its host
 * holds itself.
 */
export function precedes(one: Node, other: Node): boolean {
  const place = Node.prototype.compareDocumentPosition.call(one, other);
  if ((place & Node.DOCUMENT_POSITION_DISCONNECTED) === 0) {
    return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  // In two trees: from the page inwards, the first difference decides.
  const [path, otherPath] = [pathTo(one), pathTo(other)];
  const level = path.findIndex((node, index) => node !== otherPath[index]);
  const [at, otherAt] = [path[level], otherPath[level]];
  return at && otherAt && treeOf(at) === treeOf(otherAt) ? precedes(at, otherAt) : false;
}

/** The hosts of all trees around a node, outermost first, and the node. */
function pathTo(node: Node): Node[] {
  const path = [node];
  for (let tree = treeOf(node); isShadowRoot(tree); tree = treeOf(hostOf(tree))) {
    path.unshift(hostOf(tree));
  }
  return path;
}
