import { readCard } from '../../scripts/read-card.ts';
import { expectCard, pointInCard, pressInCard } from './card-helpers.ts';
import { findEntry } from './dataset.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';

test('a card opens when the pointer rests on a mark, and tells what the dataset has', async ({
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await pointAtMark(page, 'military hubs');
  const { label, facts, caveats, questions } = findEntry('military-hubs');
  await expectCard(page).toContain(label);
  const card = (await readCard(page)) ?? '';
  expect(card).toContain('Pledges');
  for (const claims of [facts, caveats, questions]) {
    const [heaviest] = claims.toSorted((one, other) => other.weight - one.weight);
    if (heaviest) expect(card).toContain(heaviest.text);
  }
});

test('a card says where sources disagree, and names them with their dates', async ({
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await pointAtMark(page, '35 participants');
  const { disputes } = findEntry('paris-attendance');
  for (const { question, tellings } of disputes) {
    await expectCard(page).toContain(question);
    for (const { text } of tellings) await expectCard(page).toContain(text);
  }
  await expectCard(page).toContain('Ukrinform');
});

test('the pointer may travel into the card, and the card closes when it leaves', async ({
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await pointAtMark(page, 'military hubs');
  const { label } = findEntry('military-hubs');
  await expectCard(page).toContain(label);
  const heading = await pointInCard(page, label);
  await page.mouse.move(heading.x + 5, heading.y + 5);
  expect(await readCard(page)).toContain(label);
  await page.mouse.move(4, 4);
  await expectCard(page).toBeNull();
});

test('Escape closes the card, and the pointer at rest does not open it again', async ({
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await pointAtMark(page, 'Paris Declaration');
  await expectCard(page).toContain(findEntry('paris-declaration').label);
  await page.keyboard.press('Escape');
  await expectCard(page).toBeNull();
  await pointAtMark(page, 'Emmanuel Macron');
  await expectCard(page).toContain(findEntry('macron').label);
});

test('a related entry opens in place, with a way back', async ({ openSample }) => {
  const page = await openSample('wire-article.html');
  const hubs = findEntry('military-hubs');
  const [relatedId] = hubs.related;
  if (relatedId === undefined) throw new Error('the entry has no related one');
  const related = findEntry(relatedId);
  await pointAtMark(page, 'military hubs');
  await expectCard(page).toContain(hubs.gloss);
  await pressInCard(page, related.label);
  await expectCard(page).toContain(related.gloss);
});

test('a made-up event of the page opens no card', async ({ openSample }) => {
  const page = await openSample('wire-article.html');
  const { box } = await findMark(page, 'Coalition of the Willing');
  await page.evaluate(
    ({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      for (const type of ['pointerover', 'pointermove', 'mousemove']) {
        target?.dispatchEvent(
          new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, pointerType: 'mouse' }),
        );
      }
    },
    { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 },
  );
  // A real one, later, opens its card; had the made-up one counted, its card would stand first.
  const seen: (string | null)[] = [];
  await pointAtMark(page, 'Emmanuel Macron');
  await expect
    .poll(async () => {
      seen.push(await readCard(page));
      return seen.at(-1);
    })
    .toContain(findEntry('macron').label);
  const { gloss } = findEntry('coalition-of-the-willing');
  expect(seen.filter((card) => card?.includes(gloss))).toEqual([]);
});
