/** What is inside an element: text is never read as markup. */
export type Inside = Node | string | null | readonly Inside[];

/**
 * Makes an element of the card. No markup is ever parsed, so nothing in the dataset or the page
 * can become an element, and a page that demands Trusted Types has nothing to object to.
 *
 * @param attributes name to value; those with null are left out
 * @param inside what it holds, in order; null holds nothing
 */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | null>> = {},
  ...inside: Inside[]
): HTMLElementTagNameMap[Tag] {
  const element: HTMLElementTagNameMap[Tag] = Document.prototype.createElement.call(
    document,
    tag,
  ) as HTMLElementTagNameMap[Tag];
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value);
  }
  fill(element, inside);
  return element;
}

function fill(element: Element, inside: readonly Inside[]): void {
  for (const part of inside) {
    if (part === null) continue;
    if (typeof part === 'string' || part instanceof Node) element.append(part);
    else fill(element, part);
  }
}

/** A button with a label that is read, and perhaps shown. */
export function makeButton(
  attributes: Readonly<Record<string, string | null>>,
  press: () => void,
  ...inside: Inside[]
): HTMLButtonElement {
  const button = makeElement('button', { type: 'button', ...attributes }, ...inside);
  button.addEventListener('click', (event) => {
    // A page may send clicks of its own making.
    if (event.isTrusted) press();
  });
  return button;
}
