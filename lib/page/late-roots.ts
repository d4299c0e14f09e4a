import { isConnected } from './node-access.ts';

/**
 * Tells the shadow root of an element, open or closed; null where it has none. Takes Chromium some
 * 5 µs. Not called in Firefox.
 */
export type FindRoot = (element: HTMLElement) => ShadowRoot | null;

/** Firefox has a property for it in content scripts, which the types lack. */
const openOrClosedRoot: ((this: Element) => ShadowRoot | null) | undefined =
  Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get;

/**
 * Pauses before the looks at an element, in ms. Nothing tells when a root is attached, and the
 * script that attaches it may load late. What is met during the first is looked at together.
 */
const PAUSES = [100, 1000, 4000, 16_000];

/** Looks in one go: about a millisecond in Chromium. */
const MOST_LOOKS = 200;

/** Most elements that are waited for; a page may have any number of empty ones. */
const MOST_SUSPECTS = 5000;

/** Elements that have no open shadow root, but may have a closed one, or get one. */
export class LateRoots {
  readonly #findRoot: FindRoot;
  readonly #onRoot: (host: Element, root: ShadowRoot) => void;
  readonly #suspects = new Set<Element>();
  /** The group that still takes in what is met. */
  #fresh: Element[] = [];
  #isOver = false;

  /**
   * @param findRoot asked of elements that may hide a root
   * @param onRoot called for every root that is found
   */
  constructor(findRoot: FindRoot, onRoot: (host: Element, root: ShadowRoot) => void) {
    this.#findRoot = findRoot;
    this.#onRoot = onRoot;
  }

  /** Waits for no root any more. */
  end(): void {
    this.#isOver = true;
    this.#suspects.clear();
  }

  /** Looks at an element some times from now on. */
  suspect(element: Element): void {
    const suspects = this.#suspects;
    if (this.#isOver || suspects.size >= MOST_SUSPECTS || suspects.has(element)) return;
    suspects.add(element);
    if (this.#fresh.push(element) === 1) this.#lookLater(this.#fresh, 0);
    if (this.#fresh.length === MOST_LOOKS) this.#fresh = [];
  }

  /** Looks at an element no more. */
  forget(element: Element): void {
    this.#suspects.delete(element);
  }

  /** Looks no more at elements that left the page. */
  forgetGone(): void {
    for (const element of this.#suspects) if (!isConnected(element)) this.forget(element);
  }

  #lookLater(group: readonly Element[], looks: number): void {
    const pause = PAUSES[looks];
    if (pause !== undefined) setTimeout(() => this.#look(group, looks), pause);
    else for (const element of group) this.forget(element);
  }

  #look(group: readonly Element[], looks: number): void {
    if (group === this.#fresh) this.#fresh = [];
    const left = group.filter((element) => this.#suspects.has(element) && this.#waitsFor(element));
    if (left.length > 0) this.#lookLater(left, looks + 1);
  }

  /** Whether an element has no root yet, and may still get one. */
  #waitsFor(element: Element): boolean {
    const root = isConnected(element) ? this.#askRoot(element) : undefined;
    if (root === null) return true;
    this.forget(element);
    if (root) this.#onRoot(element, root);
    return false;
  }

  #askRoot(element: Element): ShadowRoot | null {
    if (openOrClosedRoot) return openOrClosedRoot.call(element);
    return element instanceof HTMLElement ? this.#findRoot(element) : null;
  }
}
