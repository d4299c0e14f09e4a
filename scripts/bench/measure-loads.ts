import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { waitForRest } from '../wait-for-rest.ts';
import type { Figure } from './figure.ts';
import { GOALS } from './goals.ts';
import type { BenchPage } from './make-pages.ts';
import { readTasks, type Task } from './read-tasks.ts';
import { median } from './spread.ts';

/** How long a page may take to load and to come to rest, in ms. */
export const PATIENCE = 120_000;

/** Traces are large: three tell enough. */
const MOST_TRACES = 3;

/** The same browser with the built extension, with one that does nothing, and with none. */
export interface Browsers {
  extended: BrowserContext;
  idle: BrowserContext;
  plain: BrowserContext;
}

interface LoadTimes {
  /** Until the end of the load event, in ms. */
  load: number;
  /** Style and layout until the page is at rest, in ms. */
  layout: number;
  /** All work of the main thread until the page is at rest, in ms. */
  work: number;
}

/**
 * Loading a page with the built extension, beside loading it without any, and with one that does
 * nothing.
 */
export async function measureLoad(
  browsers: Browsers,
  page: BenchPage,
  address: string,
  runs: number,
): Promise<Figure[]> {
  const names = ['extended', 'idle', 'plain'] as const;
  const all: Record<keyof Browsers, LoadTimes>[] = [];
  for (let run = 0; run < runs; run++) {
    const times = new Map<keyof Browsers, LoadTimes>();
    // Each is first, second and last in turn.
    for (let place = 0; place < names.length; place++) {
      const name = names[(place + run) % names.length] ?? 'plain';
      times.set(name, await loadOnce(browsers[name], address));
    }
    all.push(Object.fromEntries(times) as Record<keyof Browsers, LoadTimes>);
  }
  const figure = (what: string, key: keyof LoadTimes, beside: 'idle' | 'plain'): Figure => ({
    row: 'load',
    what,
    on: page.name,
    unit: 'ms',
    values: all.map(({ extended }) => extended[key]),
    floor: {
      what: beside === 'plain' ? 'without us' : 'idle extension',
      values: all.map((times) => times[beside][key]),
    },
    marks: null,
    goal: null,
    note: null,
  });
  return (['plain', 'idle'] as const).flatMap((beside) => [
    figure('load event', 'load', beside),
    figure('style and layout', 'layout', beside),
    figure('main thread', 'work', beside),
  ]);
}

/** Loads a page once in each: what a browser does for its first page is no cost of pages. */
export async function warmUp(browsers: Browsers, address: string): Promise<void> {
  for (const context of Object.values(browsers)) await loadOnce(context, address);
}

async function loadOnce(context: BrowserContext, address: string): Promise<LoadTimes> {
  return visit(context, async (page, session) => {
    // Metrics count from here.
    await session.send('Performance.enable');
    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
    const metrics = await rest(session);
    const load = await page.evaluate(() => {
      const [timing] = performance.getEntriesByType('navigation');
      return timing instanceof PerformanceNavigationTiming ? timing.loadEventEnd : 0;
    });
    const ms = (name: string) => (metrics.get(name) ?? 0) * 1000;
    return {
      load,
      layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
      work: ms('TaskDuration'),
    };
  });
}

/**
 * The longest stretch in which the built extension keeps a page's main thread, from its loading
 * until it is at rest. Pages of the benchmark have no scripts of their own, so all script is ours.
 */
export async function measureLongestTask(
  { extended, idle, plain }: Browsers,
  page: BenchPage,
  address: string,
  runs: number,
): Promise<Figure> {
  const values: number[] = [];
  const floor: number[] = [];
  const worked: number[] = [];
  const whole: number[] = [];
  const nothing: number[] = [];
  for (let run = 0; run < Math.min(runs, MOST_TRACES); run++) {
    const ours = await traceLoad(extended, address);
    const withScript = ours.filter(({ script }) => script > 0);
    values.push(longest(withScript, 'script'));
    worked.push(longest(withScript, 'worked'));
    whole.push(longest(withScript, 'whole'));
    nothing.push(longest(await traceLoad(idle, address), 'script'));
    floor.push(longest(await traceLoad(plain, address), 'whole'));
  }
  return {
    row: 'longest-task',
    what: 'longest task of ours',
    on: page.name,
    unit: 'ms',
    values,
    floor: { what: 'longest of the page', values: floor },
    marks: null,
    goal: GOALS.longestTask,
    note:
      `longest that the thread itself worked: ${median(worked).toFixed(1)} ms; ` +
      `with what the browser did in the same task: ${median(whole).toFixed(1)} ms; ` +
      `of an extension that does nothing: ${median(nothing).toFixed(1)} ms`,
  };
}

function longest(tasks: Task[], key: keyof Task): number {
  return tasks.reduce((most, task) => Math.max(most, task[key]), 0);
}

async function traceLoad(context: BrowserContext, address: string): Promise<Task[]> {
  return visit(context, (page, session) =>
    readTasks(session, async () => {
      await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
      await rest(session);
    }),
  );
}

/** Opens a page in a browser, does something in it, and closes it. */
export async function visit<Value>(
  context: BrowserContext,
  work: (page: Page, session: CDPSession) => Promise<Value>,
): Promise<Value> {
  const page = await context.newPage();
  try {
    return await work(page, await context.newCDPSession(page));
  } finally {
    await page.close();
  }
}

/**
 * Waits until a page is at rest.
 *
 * @throws {Error} where it comes to none
 */
export async function rest(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const metrics = await waitForRest(session, PATIENCE);
  if (metrics === null) throw new Error('A page did not come to rest.');
  return metrics;
}
