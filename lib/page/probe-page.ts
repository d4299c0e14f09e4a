import type { PageReport } from '../schema/page-report.ts';
import type { PageRequest } from '../schema/page-request.ts';
import { bodyOf, isConnected, titleOf } from './node-access.ts';
import { readText } from './read-text.ts';
import { reportPage } from './report-page.ts';

/** How the probe decides, and talks to the rest of the extension. */
export interface ProbeConnections {
  looksLikeTopic: (text: string) => boolean;
  /** Asks for the annotator; answers whether it comes. */
  askAnnotator: () => Promise<boolean>;
  /** True once the extension was updated or removed under this script. */
  isOrphaned: () => boolean;
  /** Has requests answered until the signal aborts. */
  onRequest: (answer: (request: PageRequest) => unknown, signal: AbortSignal) => void;
  /** Calls back whenever a setting may have changed, until the signal aborts. */
  onSettingsChange: (listener: () => void, signal: AbortSignal) => void;
}

/** Text that is looked at in one go, in UTF-16 code units: a long article, in about a millisecond. */
const PIECE = 50_000;

/** Text looked at again with what follows it: pages that grow do so by lines. */
const OVERLAP = 5_000;

/** Pause before text that arrived is looked at, in ms; what else arrives meanwhile comes along. */
const GROWTH_PAUSE = 500;

/** Arrived nodes that are kept for the look; beyond it the body is read again. */
const MOST_ARRIVALS = 500;

/** Text after which a page that grows is given up, in UTF-16 code units: a thousand articles. */
const LONGEST_READING = 10_000_000;

/**
 * Finds out whether a page is about the topic, now or as it grows, and then asks for the annotator,
 * which takes over. Answers for the page until then.
 *
 * @param life ends it
 */
export function probePage(connections: ProbeConnections, life: AbortController): void {
  const { signal } = life;
  let isFound = false;
  let isRefused = false;
  let recent = '';
  let length = 0;

  connections.onRequest(answer, signal);
  connections.onSettingsChange(ask, signal);
  window.addEventListener('pageshow', ({ persisted }) => persisted && ask(), { signal });
  recent = titleOf(document);
  void readAll([bodyOf(document)]).then(watchGrowth);

  function answer({ type }: PageRequest): PageReport | null {
    return type === 'get-report' ? reportPage(isRefused ? 'off' : 'off-topic') : null;
  }

  /** Asks for the annotator, again where it was refused before: the settings may have changed. */
  async function ask(): Promise<void> {
    if (!isFound || isOver()) return;
    isRefused = !(await connections.askAnnotator());
  }

  async function readAll(roots: Iterable<Node | null>): Promise<void> {
    for (const root of roots) {
      if (!root || !isConnected(root)) continue;
      for (const piece of readText(root, PIECE)) {
        look(piece);
        if (isFound || isOver()) return;
        // The first piece is most often all there is.
        if (piece.length >= PIECE) await idle();
      }
    }
  }

  function look(piece: string): void {
    const text = recent + piece;
    recent = text.slice(-OVERLAP);
    length += piece.length;
    if (!connections.looksLikeTopic(text)) return;
    isFound = true;
    void ask();
  }

  function watchGrowth(): void {
    if (isFound || isOver()) return;
    const arrived = new Set<Node | null>();
    let isWaiting = false;
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') arrived.add(target);
        else for (const node of addedNodes) arrived.add(node);
      }
      readSoon();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    signal.addEventListener('abort', () => observer.disconnect());

    function readSoon(): void {
      if (isWaiting || arrived.size === 0) return;
      isWaiting = true;
      setTimeout(readArrived, GROWTH_PAUSE);
    }

    async function readArrived(): Promise<void> {
      const roots = arrived.size > MOST_ARRIVALS ? [bodyOf(document)] : [...arrived];
      arrived.clear();
      await readAll(roots);
      isWaiting = false;
      if (isFound || isOver() || length > LONGEST_READING) observer.disconnect();
      else readSoon();
    }
  }

  function isOver(): boolean {
    if (!signal.aborted && connections.isOrphaned()) life.abort();
    return signal.aborted;
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1000 });
  });
}
