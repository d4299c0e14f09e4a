import type { Box } from '../../placement/line-rects.ts';
import { placeCard, type Side, widthOfCard } from '../../placement/place-card.ts';
import type { Translator } from '../../schema/translate.ts';
import { isConnected, rootOf } from '../node-access.ts';
import type { Ground } from '../read-ground.ts';
import type { CardFace } from './build-face.ts';
import { CARD_STYLE } from './card-style.ts';
import { makeButton, makeElement } from './make-element.ts';

/** What a reader does to a card. */
export interface CardActions {
  close: () => void;
  back: () => void;
}

/**
 * The card: a closed shadow root that is in the page only while a card is open, and the only
 * element that is ever added to it. In the top layer, so that nothing of the page covers it.
 */
export class Card {
  readonly #translator: Pick<Translator, 'text' | 'locale'>;
  readonly #actions: CardActions;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #card: HTMLElement;
  readonly #announcement: HTMLElement;
  /** Height that the contents would like, in CSS px. */
  #wish = 0;
  /** The side of its line that it was placed on last; null since it was opened. */
  #side: Side | null = null;
  /** What had the focus before the card; null for nothing. */
  #focusedBefore: HTMLElement | null = null;

  constructor(translator: Pick<Translator, 'text' | 'locale'>, actions: CardActions) {
    this.#translator = translator;
    this.#actions = actions;
    this.#host = Document.prototype.createElement.call(document, 'caveat-card');
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CARD_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#card = makeElement('div', {
      class: 'card',
      popover: 'manual',
      role: 'dialog',
      tabindex: '-1',
      lang: translator.locale,
      'aria-labelledby': 'label',
    });
    this.#announcement = makeElement('div', { class: 'unseen', role: 'status' });
    this.#root.append(this.#card, this.#announcement);
    this.#containEvents();
  }

  /** True while the card is in the page; a page may throw it out. */
  get isOpen(): boolean {
    return isConnected(this.#host);
  }

  /** True while the focus is somewhere in the card. */
  get hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  /** True where an event seen from outside came from the card. */
  isTarget(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  /**
   * Opens the card, or changes what an open one shows. An open one does not shrink, lest it slip
   * away under the pointer.
   */
  show(face: CardFace, ground: Ground): void {
    const floor = this.isOpen ? this.#card.offsetHeight : 0;
    const hadFocus = this.hasFocus;
    const focusedBefore = this.#focusedBefore;
    this.#card.dataset.ground = ground;
    this.#card.replaceChildren(
      this.#head(face),
      makeElement('h2', { id: 'label' }, face.label),
      ...face.parts,
    );
    if (!this.isOpen) {
      rootOf(document)?.append(this.#host);
      this.#card.showPopover();
      this.#side = null;
    }
    const style = this.#card.style;
    style.width = `${widthOfCard(viewportSize())}px`;
    style.height = 'auto';
    this.#wish = Math.max(floor, this.#card.offsetHeight);
    this.#card.scrollTop = 0;
    if (!hadFocus) return;
    this.focus();
    this.#focusedBefore = focusedBefore;
  }

  /** Places the open card by a line of the viewport. */
  place(line: Box, prefer: 'above' | 'below'): void {
    const viewport = viewportSize();
    const width = widthOfCard(viewport);
    const size = { width, height: this.#wish };
    const side = this.#side;
    const isThere = side === 'above' || side === 'below';
    const placement = placeCard(line, size, viewport, isThere ? side : prefer, isThere);
    this.#side = placement.side;
    const style = this.#card.style;
    style.left = `${placement.left}px`;
    style.top = `${placement.top}px`;
    style.width = `${width}px`;
    style.height = `${placement.height}px`;
  }

  /** Has a screen reader say something when it is done with what it is saying. */
  announce(words: string): void {
    // A region must be known before its words come.
    requestAnimationFrame(() => {
      if (this.isOpen) this.#announcement.textContent = words;
    });
  }

  /** Moves the focus into the card. */
  focus(): void {
    this.#card.focus({ preventScroll: true });
  }

  /** True where the focus is on the first (backwards: the card itself) or last stop of the card. */
  isAtEnd(backwards: boolean): boolean {
    const stops = [...this.#card.querySelectorAll<HTMLElement>('a[href], button, summary')];
    const active = this.#root.activeElement;
    return backwards ? active === this.#card || active === stops[0] : active === stops.at(-1);
  }

  /** Takes the card out of the page. The focus goes back to where it came from. */
  close(): void {
    const focused = this.hasFocus ? this.#focusedBefore : null;
    this.#announcement.textContent = '';
    this.#card.replaceChildren();
    this.#host.remove();
    if (focused && isConnected(focused)) {
      HTMLElement.prototype.focus.call(focused, { preventScroll: true });
    }
  }

  #head({ category, back }: CardFace): HTMLElement {
    const { text } = this.#translator;
    return makeElement(
      'div',
      { class: 'head' },
      back === null
        ? null
        : makeButton(
            { class: 'back', 'aria-label': text('cardBackTo', back) },
            this.#actions.back,
            `‹ ${text('cardBack')}`,
          ),
      category &&
        makeElement('span', { class: 'category', 'data-category': category.id }, category.label),
      makeButton(
        { class: 'icon', 'aria-label': text('cardClose') },
        this.#actions.close,
        makeElement('span', { 'aria-hidden': 'true' }, '×'),
      ),
    );
  }

  /** What a reader does in the card is not the page's business. */
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

const CONTAINED = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'wheel',
  'copy',
] as const;

function viewportSize(): { width: number; height: number } {
  const root = rootOf(document);
  return { width: root?.clientWidth ?? innerWidth, height: innerHeight };
}
