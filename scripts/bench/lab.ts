import type { BrowserContext, Page } from '@playwright/test';
import { ANSWER_EVENT, CALL_EVENT } from './call-events.ts';
import type { BenchPage } from './make-pages.ts';
import type { Bench } from './page-parts.ts';
import type { DocumentServer } from './serve-documents.ts';

/** How long a page may take to load, in ms: mark.js and large pages need long. */
const PATIENCE = 300_000;

/** Opens pages anew for each measurement, so that each begins cold. */
export class Lab {
  readonly #context: BrowserContext;
  readonly #server: DocumentServer;
  readonly #pages: readonly BenchPage[];

  /**
   * @param context a browser with the benchmark's own extension
   * @param server has the documents of `pages`, in their order
   */
  constructor(context: BrowserContext, server: DocumentServer, pages: readonly BenchPage[]) {
    this.#context = context;
    this.#server = server;
    this.#pages = pages;
  }

  /** Opens a page, runs one part in it, and closes it. */
  async run<Name extends keyof Bench>(
    page: BenchPage,
    name: Name,
    ...values: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>> {
    return this.visit(page, (opened) => callPart(opened, name, ...values));
  }

  /** Opens a page, does something in it, and closes it. */
  async visit<Value>(page: BenchPage, work: (opened: Page) => Promise<Value>): Promise<Value> {
    const opened = await this.#context.newPage();
    opened.setDefaultTimeout(PATIENCE);
    try {
      const address = this.#server.addressOf(this.#pages.indexOf(page));
      await opened.goto(address, { waitUntil: 'load', timeout: PATIENCE });
      // What the browser does once for a new page is no cost of ours.
      await opened.evaluate(
        () => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(resolve))),
      );
      return await work(opened);
    } finally {
      await opened.close();
    }
  }
}

/** Runs one part in a page. */
export async function callPart<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...values: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  const answer = await page.evaluate(
    ([call, reply, detail]) =>
      new Promise<string>((resolve) => {
        document.addEventListener(reply, (event) => resolve((event as CustomEvent).detail), {
          once: true,
        });
        document.dispatchEvent(new CustomEvent(call, { detail }));
      }),
    [CALL_EVENT, ANSWER_EVENT, JSON.stringify({ name, values })] as const,
  );
  const { value, error } = JSON.parse(answer);
  if (error !== undefined) throw new Error(`${name}: ${error}`);
  return value;
}
