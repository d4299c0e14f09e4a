import type { CDPSession, Page } from '@playwright/test';
import { waitForRest } from '../wait-for-rest.ts';
import type { Figure } from './figure.ts';
import type { BenchPage } from './make-pages.ts';
import type { Browsers } from './measure-loads.ts';

/** Frames in which a page is busy, after some that warm up. */
const FRAMES = 90;
const WARM_FRAMES = 30;

/** How long a page may take to come to rest, in ms. */
const PATIENCE = 120_000;

/** What happens in each frame of a busy page. */
const DOINGS = { moving: 'a bar is moved', scrolling: 'the page is scrolled by 40 px' } as const;

type Doing = keyof typeof DOINGS;

/** What the main thread of a page that does something in every frame works, beside without us. */
export async function measureBusy(
  { extended, plain }: Pick<Browsers, 'extended' | 'plain'>,
  page: BenchPage,
  address: string,
  runs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const doing of Object.keys(DOINGS) as Doing[]) {
    const values: number[] = [];
    const floor: number[] = [];
    for (let run = 0; run < runs; run++) {
      values.push(await workOfFrames(await extended.newPage(), address, doing));
      floor.push(await workOfFrames(await plain.newPage(), address, doing));
    }
    figures.push({
      row: 'busy',
      what: `a frame of a page ${doing}`,
      on: page.name,
      unit: 'ms',
      values,
      floor: { what: 'without us', values: floor },
      marks: null,
      goal: null,
      note: `work of the main thread for each frame in which ${DOINGS[doing]}`,
    });
  }
  return figures;
}

/** Work of the main thread for each frame, in ms; closes the page. */
async function workOfFrames(page: Page, address: string, doing: Doing): Promise<number> {
  try {
    const session = await page.context().newCDPSession(page);
    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
    if (!(await waitForRest(session, PATIENCE))) throw new Error('A page did not come to rest.');
    await beBusy(page, doing, WARM_FRAMES);
    const before = await readWork(session);
    await beBusy(page, doing, FRAMES);
    return ((await readWork(session)) - before) / FRAMES;
  } finally {
    await page.close();
  }
}

/** Time that the main thread of a page has worked, in ms. */
async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Has a page do something in so many frames. */
async function beBusy(page: Page, doing: Doing, frames: number): Promise<void> {
  await page.evaluate(
    ([doing, frames]) =>
      new Promise<void>((resolve) => {
        const bar = document.createElement('div');
        bar.style.cssText = 'position:fixed;top:0;left:0;width:10px;height:3px;background:red';
        document.body.append(bar);
        let frame = 0;
        const work = () => {
          frame += 1;
          if (doing === 'moving') bar.style.transform = `translateX(${frame}px)`;
          else scrollBy(0, 40);
          if (frame < frames) requestAnimationFrame(work);
          else resolve(bar.remove());
        };
        requestAnimationFrame(work);
      }),
    [doing, frames] as const,
  );
}
