import { type FindRoot, LateRoots } from './late-roots.ts';
import { isConnected, localNameOf, openRootOf } from './node-access.ts';

/** Elements of HTML that browsers let have a shadow root, as they do custom ones. */
const HOSTS: ReadonlySet<string> = new Set([
  ...['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'header', 'main', 'nav', 'p'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'span'],
]);

/** The elements of a page whose insides lie in shadow roots, and those that may become so. */
export class ShadowHosts {
  readonly #onRoot: (root: ShadowRoot) => void;
  readonly #roots = new Map<Element, ShadowRoot>();
  readonly #late: LateRoots;

  /**
   * @param findRoot asked of elements that may hide a closed root
   * @param onRoot called for every root that is found
   * @param onLate called for a host whose root was not there when it was met
   */
  constructor(
    findRoot: FindRoot,
    onRoot: (root: ShadowRoot) => void,
    onLate: (host: Element) => void,
  ) {
    this.#onRoot = onRoot;
    this.#late = new LateRoots(findRoot, (host, root) => {
      this.#add(host, root);
      onLate(host);
    });
  }

  /** Waits for no root any more. */
  end(): void {
    this.#late.end();
  }

  /** True while no shadow root is known. */
  get isEmpty(): boolean {
    return this.#roots.size === 0;
  }

  /** All shadow roots that are known. */
  get roots(): Iterable<ShadowRoot> {
    return this.#roots.values();
  }

  /** The shadow root of an element, if it is known. */
  rootOf(element: Element): ShadowRoot | undefined {
    return this.#roots.get(element);
  }

  /**
   * The shadow root of an element that was met while reading; closed ones turn up later, by
   * `onLate`.
   *
   * @param name its local name
   */
  meet(element: Element, name: string): ShadowRoot | null {
    const root = this.#roots.get(element) ?? openRootOf(element);
    if (root) this.#add(element, root);
    else if (name.includes('-')) this.suspect(element);
    return root;
  }

  /** Has the shadow root of an element that may have one found, now or when it comes. */
  watch(element: Element): void {
    const root = openRootOf(element);
    if (root) this.#add(element, root);
    else if (!this.#roots.has(element)) this.#late.suspect(element);
  }

  /** Has an element watched that holds nothing of its own, and so perhaps a shadow root. */
  suspect(element: Element): void {
    if (!this.#roots.has(element) && mayHost(localNameOf(element))) this.#late.suspect(element);
  }

  /** Forgets what was known of an element that left the page. */
  forget(element: Element): void {
    this.#roots.delete(element);
    this.#late.forget(element);
  }

  /** Forgets all elements that left the page. */
  forgetGone(): void {
    for (const host of this.#roots.keys()) if (!isConnected(host)) this.#roots.delete(host);
    this.#late.forgetGone();
  }

  #add(host: Element, root: ShadowRoot): void {
    if (this.#roots.has(host)) return;
    this.#late.forget(host);
    this.#roots.set(host, root);
    this.#onRoot(root);
  }
}

/** Whether elements of a local name may have a shadow root. */
function mayHost(name: string): boolean {
  return HOSTS.has(name) || name.includes('-');
}
