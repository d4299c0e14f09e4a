import { expectBadge, findMark, listMarks, test } from './fixtures.ts';

test('the badge counts the marks of its tab, and each tab has its own', async ({
  context,
  worker,
  server,
  openSample,
}) => {
  const first = await openSample('wire-article.html');
  await findMark(first, 'Budapest Memorandum');
  const second = await context.newPage();
  await second.goto(`${server.url}dark.html`);
  await findMark(second, 'Budapest Memorandum');
  await expectBadge(worker, first, String((await listMarks(first)).length));
  await expectBadge(worker, second, String((await listMarks(second)).length));
  await second.goto(`${server.url}off-topic.html`);
  await expectBadge(worker, second, '');
});
