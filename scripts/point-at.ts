import type { Page } from '@playwright/test';

/** A rectangle of the viewport, in CSS px. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Moves the pointer onto the middle of a box. One that lies below `line` is scrolled up to it
 * first, as far as the page allows.
 *
 * @param line in CSS px from the top of the viewport
 */
export async function pointAt(page: Page, box: Box, line: number): Promise<void> {
  const scrolled = await page.evaluate(
    (top) => {
      const before = scrollY;
      scrollBy({ top, behavior: 'instant' });
      return scrollY - before;
    },
    Math.max(0, box.y - line),
  );
  await page.mouse.move(box.x + box.width / 2, box.y - scrolled + box.height / 2);
}
