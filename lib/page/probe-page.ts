import { looksLikeTopic, mayNameTopic } from '../match/probe-text.ts';
import type { PageReport } from '../schema/page-report.ts';
import type { PageRequest } from '../schema/page-request.ts';
import { endLife } from './end-life.ts';
import { bodyOf, isConnected, localNameOf, titleOf } from './node-access.ts';
import { type Piece, readText } from './read-text.ts';
import { reportPage } from './report-page.ts';
import { type FindRoot, ShadowHosts } from './shadow-hosts.ts';

/** How the probe talks to the rest of the extension. */
export interface ProbeConnections {
  /** Asks for the annotator; answers whether it comes, null where nobody answered. */
  askAnnotator: () => Promise<boolean | null>;
  /** Tells the shadow root of an element, open or closed. */
  findRoot: FindRoot;
  /** True once the extension was updated or removed under this script. */
  isOrphaned: () => boolean;
  /** Has requests answered until the signal aborts. */
  onRequest: (answer: (request: PageRequest) => unknown, signal: AbortSignal) => void;
  /** Calls back whenever a setting may have changed, until the signal aborts. */
  onSettingsChange: (listener: () => void, signal: AbortSignal) => void;
}

/** Text that is looked at in one go, in UTF-16 code units: a long article, in half a millisecond. */
const PIECE = 50_000;

/** Work after which the browser gets its turn, in ms; with a last piece, half a frame at 60 Hz. */
const LONGEST_STRETCH = 4;

/** Text looked at again with what follows it: pages that grow do so by lines. */
const OVERLAP = 5_000;

/** Pause before text that arrived is looked at, in ms; what else arrives meanwhile comes along. */
const GROWTH_PAUSE = 500;

/** Arrived nodes that are kept for the look; beyond it the body is read again. */
const MOST_ARRIVALS = 500;

/** Text after which a page that grows is given up, in UTF-16 code units: a thousand articles. */
const LONGEST_READING = 10_000_000;

/**
 * Pauses before the annotator is asked for again where nobody answered, in ms: twice as long each
 * time, up to the longest. A background may come later than the first pages, as after it was
 * installed.
 */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;

/**
 * Finds out whether a page is about the topic, now or as it grows, and then asks for the annotator,
 * which takes over. Answers for the page until then.
 *
 * @param life ends it
 */
export function probePage(connections: ProbeConnections, life: AbortController): void {
  const { signal } = life;
  /** Ends the reading; the probe lives on to answer. */
  const reading = new AbortController();
  signal.addEventListener('abort', () => endLife(reading));
  let isFound = false;
  let isRefused = false;
  let isListening = false;
  let recent = '';
  let length = 0;
  let isReading = false;
  /** When the work began that the browser has to wait for. */
  let begun = 0;
  const arrived = new Set<Node | null>();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') arrived.add(target);
      else for (const node of addedNodes) arrived.add(node);
    }
    readSoon();
  });
  const hosts = new ShadowHosts(connections.findRoot, meetRoot, readSoon, reading.signal);

  connections.onRequest(answer, signal);
  window.addEventListener('pageshow', ({ persisted }) => persisted && ask(), { signal });
  reading.signal.addEventListener('abort', () => observer.disconnect());
  // Not in the task in which the script is read: the two together would be a long one.
  isReading = true;
  void idle().then(begin);

  async function begin(): Promise<void> {
    if (isOver()) return;
    observer.observe(document, GROWTH);
    recent = titleOf(document);
    arrived.add(bodyOf(document));
    await readArrived();
  }

  function answer({ type }: PageRequest): PageReport | null {
    return type === 'get-report' ? reportPage(isRefused ? 'off' : 'off-topic') : null;
  }

  /** Asks for the annotator, again where it was refused before: the settings may have changed. */
  async function ask(): Promise<void> {
    for (let pause = FIRST_PAUSE; isFound && !isOver(); pause *= 2) {
      listenForSettings();
      const answer = await connections.askAnnotator();
      isRefused = answer === false;
      if (answer !== null || pause > LONGEST_PAUSE) return;
      await wait(pause);
    }
  }

  /** Most pages never ask, and need not pay for this: a millisecond for the first in a page. */
  function listenForSettings(): void {
    if (isListening) return;
    isListening = true;
    connections.onSettingsChange(ask, signal);
  }

  function meetRoot(root: ShadowRoot): void {
    arrived.add(root);
    observer.observe(root, GROWTH);
  }

  function readSoon(): void {
    if (isReading || arrived.size === 0) return;
    isReading = true;
    setTimeout(readArrived, GROWTH_PAUSE);
  }

  async function readArrived(): Promise<void> {
    isReading = true;
    begun = performance.now();
    hosts.forgetGone();
    if (arrived.size > MOST_ARRIVALS) {
      arrived.clear();
      for (const tree of [bodyOf(document), ...hosts.roots]) arrived.add(tree);
    }
    // Shadow roots that are met on the way are added, and so read as well.
    for (const root of arrived) {
      arrived.delete(root);
      if (root && isConnected(root)) await readTree(root);
      if (isFound || isOver() || length > LONGEST_READING) {
        endLife(reading);
        return;
      }
    }
    isReading = false;
  }

  async function readTree(root: Node): Promise<void> {
    for (const piece of readText(root, PIECE)) {
      if (piece) take(piece);
      if (isFound) return;
      if (performance.now() - begun < LONGEST_STRETCH) continue;
      await idle();
      if (isOver()) return;
      begun = performance.now();
    }
  }

  function take(piece: Piece): void {
    look(piece);
    if (isFound) return;
    for (const element of piece.suspects) {
      if (!hosts.meet(element, localNameOf(element))) hosts.suspect(element);
    }
  }

  function look(piece: Piece): void {
    const texts = [recent, ...piece.texts];
    length += piece.length;
    // To join texts is to copy them, so it is done only where one of them gives reason to.
    isFound = texts.some(mayNameTopic) && looksLikeTopic(texts.join(' '));
    // To say the first thing takes a page a millisecond or two.
    if (isFound) setTimeout(ask);
    else recent = endOf(texts);
  }

  function isOver(): boolean {
    if (!signal.aborted && connections.isOrphaned()) endLife(life);
    return signal.aborted;
  }
}

/** The end of texts, in which they are joined by spaces. */
function endOf(texts: readonly string[]): string {
  let end = '';
  for (let index = texts.length - 1; index >= 0 && end.length < OVERLAP; index--) {
    end = `${texts[index]?.slice(-OVERLAP)} ${end}`;
  }
  return end.slice(-OVERLAP);
}

const GROWTH: MutationObserverInit = { subtree: true, childList: true, characterData: true };

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1000 });
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
