import type { EntryCard } from '../schema/dataset.ts';
import type { FrameState } from '../schema/frame-state.ts';
import type { EntryId, Language } from '../schema/ids.ts';
import type { PageSettings, Result } from '../schema/message.ts';
import type { Counts, PageReport, PageState } from '../schema/page-report.ts';
import type { PageRequest } from '../schema/page-request.ts';
import type { OpenLine } from '../schema/text-line.ts';
import type { Translator } from '../schema/translate.ts';
import { endLife } from './end-life.ts';
import { framePath, isFrame } from './frame-path.ts';
import type { FindRoot } from './late-roots.ts';
import { type MarkedPage, markPage } from './mark-page.ts';
import { countMarks, reportMarks } from './report-marks.ts';
import { selectText } from './select-text.ts';
import { sendText } from './send-text.ts';
import { type CardServices, type Cards, showCards } from './show-cards.ts';
import { ViewWatch } from './watch-view.ts';

/** How a page's script talks to the rest of the extension. */
export interface Connections {
  translator: Pick<Translator, 'text' | 'locale'>;
  readSettings: () => Promise<Result<PageSettings>>;
  readEntry: (entry: EntryId) => Promise<Result<EntryCard>>;
  tellChange: (state: PageState, counts: Counts) => void;
  /** Opens a line to where mentions are found. */
  openLine: OpenLine;
  /** Tells the shadow root of an element, open or closed. */
  findRoot: FindRoot;
  loadDeck: CardServices['loadDeck'];
  openPanel: CardServices['openPanel'];
  tellCards: CardServices['tellCards'];
  unmark: CardServices['unmark'];
  /** True once the extension was updated or removed under this script. */
  isOrphaned: () => boolean;
  /** Has requests answered until the signal aborts. */
  onRequest: (answer: (request: PageRequest) => unknown, signal: AbortSignal) => void;
  /** Calls back whenever a setting may have changed, until the signal aborts. */
  onSettingsChange: (listener: () => void, signal: AbortSignal) => void;
}

/** A page whose annotation goes on until its life ends. */
export interface Annotation {
  /** What counts of this document among the frames of its tab. */
  tellState: () => FrameState;
  /** Closes a card of this document, as Escape does. */
  closeCard: () => void;
}

/** Least time between two words to the background about changes, in ms; pages tick every second. */
const TELL_INTERVAL = 400;

/** A page while marking is switched on. */
interface Session {
  /** What it was begun with. */
  languages: readonly Language[];
  page: MarkedPage;
  cards: Cards;
  /** Settled once the page was read. */
  read: Promise<void>;
  end: () => void;
}

/**
 * Marks a page and shows cards while the settings say so, and answers what is asked about it.
 *
 * @param life ends everything and leaves nothing behind
 */
