import {
  cardsOf,
  type HoverEvent,
  type HoverState,
  type OpenCard,
  openCardOf,
  type PinnedCard,
  type Point,
  type Scope,
} from '../../hover/hover-state.ts';
import { type Anchor, anchorAt } from '../../placement/anchor-at.ts';
import { isOnWay } from '../../placement/is-on-way.ts';
import { lineAt } from '../../placement/line-rects.ts';
import { LINE_GAP } from '../../placement/place-card.ts';
import type { EntryId } from '../../schema/ids.ts';
import type { Translator } from '../../schema/translate.ts';
import { holderOf, linesOf, type Mark } from '../mark.ts';
import { bodyOf, isConnected, rootOf } from '../node-access.ts';
import { readGround } from '../read-ground.ts';
import { buildFace } from './build-face.ts';
import { CardHost } from './card-host.ts';
import { CardWindow } from './card-window.ts';
import { describeCard } from './describe-card.ts';
import { isCovered } from './is-covered.ts';
import { isInSight } from './is-in-sight.ts';
import { layerOf } from './layer-of.ts';
import { type Sight, watchSight } from './watch-sight.ts';

/** Where cards get their words from, and whom they tell what the reader does. */
export interface DeckContext {
  translator: Pick<Translator, 'text' | 'locale'>;
  dispatch: (event: HoverEvent) => void;
  /** The mark with that id; undefined where the page no longer has it. */
  findMark: (id: number) => Mark | undefined;
  /** The place of a mark on the page, from 1, and how many there are. */
  positionOf: (mark: Mark) => readonly [number, number];
  /** The label of an entry that was read before. */
  labelOf: (entry: EntryId) => string | null;
  /** Opens the side panel at an entry; answers whether it opened. */
  openPanel: (entry: EntryId) => Promise<boolean>;
  /** Has a mark's phrase no longer marked, or marked again; answers whether that was stored. */
  unmark: (mark: Mark, scope: Scope, isUnmarked: boolean) => Promise<boolean>;
}

/** A card of the state and its window. */
interface Drawn {
  card: OpenCard | PinnedCard;
  readonly mark: Mark;
  readonly window: CardWindow;
  /** When it came, in ms; a press that was meant for the page may follow at once. */
  readonly since: number;
  /** Which line of its mention the card is by; null until it was placed. */
  line: number | null;
  /** What it was placed by last. */
  anchor: Anchor | null;
  sight: Sight | null;
}

/** In ms; no press on a card changes what is marked before it could be seen what it is. */
export const LEAST_SHOWN = 500;

/** All cards of a page: draws what the state of the hover says, and keeps each in its place. */
export class CardDeck {
  readonly #context: DeckContext;
  readonly #host: CardHost;
  readonly #drawn = new Map<number, Drawn>();
  /** Of the mention's element, and of the page: what grows above it moves it. */
  readonly #resizes = new ResizeObserver(() => this.placeSoon());
  #isPlacing = false;
  /** Counts drawings: what is drawn may change the state, which is then drawn at once. */
  #drawing = 0;
  /** The card that is to get the focus once it is there: the one before it had it. */
  #heir: number | null = null;

