import { type HoverState, type OpenCard, openCardOf, type Point } from '../hover/hover-state.ts';
import { lineAt } from '../placement/line-rects.ts';
import type { EntryCard } from '../schema/dataset.ts';
import type { EntryId } from '../schema/ids.ts';
import type { Result } from '../schema/message.ts';
import type { Translator } from '../schema/translate.ts';
import { buildFace } from './card/build-face.ts';
import { Card } from './card/card.ts';
import { EntryCache } from './entry-cache.ts';
import { holderOf, linesOf, type Mark } from './mark.ts';
import type { MarkedPage } from './mark-page.ts';
import { readGround } from './read-ground.ts';
import { runHover } from './run-hover.ts';
import { bringIntoView, stepFrom } from './step-marks.ts';
import { watchKeys } from './watch-keys.ts';
import { watchPointer } from './watch-pointer.ts';

/** Where cards get their contents and their words from. */
export interface CardServices {
  translator: Pick<Translator, 'text' | 'locale'>;
  readEntry: (entry: EntryId) => Promise<Result<EntryCard>>;
  /** Asks for the side panel at an entry; called while a click is handled. */
  openPanel: (entry: EntryId) => void;
  /** True once this script is to do nothing more. */
  isOver: () => boolean;
}

/** The cards of a marked page. */
export interface Cards {
  /** Opens the card of the next or previous mark, and brings it into view. */
  step(direction: 'next' | 'previous'): void;
  /** Brings a mention into view, flashes it and opens its card. Answers whether it is there. */
  jump(id: number): boolean;
  /** To be called after the page's marks changed. */
  update(): void;
}

/**
 * Opens and closes cards as pointer and keys ask for it.
 *
 * @param signal ends it, and closes an open card
 */
export function showCards(page: MarkedPage, services: CardServices, signal: AbortSignal): Cards {
  const entries = new EntryCache(services.readEntry);
  const card = new Card(services.translator, {
    close: () => hover.dispatch({ type: 'dismiss' }),
    back: () => hover.dispatch({ type: 'back' }),
  });
  const hover = runHover(draw, signal);
  const isCard = (target: EventTarget | null): boolean => card.isTarget(target);
  /** Where stepping goes on from. */
  let last: Mark | null = null;
  /** What is drawn: the open card as the state has it. */
  let drawn: OpenCard | null = null;
  /** Which line of its mention the card is by; null until it was placed. */
  let lineIndex: number | null = null;
  let isPlacing = false;

  const markAt = (point: Point): Mark | null => (services.isOver() ? null : page.markAt(point));
  const isWaiting = (): boolean => 'next' in hover.state;
  watchPointer({ markAt, isCard, isWaiting }, hover.dispatch, signal);
  watchKeys(
    { isOpen: () => card.isOpen, isCard, close: () => hover.dispatch({ type: 'dismiss' }), tab },
    signal,
  );
  window.addEventListener('scroll', placeSoon, { capture: true, passive: true, signal });
  window.addEventListener('resize', placeSoon, { passive: true, signal });
  signal.addEventListener('abort', close);

  function draw(state: HoverState): void {
    // Asked for while the pointer rests, so that the contents are there when the card opens.
    if ('next' in state) void entries.read(state.next.entry);
    const open = openCardOf(state);
    if (!open) {
      close();
      return;
    }
    if (open.contents === drawn?.contents && open.target.mark === drawn.target.mark) {
      drawn = open;
      return;
    }
    const isNext = open.target.mark !== drawn?.target.mark;
    const mark = markOf(open);
    if (!mark) return;
    drawn = open;
    last = mark;
    if (isNext) lineIndex = null;
    page.painter.activate(mark);
    if (open.contents.status === 'waiting') {
      if (isNext) card.close();
      void fill(open);
    } else {
      drawCard(open, mark);
    }
  }

  async function fill({ request, trail }: OpenCard): Promise<void> {
    const answer = await entries.read(trail.at(-1) ?? trail[0]);
    const contents = answer.ok
      ? ({ status: 'here', card: answer.value } as const)
      : ({ status: 'failed', reason: answer.error } as const);
    hover.dispatch({ type: 'contents', request, contents });
  }

  function drawCard(open: OpenCard, mark: Mark): void {
    const holder = holderOf(mark);
    const before = open.trail.at(-2);
    const face = buildFace(open.contents, {
      translator: services.translator,
      why: before ? null : mark.why,
      back: before ? (entries.labelOf(before) ?? '') : null,
      show: (entry) => hover.dispatch({ type: 'show', entry }),
      openPanel: services.openPanel,
    });
    card.show(face, holder ? readGround(holder) : 'light');
    if (open.held && !before) announce(face.label, mark);
    place();
  }

  function announce(label: string, mark: Mark): void {
    const { text } = services.translator;
    // A jump may lead to a mention that is not marked.
    const steps = page.marks.includes(mark) ? page.marks : page.mentions;
    const words = text('cardPosition', label, steps.indexOf(mark) + 1, steps.length);
    card.announce(`${words} ${text('cardEnter')}`);
  }

  /** Puts the open card beside its line, or closes it where the line is out of sight. */
  function place(): void {
    const mark = drawn && markOf(drawn);
    if (!mark || !card.isOpen) return;
    const lines = linesOf(mark);
    lineIndex ??= lineAt(lines, drawn?.at?.y ?? null);
    const line = lines[lineIndex] ?? lines.at(-1);
    if (!line || line.bottom <= 0 || line.top >= innerHeight) {
      hover.dispatch({ type: 'out-of-sight' });
      return;
    }
    // Below the first of two lines the card would cover the second.
    card.place(line, line === lines.at(-1) ? 'below' : 'above');
  }

  function placeSoon(): void {
    if (isPlacing || !card.isOpen) return;
    isPlacing = true;
    requestAnimationFrame(() => {
      isPlacing = false;
      place();
    });
  }

  function close(): void {
    if (!drawn) return;
    drawn = null;
    card.close();
    page.painter.activate(null);
  }

  /** Tab enters a card that keys opened, and leaves it at its ends, where it closes. */
  function tab(backwards: boolean): boolean {
    if (card.hasFocus) {
      if (!card.isAtEnd(backwards)) return false;
      hover.dispatch({ type: 'dismiss' });
      return true;
    }
    if (backwards || !drawn?.held) return false;
    card.focus();
    hover.dispatch({ type: 'focus-card' });
    return true;
  }

  function markOf({ target }: OpenCard): Mark | undefined {
    return page.mentions.find(({ id }) => id === target.mark);
  }

  function open(mark: Mark): void {
    bringIntoView(mark);
    hover.dispatch({ type: 'step', target: { mark: mark.id, entry: mark.entry } });
  }

  return {
    step(direction) {
      const mark = stepFrom(page.marks, last, direction);
      if (mark) open(mark);
    },
    jump(id) {
      const mark = page.mentions.find((each) => each.id === id);
      if (!mark) return false;
      open(mark);
      page.painter.flash(mark);
      return true;
    },
    update() {
      const left = new Set(page.mentions.map(({ id }) => id));
      hover.dispatch({ type: 'page-changed', isLeft: (mark) => left.has(mark) });
      placeSoon();
    },
  };
}
