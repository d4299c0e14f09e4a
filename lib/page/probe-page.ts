import { TopicSearch } from '../match/topic-search.ts';
import type { Steps } from '../text/steps.ts';
import { takeSteps } from '../text/take-steps.ts';
import { endLife } from './end-life.ts';
import type { FindRoot } from './late-roots.ts';
import { bodyOf, isConnected, titleOf } from './node-access.ts';
import { type Piece, readText } from './read-text.ts';
import { ShadowHosts } from './shadow-hosts.ts';
import { whenIdle } from './when-idle.ts';
import { whenSeen } from './when-seen.ts';

/** How the probe talks to the rest of the extension. */
export interface ProbeConnections {
  /** Asks for the annotator; answers whether it comes, null where nobody answered. */
  askAnnotator: () => Promise<boolean | null>;
  /** Tells the shadow root of an element, open or closed. */
  findRoot: FindRoot;
  /** True once the extension was updated or removed under this script. */
  isOrphaned: () => boolean;
  /** Calls back whenever a setting may have changed, until the signal aborts. */
  onSettingsChange: (listener: () => void, signal: AbortSignal) => void;
}

/** A page that is being probed. */
export interface Probe {
  /** Whether the annotator was asked for and did not come, since marking is off there. */
  readonly isRefused: boolean;
  end(): void;
}

/** Text that is looked at in one go, in UTF-16 code units: a long article, in half a millisecond. */
const PIECE = 50_000;

/** Work after which the browser gets its turn, in ms; what is begun before takes about twice that. */
const LONGEST_STRETCH = 2;

/** Least pause before text that arrived is looked at, in ms; what arrives meanwhile comes along. */
const GROWTH_PAUSE = 500;

/** Looks at a page that grows take at most one part in this many of the time. */
const SHARE = 20;

/** Arrived nodes that are kept for the look; beyond it the body is read again. */
const MOST_ARRIVALS = 500;

/** Text after which a look ends, in UTF-16 code units: a thousand articles. */
const LONGEST_LOOK = 10_000_000;

/**
 * How long a page grows before it is asked whether the extension is still there, in ms: to ask for
 * the first time takes a page a millisecond or two, and most are left before.
 */
const ORPHAN_PATIENCE = 60_000;

/**
 * Pauses before the annotator is asked for again where nobody answered, in ms: twice as long each
 * time, up to the longest. A background may come later than the first pages, as after it was
 * installed.
 */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;

/**
 * Finds out whether a page is about the topic, now or as it grows, and then asks for the annotator,
 * which takes over. Every page pays for it, and most pages are about something else: what only the
 * others need is made when they do, down to the first word with the browser's API.
 */
export function probePage(connections: ProbeConnections): Probe {
  let isOver = false;
  let isRefused = false;
  /** True once nothing more is read: the topic was found, or this has ended. */
  let isRead = false;
  /** True while a reading goes on, or is about to begin. */
  let isReading = true;
  /** How long the last look took, in ms, and the text that it saw. */
  let spent = 0;
  let length = 0;
  let hosts: ShadowHosts | null = null;
  /** Ends the asking for the annotator, once it has begun. */
  let asking: AbortController | null = null;
  const search = new TopicSearch();
  /** What is still to be read in this look, and what arrived since it began. */
  const due = new Set<Node | null>();
  const arrived = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const record of records) noteArrivals(record);
    readSoon();
  });
  const born = performance.now();
  // Apart from the task that compiles the script: the two together would be a long one.
  whenIdle(begin);

  function begin(): void {
    if (isOver) return;
    observer.observe(document, GROWTH);
    due.add(bodyOf(document));
    work(read());
  }

  function end(): void {
    isOver = true;
    endReading();
    if (asking) endLife(asking);
  }

  function endReading(): void {
    isRead = true;
    observer.disconnect();
    hosts?.end();
    due.clear();
    arrived.clear();
  }

  /** A page may bring any number of nodes, and take them away again. */
  function noteArrivals({ type, target, addedNodes }: MutationRecord): void {
    for (const node of type === 'characterData' ? [target] : addedNodes) {
      if (arrived.size > MOST_ARRIVALS) return;
      arrived.add(node);
    }
  }

  /** Nothing tells an orphan that it is one. */
  function isOrphaned(): boolean {
    if (!isOver && connections.isOrphaned()) end();
    return isOver;
  }

  function readSoon(): void {
    if (isReading || isRead || arrived.size + due.size === 0) return;
    isReading = true;
    setTimeout(() => whenSeen(readArrived), Math.max(GROWTH_PAUSE, spent * (SHARE - 1)));
  }

  function readArrived(): void {
    if (isRead || (performance.now() - born > ORPHAN_PATIENCE && isOrphaned())) return;
    hosts?.forgetGone();
    const isTooMuch = arrived.size > MOST_ARRIVALS;
    const trees = [bodyOf(document), ...(hosts?.roots ?? [])];
    for (const node of isTooMuch ? trees : arrived) due.add(node);
    arrived.clear();
    spent = 0;
    length = 0;
    work(read());
  }

  /** Goes on with a reading, as long as the browser may wait for it. */
  function work(reading: Steps<void>): void {
    const start = performance.now();
    const isDone = isRead || takeSteps(reading, start + LONGEST_STRETCH).done;
    spent += performance.now() - start;
    if (!isDone) {
      whenIdle(() => work(reading));
      return;
    }
    isReading = false;
    readSoon();
  }

  /** Reads what is due. Without promises: a page that has none yet makes all that they need. */
  function* read(): Steps<void> {
    // Shadow roots that are met on the way are added, and so read as well.
    for (const root of due) {
      due.delete(root);
      if (!root || !isConnected(root)) continue;
      for (const piece of readText(root, PIECE)) {
        if (piece) take(piece);
        if (isRead) return;
        yield;
      }
      if (length > LONGEST_LOOK) due.clear();
    }
  }

  function take(piece: Piece): void {
    length += piece.length;
    if (search.findsTopic(piece.texts, () => titleOf(document))) {
      endReading();
      // To say the first thing takes a page a millisecond or two.
      setTimeout(beginAsking);
      return;
    }
    for (const element of piece.suspects) watchHost(element);
  }

  function watchHost(element: Element): void {
    hosts ??= new ShadowHosts(connections.findRoot, meetRoot, readSoon);
    hosts.watch(element);
  }

  function meetRoot(root: ShadowRoot): void {
    due.add(root);
    observer.observe(root, GROWTH);
  }

  function beginAsking(): void {
    if (isOrphaned()) return;
    asking = new AbortController();
    const { signal } = asking;
    // A page that comes back from the back/forward cache has heard of no settings meanwhile.
    window.addEventListener('pageshow', ({ persisted }) => persisted && ask(), { signal });
    connections.onSettingsChange(ask, signal);
    void ask();
  }

  /** Asks for the annotator, again where it was refused before: the settings may have changed. */
  async function ask(): Promise<void> {
    for (let pause = FIRST_PAUSE; !isOrphaned(); pause *= 2) {
      const answer = await connections.askAnnotator();
      isRefused = answer === false;
      if (answer !== null || pause > LONGEST_PAUSE) return;
      await wait(pause);
    }
  }

  return {
    get isRefused() {
      return isRefused;
    },
    end,
  };
}

/** All that may bring text. */
export const GROWTH: MutationObserverInit = { subtree: true, childList: true, characterData: true };

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
