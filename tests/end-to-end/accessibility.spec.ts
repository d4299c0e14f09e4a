import { expectThemesAccessible } from './axe.ts';
import { expect, findMark, test } from './fixtures.ts';

for (const file of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html'] as const) {
  test(`axe finds nothing in ${file}, in either theme`, async ({ openSample, openOwnPage }) => {
    const page = await openSample('dark.html');
    await findMark(page, 'Budapest Memorandum');
    const own = await openOwnPage(file, page);
    await expect(own.getByRole('heading', { level: 1 })).toBeAttached();
    await expectThemesAccessible(own);
  });
}
