import { delaysFor, type HoverChoice } from '../hover/hover-delays.ts';
import {
  cardsOf,
  type HoverState,
  openCardOf,
  type Point,
  type Scope,
  type ShownCard,
} from '../hover/hover-state.ts';
import type { Modifier } from '../schema/choices.ts';
import type { EntryCard } from '../schema/dataset.ts';
import type { EntryId } from '../schema/ids.ts';
import type { Result } from '../schema/message.ts';
import type { StepTurn } from '../schema/page-request.ts';
import type { Translator } from '../schema/translate.ts';
import type { CardDeck } from './card/card-deck.ts';
import type { MakeDeck } from './deck-shelf.ts';
import { EntryCache } from './entry-cache.ts';
import { linesOf, type Mark } from './mark.ts';
import type { MarkedPage } from './mark-page.ts';
import { runHover } from './run-hover.ts';
import { bringIntoView, currentMark, stepFrom } from './step-marks.ts';
import { watchKeys } from './watch-keys.ts';
import { watchPointer } from './watch-pointer.ts';

/** Where cards get their contents and their words from. */
export interface CardServices {
  translator: Pick<Translator, 'text' | 'locale'>;
  readEntry: (entry: EntryId) => Promise<Result<EntryCard>>;
  /** Brings what draws cards; null where it does not come. */
  loadDeck: () => Promise<MakeDeck | null>;
  /** Asks for the side panel at an entry, while a click is handled; answers whether it opened. */
  openPanel: (entry: EntryId) => Promise<boolean>;
  /** Has a phrase no longer marked as an entry, or marked again; answers whether it was stored. */
  unmark: (phrase: string, entry: EntryId, scope: Scope, isUnmarked: boolean) => Promise<boolean>;
  /** Tells the other frames of the tab that this document has a card now, or none any more. */
  tellCards: (isOpen: boolean) => void;
  /** How the reader opens cards. */
  choice: () => HoverChoice & { modifier: Modifier };
  /** True once this script is to do nothing more. */
  isOver: () => boolean;
}

/** The cards of a marked page. */
export interface Cards {
  /**
   * Opens the card of the next or previous mark, and brings it into view. Answers where its line is,
   * in CSS px from the top of the view; null where there is none.
   */
  step(direction: 'next' | 'previous', turn?: StepTurn): number | null;
  /** Brings a mention into view, flashes it and opens its card. Answers as `step` does. */
  jump(id: number): number | null;
  /** Moves the focus into the open card, opening one first where none is open. */
  enter(): void;
  /** Pins the open card. */
  pin(): void;
  /** Closes the open card, or else the one pinned last. */
  close(): void;
  /** To be called after the page's marks changed. */
  update(): void;
}

/**
 * Opens and closes cards as pointer and keys ask for it.
 *
 * @param signal ends it, and closes all cards
 */
