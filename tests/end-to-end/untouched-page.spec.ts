import { readCard } from '../../scripts/read-card.ts';
import { STRICT_PATH } from '../../scripts/serve-pages.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';

test('a strict content security policy is kept, and marks and cards work under it', async ({
  page,
  openSample,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.violatedDirective),
    );
  });
  await openSample(`${STRICT_PATH.slice(1)}wire-article.html`);
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).toContain('Coalition of the Willing');
  expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what the reader selects and copies is what the page says', async ({ openSample }) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Coalition of the Willing');
  const selected = await page.evaluate(() => {
    const paragraph = document.querySelector('article p.standfirst');
    if (paragraph === null) return null;
    getSelection()?.selectAllChildren(paragraph);
    return getSelection()?.toString();
  });
  expect(selected).toBe(
    'The Coalition of the Willing names five kinds of support that would begin after a ceasefire. ' +
      'Parliaments have yet to vote, and the size of the force is not public.',
  );
});

test('typing goes on undisturbed while a card is open', async ({ openSample }) => {
  const page = await openSample('tricky.html');
  const field = page.locator('#field');
  await field.click();
  await field.press('End');
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
  await page.keyboard.type(', again');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Military hubs in Ukraine, again');
});