  /** @param signal ends it, and closes all cards */
  constructor(context: DeckContext, signal: AbortSignal) {
    this.#context = context;
    this.#host = new CardHost(() => this.#closeAll());
    const soon = (): void => this.placeSoon();
    const settle = (): void => this.#settle();
    window.addEventListener('scroll', soon, { capture: true, passive: true, signal });
    for (const target of [window, visualViewport]) {
      target?.addEventListener('resize', soon, { passive: true, signal });
    }
    visualViewport?.addEventListener('scroll', soon, { passive: true, signal });
    // Whatever opens now lies over the cards, and a modal dialog takes the rest of the page away.
    for (const type of ['fullscreenchange', 'toggle', 'close']) {
      window.addEventListener(type, settle, { capture: true, passive: true, signal });
    }
    signal.addEventListener('abort', () => {
      for (const drawn of this.#drawn.values()) this.#close(drawn);
    });
  }

  /** True while a card is in the page. */
  get isOpen(): boolean {
    return this.#drawn.size > 0;
  }

  /** Id of the card that has the focus; null where none has. */
  get focused(): number | null {
    return this.#all().find(({ window }) => window.hasFocus)?.card.id ?? null;
  }

  /** True where an event seen from outside came from a card. */
  isTarget(target: EventTarget | null): boolean {
    return this.#host.isTarget(target);
  }

  /** Id of the card at a point of the viewport; null where there is none. */
  cardAt({ x, y }: Point): number | null {
    const element = this.#host.elementAt(x, y);
    return this.#all().find(({ window }) => window.element.contains(element))?.card.id ?? null;
  }

  /** True where a pointer moves from the open card's mention towards the card. */
  isOnWay(before: Point | null, now: Point): boolean {
    const open = this.#all().find(({ window }) => window.form === 'beside');
    return open?.anchor ? isOnWay(before, now, open.anchor.box, open.window.box) : false;
  }

  /** Makes the cards on the screen those of a state. Those whose contents are to come, wait. */
  draw(state: HoverState): void {
    const cards = cardsOf(state);
    const open = openCardOf(state);
    this.#drawing += 1;
    const drawing = this.#drawing;
    for (const drawn of this.#all()) {
      if (cards.some(({ id }) => id === drawn.card.id)) continue;
      if (drawn.window.hasFocus && open?.held) this.#heir = open.id;
      this.#close(drawn);
    }
    for (const card of cards) {
      if (drawing !== this.#drawing) return;
      const drawn = this.#drawn.get(card.id);
      if (drawn) this.#redraw(drawn, card);
      else if (card.contents.status !== 'waiting') this.#open(card);
    }
    if (!open || open.id !== this.#heir) this.#heir = null;
  }

  /** Puts the cards where they belong with the next frame. */
  placeSoon(): void {
    if (this.#isPlacing || !this.isOpen) return;
    this.#isPlacing = true;
    requestAnimationFrame(() => {
      this.#isPlacing = false;
      for (const drawn of this.#all()) this.#place(drawn);
    });
  }

  /**
   * Moves the focus into the open card, from there through the pinned ones, and out again.
   *
   * @returns false where there is no card
   */
  enter(): boolean {
    const all = this.#all().reverse();
    const at = all.findIndex(({ window }) => window.hasFocus);
    const next = all[at + 1];
    if (next) this.#focus(next);
    else if (at >= 0) this.#host.giveFocusBack();
    return all.length > 0;
  }

  /** Tab: enters an open card that is held, and leaves a card at its ends. */
  tab(backwards: boolean): boolean {
    const inside = this.#all().find(({ window }) => window.hasFocus);
    if (inside) {
      if (!inside.window.isAtEnd(backwards)) return false;
      // The focus goes back before the card does, since a pinned one stays.
      this.#host.giveFocusBack();
      if (inside.window.form !== 'pinned') this.#context.dispatch({ type: 'dismiss' });
      return true;
    }
    const open = this.#all().find(({ card }) => 'held' in card && card.held);
    if (backwards || !open) return false;
    this.#focus(open);
    return true;
  }

  /** An arrow key, while the focus is in a card; answers whether it moved the card. */
  moveByKey(key: string, isFar: boolean): boolean {
    return this.#all().some(({ window }) => window.moveByKey(key, isFar));
  }

  /** Pins the open card where it is; without one, closes the pinned card that has the focus. */
  pin(): void {
    const open = this.#all().find(({ window }) => window.form !== 'pinned');
    if (open) {
      const { left: x, top: y } = open.window.box;
      this.#context.dispatch({ type: 'pin', spot: { x, y } });
    } else if (this.focused !== null) {
      this.#context.dispatch({ type: 'close', card: this.focused });
    }
  }

  #all(): Drawn[] {
    return [...this.#drawn.values()];
  }

  #open(card: OpenCard | PinnedCard): void {
    const { dispatch, findMark, translator } = this.#context;
    const mark = findMark(card.target.mark);
    if (!mark || this.#host.isBanned) {
      dispatch({ type: 'close', card: card.id });
      return;
    }
    const { id } = card;
    const window = new CardWindow(id, this.#host, translator, {
      close: () => dispatch({ type: 'close', card: id }),
      back: () => dispatch({ type: 'back', card: id }),
      pin: () => this.pin(),
      move: (spot) => dispatch({ type: 'move', card: id, spot }),
    });
    const since = performance.now();
    const drawn: Drawn = { card, mark, window, since, line: null, anchor: null, sight: null };
    this.#drawn.set(id, drawn);
    const holder = holderOf(mark);
    this.#host.settle(layerOf(holder));
    window.setForm(formOf(card));
    this.#fill(drawn);
    for (const sized of [holder, bodyOf(document), rootOf(document)]) {
      if (sized) this.#resizes.observe(sized);
    }
    this.#place(drawn);
    if (formOf(card) !== 'pinned')
      drawn.sight = watchSight(window.element, () => this.#lose(drawn));
    if (formOf(card) === 'sheet') this.#clearLine(drawn);
    if (id === this.#heir) this.#focus(drawn);
    else if ('held' in card && card.held) this.#announce(drawn);
  }

  /** Scrolls the page as far as a sheet would cover the line that it belongs to. */
  #clearLine({ mark, window }: Drawn): void {
    const bottom = linesOf(mark).at(-1)?.bottom ?? 0;
    const covered = bottom + LINE_GAP - window.box.top;
    if (covered <= 0) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({ top: covered, behavior: isStill ? 'instant' : 'smooth' });
  }

  #redraw(drawn: Drawn, card: OpenCard | PinnedCard): void {
    const before = drawn.card;
    drawn.card = card;
    const isFilled = card.contents.status !== 'waiting';
    if (drawn.window.setForm(formOf(card))) drawn.sight?.end();
    if (isFilled && (card.contents !== before.contents || card.unmarked !== before.unmarked)) {
      this.#fill(drawn);
    }
    this.#place(drawn);
  }

  #fill({ card, mark, window }: Drawn): void {
    const { dispatch, labelOf, openPanel, positionOf, translator } = this.#context;
    const { id, contents, trail, unmarked } = card;
    const before = trail.at(-2);
    const { block, start, end, why } = mark;
    const face = buildFace(contents, {
      translator,
      mention: before ? null : { why, phrase: block.text.slice(start, end), unmarked },
      back: before ? (labelOf(before) ?? '') : null,
      position: 'held' in card && card.held && !before && !unmarked ? positionOf(mark) : null,
      show: (entry) => dispatch({ type: 'show', card: id, entry }),
      unmark: (scope) => void this.#unmark(id, scope),
      openPanel,
      announce: (words) => this.#host.announce(words),
    });
    const holder = holderOf(mark);
    window.show(face, holder ? readGround(holder) : 'light');
  }

  #announce({ card: { contents }, mark }: Drawn): void {
    const { positionOf, translator } = this.#context;
    const { text } = translator;
    if (contents.status !== 'here') return;
    const words = describeCard(contents.card, positionOf(mark), text);
    this.#host.announce(`${words} ${text('cardEnter')}`);
  }

  #place(drawn: Drawn): void {
    const { card, mark, window } = drawn;
    // A dialog that was thrown out of the page takes the host with it.
    this.#host.settle(this.#layer());
    if ('spot' in card) {
      window.placeAt(card.spot);
      return;
    }
    if (card.form === 'sheet') {
      window.placeSheet();
      return;
    }
    const lines = linesOf(mark);
    drawn.line ??= lineAt(lines, card.at?.y ?? null);
    drawn.anchor = anchorAt(lines, drawn.line);
    const holder = holderOf(mark);
    if (!holder || !drawn.anchor || !isInSight(drawn.anchor.box, holder)) {
      this.#context.dispatch({ type: 'out-of-sight' });
      return;
    }
    window.placeBeside(drawn.anchor, getComputedStyle(holder).direction === 'rtl' ? 'rtl' : 'ltr');
  }