export function showCards(page: MarkedPage, services: CardServices, signal: AbortSignal): Cards {
  const entries = new EntryCache(services.readEntry);
  const hover = runHover(draw, () => delaysFor(services.choice()), signal);
  let deck: CardDeck | null = null;
  let bringing: Promise<CardDeck | null> | null = null;
  /** Requests for contents that are on their way. */
  const asked = new Set<number>();
  /** Where stepping goes on from. */
  let last: Mark | null = null;
  /** Whether the card that opens next is to get the focus. */
  let isEntering = false;
  /** What other frames were told last. */
  let isTold = false;

  const dismiss = (): void => hover.dispatch({ type: 'dismiss' });
  const isCard = (target: EventTarget | null): boolean => deck?.isTarget(target) ?? false;
  watchPointer(
    {
      markAt: (point, under) => (services.isOver() ? null : page.markAt(point, under)),
      isCard,
      cardAt,
      isOnWay: (before, now) => deck?.isOnWay(before, now) ?? false,
      progress: () => ('card' in hover.state ? 'open' : 'next' in hover.state ? 'waiting' : 'none'),
      choice: services.choice,
    },
    hover.dispatch,
    signal,
  );
  watchKeys(
    {
      isOpen: () => deck?.isOpen ?? false,
      isCard,
      close,
      tab: (backwards) => deck?.tab(backwards) ?? false,
      move: (key, isFar) => deck?.moveByKey(key, isFar) ?? false,
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    page.painter.activate(null);
    tellCards(false);
  });
  // A frame may be taken out of its page with its cards.
  window.addEventListener('pagehide', () => tellCards(false), { signal });

  function draw(state: HoverState): void {
    // Asked for while the pointer rests, so that all is there when the card opens.
    if ('next' in state) {
      void entries.read(state.next.entry);
      void bringDeck();
    }
    const open = openCardOf(state);
    last = activate(state) ?? last;
    for (const card of cardsOf(state)) {
      if (card.contents.status === 'waiting') void fill(card);
    }
    deck?.draw(state);
    tellCards(deck?.isOpen ?? false);
    if (isEntering && open?.contents.status === 'here') {
      isEntering = false;
      deck?.enter();
    }
  }

  function tellCards(isOpen: boolean): void {
    if (isOpen === isTold) return;
    isTold = isOpen;
    services.tellCards(isOpen);
  }

  /** Tints the mark whose card is open; null where none is, or its phrase was unmarked. */
  function activate(state: HoverState): Mark | null {
    const open = openCardOf(state);
    const mark = (open && findMark(open.target.mark)) ?? null;
    page.painter.activate(mark);
    return mark;
  }

  async function fill({ id, request, trail }: ShownCard): Promise<void> {
    if (asked.has(request)) return;
    asked.add(request);
    const [answer, drawer] = await Promise.all([
      entries.read(trail.at(-1) ?? trail[0]),
      bringDeck(),
    ]);
    asked.delete(request);
    if (!drawer) {
      hover.dispatch({ type: 'close', card: id });
      return;
    }
    const contents = answer.ok
      ? ({ status: 'here', card: answer.value } as const)
      : ({ status: 'failed', reason: answer.error } as const);
    hover.dispatch({ type: 'contents', card: id, request, contents });
  }

  function bringDeck(): Promise<CardDeck | null> {
    bringing ??= services.loadDeck().then((makeDeck) => {
      if (!makeDeck || signal.aborted) {
        // The next card tries again.
        bringing = null;
        return null;
      }
      deck = makeDeck(
        {
          translator: services.translator,
          dispatch: hover.dispatch,
          findMark,
          positionOf,
          labelOf: (entry) => entries.labelOf(entry),
          openPanel: services.openPanel,
          unmark: ({ block, start, end, entry }, scope, isUnmarked) =>
            services.unmark(block.text.slice(start, end), entry, scope, isUnmarked),
        },
        signal,
      );
      return deck;
    });
    return bringing;
  }

  function findMark(id: number): Mark | undefined {
    for (const mark of page.unordered) if (mark.id === id) return mark;
    return undefined;
  }

  function positionOf(mark: Mark): readonly [number, number] {
    // A jump may lead to a mention that is not marked.
    const steps = page.marks.includes(mark) ? page.marks : page.mentions;
    return [steps.indexOf(mark) + 1, steps.length];
  }

  function cardAt(point: Point): 'open' | 'pinned' | null {
    const id = deck?.cardAt(point) ?? null;
    if (id === null) return null;
    return openCardOf(hover.state)?.id === id ? 'open' : 'pinned';
  }

  /** Escape closes one card after another: the open one, then the one pinned last. */
  function close(): void {
    const card = deck?.focused ?? cardsOf(hover.state).at(-1)?.id;
    if (openCardOf(hover.state) || card === undefined) dismiss();
    else hover.dispatch({ type: 'close', card });
  }

  /** Answers where the mark's line is then, in CSS px from the top of the view. */
  function open(mark: Mark): number {
    bringIntoView(mark);
    const target = { mark: mark.id, entry: mark.entry };
    hover.dispatch({ type: 'open', target, at: null, form: 'beside' });
    return linesOf(mark)[0]?.top ?? 0;
  }

  return {
    step(direction, turn) {
      const mark = stepFrom(page.marks, last, direction, turn);
      if (mark) return open(mark);
      hover.dispatch({ type: 'dismiss' });
      return null;
    },
    jump(id) {
      const mark = findMark(id);
      if (!mark) return null;
      const place = open(mark);
      page.painter.flash(mark);
      return place;
    },
    enter() {
      if (deck?.isOpen) {
        deck.enter();
        return;
      }
      const mark = currentMark(page.marks, last);
      if (!mark) return;
      isEntering = true;
      open(mark);
    },
    pin: () => deck?.pin(),
    close,
    update() {
      hover.dispatch({ type: 'page-changed', isLeft: (mark) => findMark(mark) !== undefined });
      activate(hover.state);
      deck?.placeSoon();
    },
  };
}
