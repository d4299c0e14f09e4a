import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixtures.ts';

declare global {
  interface Window {
    /** Only in pages that tests look at with it. */
    axe?: typeof axe;
  }
}

/** Rules that a theme may break; all others are about what stands in the page. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe finds nothing in a page, as it looks now.
 *
 * @param parts selectors of what to look at; everything without any
 */
export async function expectAccessible(page: Page, parts: readonly string[] = []): Promise<void> {
  expect(await findViolations(page, parts, null)).toEqual([]);
}

/** The same in both themes, beginning with the light one. */
export async function expectThemesAccessible(
  page: Page,
  parts: readonly string[] = [],
): Promise<void> {
  await expectAccessible(page, parts);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  expect(await findViolations(page, parts, RULES_OF_COLOUR)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * What axe finds, as each broken rule with the elements that break it.
 *
 * @param rules those that are checked; null for all
 */
async function findViolations(
  page: Page,
  parts: readonly string[],
  rules: string[] | null,
): Promise<[rule: string, elements: string[]][]> {
  // It takes longer to read axe than to have it look at most pages: once is enough.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ include, runOnly }) => {
      if (!window.axe) throw new Error('axe is gone');
      const { violations } = await window.axe.run(include.length > 0 ? { include } : document, {
        resultTypes: ['violations'],
        // What it would fetch is for rules about videos, and for some that are not switched on.
        preload: false,
        ...(runOnly && { runOnly }),
      });
      return violations.map(({ id, nodes }): [string, string[]] => [
        id,
        nodes.map(({ html }) => html),
      ]);
    },
    { include: [...parts], runOnly: rules },
  );
}
