import type { BrowserContext, Page } from '@playwright/test';
import type { BenchPage } from './make-pages.ts';
import type { Bench } from './page-parts.ts';
import type { DocumentServer } from './serve-documents.ts';

/** How long a page may take to load, in ms: mark.js and large pages need long. */
const PATIENCE = 300_000;

/** Opens pages anew for each measurement, so that each begins cold. */
export class Lab {
  readonly #context: BrowserContext;
  readonly #parts: string;
  readonly #server: DocumentServer;
  readonly #pages: readonly BenchPage[];

  /**
   * @param parts the script that puts `page-parts.ts` on `window.bench`
   * @param server has the documents of `pages`, in their order
   */
  constructor(
    context: BrowserContext,
    parts: string,
    server: DocumentServer,
    pages: readonly BenchPage[],
  ) {
    this.#context = context;
    this.#parts = parts;
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

  /** Opens a page with the parts in it, does something, and closes it. */
  async visit<Value>(page: BenchPage, work: (opened: Page) => Promise<Value>): Promise<Value> {
    const opened = await this.#context.newPage();
    opened.setDefaultTimeout(PATIENCE);
    try {
      const address = this.#server.addressOf(this.#pages.indexOf(page));
      await opened.goto(address, { waitUntil: 'load', timeout: PATIENCE });
      await opened.evaluate(this.#parts);
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

/** Runs one part in a page that has them. */
export async function callPart<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...values: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  const result = await page.evaluate(
    ([part, given]) => {
      const bench: Record<string, (...given: unknown[]) => unknown> = Reflect.get(window, 'bench');
      return bench[part]?.(...given);
    },
    [name, values] as const,
  );
  return result as Awaited<ReturnType<Bench[Name]>>;
}
