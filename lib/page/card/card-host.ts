import { holds, isConnected, isShadowRoot, parentOf, rootOf, treeOf } from '../node-access.ts';
import { CARD_STYLE } from './card-style.ts';
import { makeElement } from './make-element.ts';

/**
 * How often the host goes back into a page that throws it out. A page that does it again wants no
 * cards, and gets its way: a fight would only cost both.
 */
export const MOST_RETURNS = 3;

/**
 * The only element that is ever added to a page, and only while a card is open: it holds a closed
 * shadow root with all cards and a region for screen readers.
 */
export class CardHost {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #region: HTMLElement;
  readonly #onGiveUp: () => void;
  readonly #guard = new MutationObserver(() => this.#returnToPage());
  #parent: Element | null = null;
  #returns = 0;
  /** What had the focus before the cards; null for nothing. */
  #focusedBefore: HTMLElement | null = null;

  /** @param onGiveUp called once the page has thrown the cards out too often */
  constructor(onGiveUp: () => void) {
    this.#onGiveUp = onGiveUp;
    [this.#host, this.#root] = makeHost();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CARD_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#region = makeElement('div', { class: 'unseen', role: 'status' });
    this.#root.append(this.#region);
    this.#containEvents();
  }

  /** True once the page has thrown the cards out too often. */
  get isBanned(): boolean {
    return this.#returns > MOST_RETURNS;
  }

  /** What in a card has the focus; null where nothing has. */
  get focused(): Element | null {
    return this.#root.activeElement;
  }

  /** True where an event seen from outside came from a card. */
  isTarget(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  /** The topmost element of the cards at a point; null where something else is on top. */
  elementAt(x: number, y: number): Element | null {
    const tree = treeOf(this.#host);
    const top = isShadowRoot(tree)
      ? ShadowRoot.prototype.elementFromPoint.call(tree, x, y)
      : Document.prototype.elementFromPoint.call(document, x, y);
    return top === this.#host ? this.#root.elementFromPoint(x, y) : null;
  }

  /** Puts a card into the page, in the top layer: nothing that is there already covers it. */
  add(card: HTMLElement): void {
    this.#root.insertBefore(card, this.#region);
    if (isConnected(this.#host)) card.showPopover();
  }

  /** Takes a card out; with the last one the host goes, too. */
  remove(card: HTMLElement): void {
    const hadFocus = holds(card, this.focused);
    card.remove();
    if (this.#cards().length === 0) this.#leave();
    if (hadFocus) this.giveFocusBack();
  }

  /**
   * Makes `parent` hold the host, `null` the document. A modal dialog makes all else inert, so the
   * card of a mention in a dialog has to be in it.
   */
  settle(parent: Element | null): void {
    const wanted = parent ?? rootOf(document);
    if (!wanted || this.isBanned) return;
    if (this.#parent === wanted && isConnected(this.#host)) return;
    this.#parent = wanted;
    this.#enter(wanted);
  }

  /** Puts all cards over whatever came into the top layer after them. */
  raise(): void {
    if (!isConnected(this.#host)) return;
    const { focused } = this;
    for (const card of this.#cards()) {
      const { scrollTop } = card;
      card.hidePopover();
      card.showPopover();
      card.scrollTop = scrollTop;
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  /** Has a screen reader say something when it is done with what it is saying. */
  announce(words: string): void {
    this.#region.textContent = '';
    // A region must be known before its words come.
    setTimeout(() => {
      if (isConnected(this.#host)) this.#region.textContent = words;
    }, ANNOUNCE_DELAY);
  }

  /** The focus goes back to what had it before the cards. */
  giveFocusBack(): void {
    const before = this.#focusedBefore;
    if (before && isConnected(before)) {
      HTMLElement.prototype.focus.call(before, { preventScroll: true });
    } else if (this.focused instanceof HTMLElement) {
      this.focused.blur();
    }
  }

  #cards(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('.card')];
  }

  #enter(parent: Element): void {
    this.#guard.disconnect();
    Element.prototype.append.call(parent, this.#host);
    // Whatever was shown before is no longer, once its host has moved.
    for (const card of this.#cards()) card.showPopover();
    this.#guard.observe(parent, { childList: true });
  }

  #leave(): void {
    this.#guard.disconnect();
    this.#parent = null;
    this.#region.textContent = '';
    this.#host.remove();
  }

  #returnToPage(): void {
    const parent = this.#parent;
    if (!parent || parentOf(this.#host) === parent) return;
    this.#returns += 1;
    if (this.isBanned) this.#onGiveUp();
    else if (isConnected(parent)) this.#enter(parent);
    else this.settle(null);
  }

  /** What a reader does in a card is not the page's business. */
  #containEvents(): void {
    for (const type of CONTAINED) {
      this.#root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    }
    this.#root.addEventListener('focusin', (event) => {
      const from = (event as FocusEvent).relatedTarget;
      if (from instanceof Node && this.#root.contains(from)) return;
      this.#focusedBefore = from instanceof HTMLElement ? from : null;
    });
  }
}

/** In ms; screen readers take notice of a new region only after a while. */
const ANNOUNCE_DELAY = 100;

const CONTAINED = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
  'copy',
] as const;

/** A page that has defined an element of our name could keep it from having a shadow root. */
function makeHost(): [HTMLElement, ShadowRoot] {
  for (const name of ['caveat-card', 'div']) {
    try {
      const host: HTMLElement = Document.prototype.createElement.call(document, name);
      return [host, Element.prototype.attachShadow.call(host, { mode: 'closed' })];
    } catch {
      // The next name.
    }
  }
  throw new Error('No element of this page takes a shadow root.');
}
