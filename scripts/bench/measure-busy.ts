import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import type { BenchPage } from './make-pages.ts';
import { type Browsers, PATIENCE, rest, visit } from './measure-loads.ts';
import { firstOf, inTurn } from './measure-passes.ts';

/** Frames in which a page is busy, after some that warm up. */
const FRAMES = 90;
const WARM_FRAMES = 30;

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
    const pairs = await inTurn(
      runs,
      async () => [await workOfFrames(plain, address, doing)],
      async () => [await workOfFrames(extended, address, doing)],
    );
    figures.push({
      row: 'busy',
      what: `a frame of a page ${doing}`,
      on: page.name,
      unit: 'ms',
      ...firstOf(pairs, 'without us'),
      marks: null,
      goal: null,
      note: `work of the main thread for each frame in which ${DOINGS[doing]}`,
    });
  }
  return figures;
}

/** Work of a page's main thread for each frame, in ms. */
async function workOfFrames(
  context: BrowserContext,
  address: string,
  doing: Doing,
): Promise<number> {
  return visit(context, async (page, session) => {
    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
    await rest(session);
    await beBusy(page, doing, WARM_FRAMES);
    const before = await readWork(session);
    await beBusy(page, doing, FRAMES);
    return ((await readWork(session)) - before) / FRAMES;
  });
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
