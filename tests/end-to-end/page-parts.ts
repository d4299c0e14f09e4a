/*
 * Parts of a page's script for tests that need a real DOM but no extension: bundled by
 * `page-fixtures.ts`, and put on `window.parts`.
 */
import { buildFace } from '../../lib/page/card/build-face.ts';
import { CardHost } from '../../lib/page/card/card-host.ts';
import { CardWindow } from '../../lib/page/card/card-window.ts';
import { findPublished } from '../../lib/page/find-published.ts';
import { isLargeChange } from '../../lib/page/is-large-change.ts';
import type { FindRoot } from '../../lib/page/late-roots.ts';
import { linesOf, type Mark } from '../../lib/page/mark.ts';
import { MarkIndex } from '../../lib/page/mark-index.ts';
import { PageText } from '../../lib/page/page-text.ts';
import { type Probe, probePage } from '../../lib/page/probe-page.ts';
import { readGround } from '../../lib/page/read-ground.ts';
import { readText } from '../../lib/page/read-text.ts';
import { ShadowHosts } from '../../lib/page/shadow-hosts.ts';
import { ShownTest, shownMarks } from '../../lib/page/shown-marks.ts';
import { finish } from '../../lib/text/steps.ts';

/** A reader of the page's text that knows open shadow roots only, and tells of each. */
function openText(onRoot: (root: ShadowRoot) => void = () => undefined): PageText {
  const findRoot: FindRoot = ({ shadowRoot }) => shadowRoot;
  return new PageText(new ShadowHosts(findRoot, onRoot, () => undefined));
}

/** Marks of every "needle" of the page as it is now: tests of the page need no grammar. */
function readMarks(test = new ShownTest()): Mark[] {
  const text = openText();
  text.readAll();
  const marks = text.blocks.flatMap((block) =>
    [...block.text.matchAll(/needle/gi)].map(({ index }) => ({ block, start: index })),
  );
  const about = {
    entry: 'military-hubs',
    category: 'pledges',
    why: { form: 'needle', rule: 'name', context: [] as string[] },
  } as const;
  const made = marks.map(({ block, start }, id) => ({
    ...about,
    id,
    block,
    start,
    end: start + 6,
  }));
  return finish(shownMarks(made, test));
}

const parts = {
  CardHost,
  CardWindow,
  MarkIndex,
  ShownTest,
  buildFace,
  dropLost: (text: PageText) => finish(text.dropLost()),
  isLargeChange,
  findPublished: () => finish(findPublished()),
  linesOf,
  openText,
  readGround,
  readMarks,
  readText,
  /**
   * When elements without a root are looked at, in ms, each met at one of these times. The clock
   * jumps from one timer to the next.
   */
  watchHosts(meetings: readonly number[]): number[][] {
    const { setTimeout } = window;
    let time = 0;
    let waiting: { at: number; run: () => void }[] = [];
    const wait = (run: () => void, ms: number): void => {
      waiting.push({ at: time + ms, run });
    };
    Object.assign(window, { setTimeout: wait });
    const looks = new Map<Element, number[]>(
      meetings.map(() => [document.body.appendChild(document.createElement('div')), []]),
    );
    const findRoot: FindRoot = (element) => {
      looks.get(element)?.push(time);
      return null;
    };
    const hosts = new ShadowHosts(
      findRoot,
      () => undefined,
      () => undefined,
    );
    for (const [index, element] of [...looks.keys()].entries()) {
      wait(() => hosts.suspect(element), meetings[index] ?? 0);
    }
    while (waiting.length > 0) {
      const next = waiting.reduce((first, timer) => (timer.at < first.at ? timer : first));
      waiting = waiting.filter((timer) => timer !== next);
      time = next.at;
      next.run();
    }
    Object.assign(window, { setTimeout });
    return [...looks.values()];
  },
  /** Has a page probed, and tells of its first look for late roots and of its call for the annotator. */
  watchProbe() {
    const looked = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    probePage({
      askAnnotator: () => {
        asked.resolve();
        return Promise.resolve(true);
      },
      findRoot: () => {
        looked.resolve();
        return null;
      },
      isOrphaned: () => false,
      onSettingsChange: () => undefined,
    });
    return { looked: looked.promise, asked: asked.promise };
  },
  /** Has a page probed whose requests for the annotator are answered so, and how many there were. */
  async askAnnotator(answers: readonly (boolean | null)[]): Promise<number> {
    let asked = 0;
    const probe = await new Promise<Probe>((resolve) => {
      const askAnnotator = (): Promise<boolean | null> => {
        asked += 1;
        // Whether it is asked once more than there are answers shows after the next pause.
        if (asked === answers.length) setTimeout(() => resolve(running), 250 * 2 ** asked);
        const answer = answers[asked - 1];
        return Promise.resolve(answer === undefined ? false : answer);
      };
      const running = probePage({
        askAnnotator,
        findRoot: () => null,
        isOrphaned: () => false,
        onSettingsChange: () => undefined,
      });
    });
    probe.end();
    return asked;
  },
};

export type PageParts = typeof parts;

Object.assign(window, { parts });
