import type { Point } from '../../hover/hover-state.ts';
import type { Anchor } from '../../placement/anchor-at.ts';
import { keepInside, nextCorner } from '../../placement/keep-inside.ts';
import type { Box } from '../../placement/line-rects.ts';
import {
  type Placement,
  placeCard,
  placeSheet,
  type Side,
  widthOfCard,
  widthOfSheet,
} from '../../placement/place-card.ts';
import type { Translator } from '../../schema/translate.ts';
import { isFrame } from '../frame-path.ts';
import type { Ground } from '../read-ground.ts';
import type { CardFace } from './build-face.ts';
import type { CardHost } from './card-host.ts';
import { dragBy } from './drag-by.ts';
import { makeButton, makeElement } from './make-element.ts';
import { makeIcon } from './make-icon.ts';
import { viewBox } from './view-box.ts';

/** What a reader does to a card as a whole. */
export interface WindowActions {
  close: () => void;
  back: () => void;
  pin: () => void;
  move: (spot: Point) => void;
}

/** By its line, at the lower edge, or where the reader put it. */
export type WindowForm = 'beside' | 'sheet' | 'pinned';

/** Whether text runs from left to right or from right to left where the mention stands. */
export type Direction = 'ltr' | 'rtl';

/** How far an arrow key moves a pinned card, in CSS px; four times that with Shift. */
const STEP = 16;

/** One card on the screen: its frame, its place, and what is in it. */
export class CardWindow {
  readonly element: HTMLElement;
  readonly #host: CardHost;
  readonly #actions: WindowActions;
  readonly #head: HTMLElement;
  readonly #back: HTMLButtonElement;
  readonly #category: HTMLElement;
  readonly #pin: HTMLButtonElement;
  readonly #move: HTMLButtonElement;
  readonly #body: HTMLElement;
  readonly #text: Translator['text'];
  #form: WindowForm = 'beside';
  /** Height that the contents would like, in CSS px. */
  #wish = 0;
  /** The side of its line that it was placed on last; null since it was opened. */
  #side: Side | null = null;
  #isShown = false;
  #box: Box = { left: 0, top: 0, right: 0, bottom: 0 };

