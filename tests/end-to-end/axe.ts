import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Rules that a theme may break; all others are about what stands in the page. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe finds nothing in one of the extension's own pages, in its light theme.
 *
 * @param parts selectors of what to look at; everything without any
 */
export async function expectAccessible(page: Page, parts: readonly string[] = []): Promise<void> {
  await analyze(page, parts, (axe) => axe);
}

/** The same in both themes. */
export async function expectThemesAccessible(
  page: Page,
  parts: readonly string[] = [],
): Promise<void> {
  await expectAccessible(page, parts);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await analyze(page, parts, (axe) => axe.withRules(RULES_OF_COLOUR));
  await page.emulateMedia({ colorScheme: 'light' });
}

async function analyze(
  page: Page,
  parts: readonly string[],
  choose: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  // The builder's own way would open a page without the extension's rights.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  choose(axe);
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
