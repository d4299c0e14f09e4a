import { readCard } from '../../scripts/read-card.ts';
import {
  expect,
  expectBadge,
  expectMarks,
  findMark,
  listMarks,
  pointAtMark,
  test,
} from './fixtures.ts';

test('a live blog: entries that arrive late are marked, and counted in the badge', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('live-blog.html');
  await findMark(page, 'Coalition of the Willing');
  const before = await listMarks(page);
  await expectBadge(worker, page, String(before.length));

  await page.getByRole('button', { name: 'Show new entry' }).click();
  const first = [
    'meeting: joint statement',
    'pledges: ceasefire monitoring',
    'pledges: multinational force',
  ];
  const at = before.indexOf('people: Emmanuel Macron');
  await expectMarks(page, [...before.slice(0, at), ...first, ...before.slice(at)]);
  await expectBadge(worker, page, String(before.length + first.length));

  await page.evaluate(() => Reflect.get(window, 'addEntry')('Nothing new from the Kremlin.'));
  await findMark(page, 'Kremlin');
});

test('a live blog: text that is removed or rewritten loses its mark', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('live-blog.html');
  await findMark(page, 'Steve Witkoff');
  const before = await listMarks(page);
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('.entry p');
    if (first?.firstChild) first.firstChild.nodeValue = 'Security guarantees are the first point.';
    second?.remove();
  });
  const lost = [
    'people: Emmanuel Macron',
    'people: Steve Witkoff',
    'people: Jared Kushner',
    'meeting: Paris talks',
  ];
  const left = before.filter((mark) => !lost.includes(mark));
  await expectMarks(page, left);
  await expectBadge(worker, page, String(left.length));
});

test('a single-page application: marks follow the view', async ({ worker, openSample }) => {
  const page = await openSample('single-page-app.html');
  await expectMarks(page, []);
  await expectBadge(worker, page, '');

  const summit = [
    'coalition: Coalition of the Willing',
    'pledges: security guarantees',
    'conditions: after a ceasefire',
    'people: Volodymyr Zelenskyy',
    'conditions: parliamentary approval',
  ];
  await page.getByRole('link', { name: 'Summit' }).click();
  await expectMarks(page, summit);
  await expectBadge(worker, page, String(summit.length));

  await page.getByRole('link', { name: 'Gardens' }).click();
  await expectMarks(page, []);
  await expectBadge(worker, page, '');

  await page.goBack({ waitUntil: 'commit' });
  await expectMarks(page, summit);
  await page.getByRole('link', { name: 'Troops' }).click();
  await findMark(page, 'multinational force');
});

test('text that is unfolded is marked, and unmarked when folded again', async ({ openSample }) => {
  const page = await openSample('tricky.html');
  await findMark(page, 'Paris summit');
  const folded = await listMarks(page);
  await page.getByText('More, when opened').click();
  await expectMarks(page, [...folded, 'background: Budapest Memorandum']);
  await page.getByText('More, when opened').click();
  await expectMarks(page, folded);
});

test('text that is shown and hidden is followed in a page that moves something all the time', async ({
  openSample,
}) => {
  const page = await openSample('tricky.html');
  await findMark(page, 'Paris summit');
  const folded = await listMarks(page);
  await page.evaluate(() => {
    const bar = document.createElement('div');
    document.body.append(bar);
    const move = (time: number) => {
      bar.style.transform = `translateX(${time % 100}px)`;
      requestAnimationFrame(move);
    };
    requestAnimationFrame(move);
  });
  for (const marks of [[...folded, 'background: Budapest Memorandum'], folded]) {
    await page.getByText('More, when opened').click();
    await expectMarks(page, marks);
  }
});

test('a page kept by the browser is marked as before when it is gone back to', async ({
  openSample,
  server,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const before = await listMarks(page);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(`${server.url}off-topic.html`);
  // A page from the browser's cache is not loaded, so there is no load event to wait for.
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => Reflect.get(window, 'persisted'))).toBe(true);
  await expectMarks(page, before);
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
});

test('switches that changed meanwhile hold on a page that is gone back to', async ({
  worker,
  openSample,
  server,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const before = await listMarks(page);
  await page.goto(`${server.url}off-topic.html`);
  await worker.evaluate(() =>
    chrome.storage.sync.set({ version: 1, categoriesOff: ['people', 'background'] }),
  );
  await page.goBack({ waitUntil: 'commit' });
  await expectMarks(
    page,
    before.filter((mark) => !/^(?:people|background):/.test(mark)),
  );
});