  /** Where the host belongs: to the card that came last. */
  #layer(): Element | null {
    const holder = this.#all()
      .map(({ mark }) => holderOf(mark))
      .findLast((found) => found !== null && isConnected(found));
    return layerOf(holder ?? null);
  }

  #settle(): void {
    if (!this.isOpen) return;
    this.#host.settle(this.#layer());
    this.#host.raise();
    this.placeSoon();
  }

  #focus({ card, window }: Drawn): void {
    window.focus();
    if (!('spot' in card)) this.#context.dispatch({ type: 'focus-card' });
  }

  /** What a page could have the reader press unawares is not done. */
  async #unmark(id: number, scope: Scope | null): Promise<void> {
    const drawn = this.#drawn.get(id);
    if (!drawn || performance.now() - drawn.since < LEAST_SHOWN) return;
    const { card, mark, sight, window } = drawn;
    if (isCovered(this.#host, window.box)) {
      this.#lose(drawn);
      return;
    }
    // It may just be on its way into sight.
    if (sight?.isClear === false) return;
    const { dispatch, translator, unmark } = this.#context;
    const before = card.unmarked;
    const where = scope ?? before;
    if (!where) return;
    // Told first: the page is marked anew as soon as it is stored, and the card must outlive that.
    dispatch({ type: 'unmark', card: id, scope });
    const isStored = await unmark(mark, where, scope !== null);
    if (!isStored) dispatch({ type: 'unmark', card: id, scope: before });
    const { text } = translator;
    const done = scope === 'here' ? 'cardUnmarkedHere' : 'cardUnmarkedEverywhere';
    this.#host.announce(text(isStored ? (scope ? done : 'cardMarkedAgain') : 'cardUnmarkFailed'));
  }

  /** A card that cannot be seen as it is goes. */
  #lose({ card }: Drawn): void {
    // Cards of our own may lie over each other.
    if (this.#drawn.size === 1) this.#context.dispatch({ type: 'close', card: card.id });
  }

  #close({ card: { id }, sight, window }: Drawn): void {
    this.#drawn.delete(id);
    sight?.end();
    if (!this.isOpen) this.#resizes.disconnect();
    window.close();
  }

  #closeAll(): void {
    for (const { card } of this.#all()) this.#context.dispatch({ type: 'close', card: card.id });
  }
}

function formOf(card: OpenCard | PinnedCard): CardWindow['form'] {
  return 'spot' in card ? 'pinned' : card.form;
}
