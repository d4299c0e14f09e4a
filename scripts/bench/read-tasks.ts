import type { CDPSession } from '@playwright/test';

/** A task of a page's main thread. */
export interface Task {
  /** From beginning to end, in ms. */
  whole: number;
  /** Of that, running script and what it set off, in ms. */
  script: number;
  /** Of that, the thread itself worked, in ms: others of the machine may have had the processor. */
  worked: number;
}

/** An event of a trace, as the browser tells it; only what is read here. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of that, the thread had a processor. */
  tdur?: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8.execute',
  'blink.user_timing',
].join(',');

/** Marks the thread of the page: the browser has others, of pages that are kept ready. */
const THREAD_MARK = 'caveat-bench';

const SCRIPT_EVENTS: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'FireIdleCallback',
  'FireAnimationFrame',
  'TimerFire',
  'v8.callFunction',
  'v8.run',
]);

/**
 * Records what a page's main thread does meanwhile.
 *
 * @param session of the page
 */
export async function readTasks(session: CDPSession, work: () => Promise<void>): Promise<Task[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES.split(','), excludedCategories: ['*'] },
  });
  await work();
  await session.send('Runtime.evaluate', { expression: `performance.mark('${THREAD_MARK}')` });
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  return toTasks(events);
}

/** Tasks of the page's own thread. */
function toTasks(events: TraceEvent[]): Task[] {
  const mark = events.find(({ name }) => name === THREAD_MARK);
  if (!mark) throw new Error('The trace does not tell which thread is the page.');
  return tasksOfThread(events.filter((event) => event.ph === 'X' && keyOf(event) === keyOf(mark)));
}

function tasksOfThread(events: TraceEvent[]): Task[] {
  events.sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const tasks: Task[] = [];
  let taskEnd = 0;
  let scriptEnd = 0;
  for (const { name, ts, dur = 0, tdur = dur } of events) {
    if (isTask(name)) {
      if (ts < taskEnd) continue;
      tasks.push({ whole: dur / 1000, script: 0, worked: 0 });
      taskEnd = ts + dur;
    } else if (SCRIPT_EVENTS.has(name) && ts >= scriptEnd) {
      const task = tasks.at(-1);
      if (!task || ts > taskEnd) continue;
      task.script += dur / 1000;
      // Its clock is coarse.
      task.worked += Math.min(dur, tdur) / 1000;
      scriptEnd = ts + dur;
    }
  }
  return tasks;
}

function isTask(name: string): boolean {
  return name === 'RunTask' || name.endsWith('::RunTask');
}

function keyOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}
