import AxeBuilder from '@axe-core/playwright';
import { expect, findMark, test } from './fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const file of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html'] as const) {
      test(`axe finds nothing in ${file}`, async ({ openSample, openOwnPage }) => {
        const page = await openSample('dark.html');
        await findMark(page, 'Budapest Memorandum');
        const own = await openOwnPage(file, page);
        await expect(own.getByRole('heading', { level: 1 })).toBeAttached();
        const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
        expect(await own.evaluate(isDark)).toBe(colorScheme === 'dark');
        // The builder's own way would open a page without the extension's rights.
        const { violations } = await new AxeBuilder({ page: own }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  });
}
