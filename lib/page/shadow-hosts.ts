import { isConnected, localNameOf, openRootOf } from './node-access.ts';

/**
 * Tells the shadow root of an element, open or closed; null where it has none. Takes Chromium some
 * 5 µs. Not called in Firefox.
 */
export type FindRoot = (element: HTMLElement) => ShadowRoot | null;

/** Firefox has a property for it in content scripts, which the types lack. */
const openOrClosedRoot: ((this: Element) => ShadowRoot | null) | undefined =
  Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get;

/**
 * Pauses between the looks at an element that has no shadow root yet, in ms. Nothing tells when a
 * root is attached, and the script that attaches it may load late.
 */
const PAUSES = [0, 250, 1000, 4000, 16_000];

/** Elements of HTML that browsers let have a shadow root, as they do custom ones. */
const HOSTS: ReadonlySet<string> = new Set([
  ...['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'header', 'main', 'nav', 'p'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'span'],
]);

/**
 * Elements that are met within so many ms are looked at together: a page is read in a few of them,
 * and each timer is a task of its own.
 */
const TOGETHER = 50;

/** Looks in one go: about a millisecond in Chromium. */
const MOST_LOOKS = 200;

/** Most elements that are waited for; a page may have any number of empty ones. */
const MOST_SUSPECTS = 5000;

interface Suspicion {
  looks: number;
  /** When to look next, as `performance.now()` has it. */
  due: number;
}

/** The elements of a page whose insides lie in shadow roots, and those that may become so. */
export class ShadowHosts {
  readonly #findRoot: FindRoot;
  readonly #onRoot: (root: ShadowRoot) => void;
  readonly #onLate: (host: Element) => void;
  readonly #roots = new Map<Element, ShadowRoot>();
  readonly #suspects = new Map<Element, Suspicion>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer is over, as `performance.now()` has it. */
  #next = Number.POSITIVE_INFINITY;
  #isOver = false;

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
    this.#findRoot = findRoot;
    this.#onRoot = onRoot;
    this.#onLate = onLate;
  }

  /** Waits for no root any more. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
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

  /** Has an element watched that holds nothing of its own, and so perhaps a shadow root. */
  suspect(element: Element): void {
    if (this.#suspects.size >= MOST_SUSPECTS || this.#suspects.has(element)) return;
    if (this.#roots.has(element) || !mayHost(localNameOf(element))) return;
    const now = performance.now();
    const due = now - (now % TOGETHER);
    this.#suspects.set(element, { looks: 0, due });
    this.#lookAfter(due, now);
  }

  /** Forgets what was known of an element that left the page. */
  forget(element: Element): void {
    this.#roots.delete(element);
    this.#suspects.delete(element);
  }

  /** Forgets all elements that left the page. */
  forgetGone(): void {
    for (const element of [...this.#roots.keys(), ...this.#suspects.keys()]) {
      if (!isConnected(element)) this.forget(element);
    }
  }

  #add(host: Element, root: ShadowRoot): void {
    this.#suspects.delete(host);
    if (this.#roots.has(host)) return;
    this.#roots.set(host, root);
    this.#onRoot(root);
  }

  /** Looks at a time, unless it does so earlier anyway. */
  #lookAfter(time: number, now: number): void {
    if (this.#isOver || time >= this.#next) return;
    clearTimeout(this.#timer);
    this.#next = time;
    this.#timer = setTimeout(() => this.#look(), Math.max(0, time - now));
  }

  #look(): void {
    this.#next = Number.POSITIVE_INFINITY;
    const now = performance.now();
    let left = MOST_LOOKS;
    let next = Number.POSITIVE_INFINITY;
    for (const [element, suspicion] of this.#suspects) {
      if (suspicion.due <= now && left > 0) {
        left -= 1;
        this.#lookAt(element, suspicion);
      }
      if (this.#suspects.has(element)) next = Math.min(next, suspicion.due);
    }
    this.#lookAfter(next, now);
  }

  #lookAt(element: Element, suspicion: Suspicion): void {
    const root = isConnected(element) ? this.#askRoot(element) : null;
    suspicion.looks += 1;
    const pause = PAUSES[suspicion.looks];
    if (root) {
      this.#add(element, root);
      this.#onLate(element);
    } else if (pause === undefined || !isConnected(element)) {
      this.#suspects.delete(element);
    } else {
      suspicion.due += pause;
    }
  }

  #askRoot(element: Element): ShadowRoot | null {
    if (openOrClosedRoot) return openOrClosedRoot.call(element);
    return element instanceof HTMLElement ? this.#findRoot(element) : null;
  }
}

/** Whether elements of a local name may have a shadow root. */
function mayHost(name: string): boolean {
  return HOSTS.has(name) || name.includes('-');
}
