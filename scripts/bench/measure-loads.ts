import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { waitForRest } from '../wait-for-rest.ts';
import type { Figure } from './figure.ts';
import { GOALS } from './goals.ts';
import type { BenchPage } from './make-pages.ts';
import { readTasks, type Task } from './read-tasks.ts';

/** How long a page may take to load and to come to rest, in ms. */
const PATIENCE = 120_000;

/** Traces are large: three tell enough. */
const MOST_TRACES = 3;

/** The same browser twice, with the built extension and without. */
export interface Browsers {
  extended: BrowserContext;
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

/** Loading a page with the built extension, beside loading it without. */
export async function measureLoad(
  { extended, plain }: Browsers,
  page: BenchPage,
  address: string,
  runs: number,
): Promise<Figure[]> {
  const pairs: { ours: LoadTimes; floor: LoadTimes }[] = [];
  for (let run = 0; run < runs; run++) {
    const order = run % 2 === 0 ? [plain, extended] : [extended, plain];
    const [first, second] = [
      await loadOnce(order[0] ?? plain, address),
      await loadOnce(order[1] ?? extended, address),
    ];
    pairs.push(run % 2 === 0 ? { floor: first, ours: second } : { ours: first, floor: second });
  }
  const figure = (what: string, key: keyof LoadTimes): Figure => ({
    row: 'load',
    what,
    on: page.name,
    unit: 'ms',
    values: pairs.map(({ ours }) => ours[key]),
    floor: { what: 'without us', values: pairs.map(({ floor }) => floor[key]) },
    marks: null,
    goal: null,
    note: null,
  });
  return [
    figure('load event', 'load'),
    figure('style and layout', 'layout'),
    figure('main thread', 'work'),
  ];
}

async function loadOnce(context: BrowserContext, address: string): Promise<LoadTimes> {
  return visit(context, async (page, session) => {
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
  { extended, plain }: Browsers,
  page: BenchPage,
  address: string,
  runs: number,
): Promise<Figure> {
  const values: number[] = [];
  const floor: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run < Math.min(runs, MOST_TRACES); run++) {
    const ours = await traceLoad(extended, address);
    const withScript = ours.filter(({ script }) => script > 0);
    values.push(longest(withScript, 'script'));
    whole.push(longest(withScript, 'whole'));
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
    note: `with what the browser did in the same task: ${Math.max(...whole).toFixed(1)} ms`,
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

async function visit<Value>(
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

async function rest(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const metrics = await waitForRest(session, PATIENCE);
  if (metrics === null) throw new Error('A page did not come to rest.');
  return metrics;
}