export function annotatePage(connections: Connections, life: AbortController): Annotation {
  const { signal } = life;
  let session: Session | null = null;
  let settings: PageSettings | null = null;
  let questions = 0;
  let telling: ReturnType<typeof setTimeout> | undefined;
  /** When a card was last opened from outside, in ms since 1970. */
  let stepped = 0;
  let isGone = false;
  const view = new ViewWatch(() => session?.page.mentions ?? [], signal);

  const started = askSettings();
  connections.onRequest(answer, signal);
  connections.onSettingsChange(askSettings, signal);
  listen();
  // `document.open()` takes all listeners of the window away, and only the new root tells of it.
  const reopening = new MutationObserver(beginAnew);
  reopening.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    clearTimeout(telling);
    reopening.disconnect();
    session?.end();
  });

  function listen(): void {
    // A page that comes back from the back/forward cache has heard of nothing meanwhile.
    window.addEventListener('pageshow', show, { signal });
    // A frame that is taken out of its page is no longer counted; a page's own badge goes with it.
    if (isFrame()) window.addEventListener('pagehide', hide, { signal });
  }

  function beginAnew(): void {
    listen();
    session?.end();
    session = null;
    void askSettings();
  }

  function show({ persisted }: PageTransitionEvent): void {
    isGone = false;
    if (persisted) void askSettings();
  }

  function hide(): void {
    isGone = true;
    if (!isOver()) tell();
  }

  async function askSettings(): Promise<void> {
    questions += 1;
    const question = questions;
    const answer = await connections.readSettings();
    if (question !== questions || isOver()) return;
    // What cannot be read changes nothing.
    if (answer.ok) apply(answer.value);
  }

  function apply(next: PageSettings): void {
    settings = next;
    const { enabled, languages } = next;
    // A change of languages is rare, and has every block read again.
    if (session && !(enabled && isSame(session.languages, languages))) {
      session.end();
      session = null;
    }
    if (enabled && !session) {
      session = begin(next);
      return;
    }
    session?.page.choose(next);
    tellSoon();
  }

  function begin(first: PageSettings): Session {
    const { languages } = first;
    const marking = new AbortController();
    const { promise: read, resolve } = Promise.withResolvers<void>();
    const { openLine, findRoot } = connections;
    const page = markPage(openLine, languages, first, onChange, findRoot, marking.signal);
    const cards = showCards(
      page,
      { ...connections, choice: () => settings ?? first, isOver },
      marking.signal,
    );

    function onChange(): void {
      resolve();
      if (isOver()) return;
      cards.update();
      view.update();
      tellSoon();
    }

    function end(): void {
      endLife(marking);
      resolve();
    }

    return { languages, page, cards, read, end };
  }

  /** True once this script is to do nothing more; nothing tells an orphan that it is one. */
  function isOver(): boolean {
    if (!signal.aborted && connections.isOrphaned()) endLife(life);
    return signal.aborted;
  }

  function tellSoon(): void {
    telling ??= setTimeout(() => {
      telling = undefined;
      if (!isOver()) tell();
    }, TELL_INTERVAL);
  }

  function tell(): void {
    const { state, counts } = tellState();
    connections.tellChange(state, counts);
  }

  function tellState(): FrameState {
    const counts = countMarks(isGone ? [] : (session?.page.unordered ?? []));
    return { state: isGone ? 'off' : stateOf(session), counts, path: framePath(), stepped };
  }

  function noteStep(place: number | null): number | null {
    if (place !== null) stepped = Date.now();
    return place;
  }

  async function answer(request: PageRequest): Promise<unknown> {
    await started;
    await session?.read;
    switch (request.type) {
      case 'get-report':
        return report();
      case 'reveal':
        return reveal(request.on);
      case 'get-text':
        return session ? sendText(session.page) : null;
      case 'get-selectors':
        return selectText(session?.page.marks ?? []);
      case 'get-view':
        return view.next(request.known);
      case 'scroll-to':
        return view.scrollTo(request.y);
      case 'jump':
        return noteStep(session?.cards.jump(request.id) ?? null);
      case 'step':
        return noteStep(session?.cards.step(request.direction, request.turn) ?? null);
      case 'enter-card':
        return session?.cards.enter();
      case 'pin-card':
        return session?.cards.pin();
    }
  }

  function report(): PageReport {
    const { mentions = [], partial = false, isPainted = true } = session?.page ?? {};
    const reported = reportMarks(stateOf(session), mentions, partial);
    return isPainted ? reported : { ...reported, marksHidden: true };
  }

  function reveal(on: boolean | undefined): boolean {
    session?.page.reveal(on ?? !session.page.isPainted);
    tellSoon();
    return session?.page.isPainted ?? false;
  }

  return {
    tellState,
    closeCard: () => session?.cards.close(),
  };
}

function isSame(one: readonly Language[], other: readonly Language[]): boolean {
  return one.join() === other.join();
}

function stateOf(session: Session | null): PageState {
  if (!session) return 'off';
  return session.page.isTopic ? 'topic' : 'off-topic';
}