  /** @param id unique among the cards of the host */
  constructor(
    id: number,
    host: CardHost,
    translator: Pick<Translator, 'text' | 'locale'>,
    actions: WindowActions,
  ) {
    const { text } = translator;
    this.#host = host;
    this.#actions = actions;
    this.#text = text;
    this.#back = makeButton({ class: 'back', hidden: '' }, actions.back, `‹ ${text('cardBack')}`);
    this.#category = makeElement('span', { class: 'category' });
    this.#move = makeButton(
      { class: 'icon move', hidden: '' },
      () => this.#moveOn(),
      makeIcon('move'),
    );
    this.#name(this.#move, text('cardMove'));
    this.#pin = makeButton({ class: 'icon pin' }, actions.pin, makeIcon('pin'));
    this.#name(this.#pin, text('cardPin'));
    const close = makeButton({ class: 'icon close' }, actions.close, makeIcon('close'));
    this.#name(close, text('cardClose'));
    this.#head = makeElement(
      'div',
      { class: 'head' },
      this.#back,
      this.#category,
      this.#move,
      this.#pin,
      close,
    );
    this.#body = makeElement('div', { class: 'body' });
    this.element = makeElement(
      'div',
      {
        class: 'card',
        popover: 'manual',
        role: 'dialog',
        tabindex: '-1',
        lang: translator.locale,
        'aria-labelledby': `label-${id}`,
        'data-id': `${id}`,
      },
      this.#head,
      this.#body,
    );
    dragBy(this.#head, {
      canDrag: () => this.#form === 'pinned',
      spot: () => ({ x: this.box.left, y: this.box.top }),
      move: (spot) => this.#moveTo(spot),
    });
  }

  /** The mention's side of the card's life: pinned cards keep their place, others do not. */
  get form(): WindowForm {
    return this.#form;
  }

  /** Edges of the card where it was placed, in CSS px of the viewport; it may still glide there. */
  get box(): Box {
    return this.#box;
  }

  /** True while the focus is somewhere in the card. */
  get hasFocus(): boolean {
    return this.element.contains(this.#host.focused);
  }

  /** Changes what the card shows. An open one does not shrink, lest it slip away under the pointer. */
  show(face: CardFace, ground: Ground): void {
    const floor = this.#isShown && this.#form === 'beside' ? this.element.offsetHeight : 0;
    const hadFocus = this.hasFocus;
    const { dataset } = this.element;
    dataset.ground = ground;
    this.#back.hidden = face.back === null;
    this.#back.setAttribute('aria-label', this.#text('cardBackTo', face.back ?? ''));
    this.#category.dataset.category = face.category?.id ?? '';
    this.#category.replaceChildren(face.category?.label ?? '');
    const id = this.element.getAttribute('aria-labelledby') ?? '';
    this.#body.replaceChildren(makeElement('h2', { id }, face.label), ...face.parts);
    if (!this.#isShown) {
      this.#isShown = true;
      this.#host.add(this.element);
    }
    this.#measure(floor);
    this.element.scrollTop = 0;
    if (hadFocus && !this.hasFocus) this.focus();
  }

  /** Takes the card out of the page. */
  close(): void {
    this.#isShown = false;
    this.#host.remove(this.element);
  }

  /**
   * Makes a card one that is pinned, or a sheet.
   *
   * @returns whether it was another before
   */
  setForm(form: WindowForm): boolean {
    if (form === this.#form) return false;
    const hadPin = this.#host.focused === this.#pin;
    this.#form = form;
    this.element.classList.toggle('sheet', form === 'sheet');
    this.element.classList.toggle('pinned', form === 'pinned');
    this.#pin.hidden = form !== 'beside';
    this.#move.hidden = form !== 'pinned';
    if (hadPin) this.#move.focus({ preventScroll: true });
    if (this.#isShown) this.#measure(0);
    return true;
  }

  /** Places the card by a line of the viewport. */
  placeBeside({ box, prefer }: Anchor, direction: Direction): void {
    const view = viewBox();
    const width = widthOfCard(view);
    const side = this.#side;
    const isThere = side === 'above' || side === 'below';
    const placement = placeCard(
      box,
      { width, height: this.#wish },
      {
        view,
        prefer: isThere ? side : prefer,
        align: direction === 'rtl' ? 'right' : 'left',
        isThere,
      },
    );
    this.#side = placement.side;
    this.#place(placement, width);
  }

  /** Places the card at the lower edge. */
  placeSheet(): void {
    const view = viewBox();
    const width = widthOfSheet(view);
    this.#place(placeSheet({ width, height: this.#wish }, view), width);
  }

  /** Places the card with its upper left corner at a spot, or as near as the view allows. */
  placeAt(spot: Point): void {
    const view = viewBox();
    const width = widthOfCard(view);
    const height = Math.min(this.#wish, (view.bottom - view.top) * MOST_OF_VIEW);
    const { x: left, y: top } = keepInside(spot, { width, height }, view);
    this.#place({ left, top, height }, width);
  }

  /** Moves the focus into the card. */
  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** True where the focus is on the first (backwards: the card itself) or last stop of the card. */
  isAtEnd(backwards: boolean): boolean {
    const { focused } = this.#host;
    const stops = [
      ...this.element.querySelectorAll<HTMLElement>('a[href], button, summary'),
    ].filter((stop) => Element.prototype.checkVisibility.call(stop));
    return backwards ? focused === this.element || focused === stops[0] : focused === stops.at(-1);
  }

  /**
   * Arrow keys on the handle move a pinned card.
   *
   * @returns whether it is such a key, and the handle has the focus
   */
  moveByKey(key: string, isFar: boolean): boolean {
    const way = WAYS[key];
    if (!way || this.#host.focused !== this.#move) return false;
    const { left, top } = this.box;
    const step = isFar ? 4 * STEP : STEP;
    this.#moveTo({ x: left + way.x * step, y: top + way.y * step });
    return true;
  }

  #place({ left, top, height }: Omit<Placement, 'side'>, width: number): void {
    this.#box = { left, top, right: left + width, bottom: top + height };
    const { style } = this.element;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }

  #measure(floor: number): void {
    const { style } = this.element;
    const view = viewBox();
    style.width = `${this.#form === 'sheet' ? widthOfSheet(view) : widthOfCard(view)}px`;
    style.height = 'auto';
    this.#wish = Math.max(floor, Math.min(this.element.offsetHeight, mostHeight()));
  }

  #moveTo(spot: Point): void {
    const { left, top, right, bottom } = this.box;
    const size = { width: right - left, height: bottom - top };
    this.#actions.move(keepInside(spot, size, viewBox()));
  }

  /** Moving without dragging: from corner to corner. */
  #moveOn(): void {
    const { left, top, right, bottom } = this.box;
    const size = { width: right - left, height: bottom - top };
    this.#actions.move(nextCorner({ x: left, y: top }, size, viewBox()));
  }

  /** Read out, and shown where the pointer rests. */
  #name(button: HTMLButtonElement, name: string): void {
    button.setAttribute('aria-label', name);
    button.title = name;
  }
}

/**
 * Most height of a card, in CSS px. A frame may be many screens high, and nothing tells it how much
 * of it is seen; but browsers tell how high their window is.
 */
function mostHeight(): number {
  return isFrame() ? outerHeight * MOST_OF_VIEW : Number.POSITIVE_INFINITY;
}

/** Most of the view's height that a pinned card takes. */
const MOST_OF_VIEW = 0.5;

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
