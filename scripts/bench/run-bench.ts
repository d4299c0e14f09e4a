import type { BrowserContext, Page } from '@playwright/test';
import type { EncodedGazetteer } from '../../lib/match/gazetteer.ts';
import type { BenchPage } from './make-pages.ts';
import type { Bench } from './page-parts.ts';
import { median } from './spread.ts';

/** Where pages are measured: a page of its own for each figure, so that all of them are cold. */
const ADDRESS = 'http://bench.invalid/';

/** Headers that let the clock tell microseconds. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Times of one figure on one page over all runs, in ms, and the floor of the same runs. */
export interface Figure {
  page: string;
  what: 'first pass' | 'other page' | 'hit test' | 'changed paragraph';
  marks: number | null;
  times: number[];
  /** Null where the goal is an absolute time. */
  floor: number[] | null;
}

type Measured = { ms: number; floor?: number; marks?: number };

/** Runs the benchmark on pages, one after another, each measure in turn with its floor. */
export class BenchRunner {
  readonly #context: BrowserContext;
  readonly #parts: string;
  readonly #gazetteer: EncodedGazetteer;
  readonly #runs: number;

  constructor(context: BrowserContext, parts: string, gazetteer: EncodedGazetteer, runs: number) {
    this.#context = context;
    this.#parts = parts;
    this.#gazetteer = gazetteer;
    this.#runs = runs;
  }

  /** The figures of one page. */
  async measure(page: BenchPage): Promise<Figure[]> {
    if (!page.isTopic) return [await this.#beside(page, 'other page', 'probe')];
    return [
      await this.#beside(page, 'first pass', 'pass'),
      await this.#alone(page, 'hit test', 'hit'),
      await this.#alone(page, 'changed paragraph', 'change'),
    ];
  }

  /** A figure and walking the text nodes, in turn. */
  async #beside(page: BenchPage, what: Figure['what'], name: keyof Bench): Promise<Figure> {
    const times: number[] = [];
    const floor: number[] = [];
    let marks: number | null = null;
    for (let run = 0; run < this.#runs; run++) {
      floor.push((await this.#once(page, 'floor')).ms);
      const measured = await this.#once(page, name);
      times.push(measured.ms);
      marks = measured.marks ?? null;
    }
    return { page: page.name, what, marks, times, floor };
  }

  /** A figure that brings its own floor, or has none. */
  async #alone(page: BenchPage, what: Figure['what'], name: keyof Bench): Promise<Figure> {
    const results: Measured[] = [];
    for (let run = 0; run < this.#runs; run++) results.push(await this.#once(page, name));
    const floor = results.flatMap(({ floor: own }) => own ?? []);
    return {
      page: page.name,
      what,
      marks: median(results.map(({ marks }) => marks ?? 0)) || null,
      times: results.map(({ ms }) => ms),
      floor: floor.length > 0 ? floor : null,
    };
  }

  /** Opens the page anew and measures once. */
  async #once({ html }: BenchPage, name: keyof Bench): Promise<Measured> {
    const page: Page = await this.#context.newPage();
    try {
      await page.route('**/*', (route) =>
        route.request().url() === ADDRESS
          ? route.fulfill({
              contentType: 'text/html; charset=utf-8',
              body: html,
              headers: ISOLATED,
            })
          : route.abort(),
      );
      await page.goto(ADDRESS, { waitUntil: 'load', timeout: 120_000 });
      await page.evaluate(this.#parts);
      return await page.evaluate(
        ([measure, gazetteer]) => {
          const { bench } = window as unknown as { bench: Bench };
          return bench[measure](gazetteer);
        },
        [name, this.#gazetteer] as const,
      );
    } finally {
      await page.close();
    }
  }
}
