import { expect, test } from 'vitest';
import { ViewFollower } from '../../../lib/platform/follow-view.ts';
import type { PageRequest } from '../../../lib/schema/page-request.ts';
import type { PageView } from '../../../lib/schema/page-view.ts';

const view = (changed: Partial<PageView> = {}): PageView => ({
  revision: 1,
  height: 2000,
  top: 0,
  bottom: 800,
  places: [{ id: 4, y: 300 }],
  ...changed,
});

/** Pages of which a test decides what is answered, and when. */
function follow() {
  const questions: { tabId: number; request: PageRequest; answer: (value: unknown) => void }[] = [];
  const shown: (PageView | null)[] = [];
  const follower = new ViewFollower(
    (tabId, request) =>
      new Promise((resolve) => {
        questions.push({ tabId, request, answer: resolve });
      }),
  );
  const end = follower.watch((next) => shown.push(next));
  const answer = async (place: number, value: unknown): Promise<void> => {
    questions[place]?.answer(value);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { follower, questions, shown, answer, end };
}

test('a page is asked for its view again as soon as it has answered', async () => {
  const { follower, questions, shown, answer } = follow();
  follower.follow(7);
  await answer(0, view());
  await answer(1, view({ top: 100, bottom: 900, places: null }));
  const known = questions.map(({ request }) => request);
  expect(known).toEqual([
    { type: 'get-view', known: null },
    { type: 'get-view', known: { revision: 1, height: 2000, top: 0, bottom: 800 } },
    { type: 'get-view', known: { revision: 1, height: 2000, top: 100, bottom: 900 } },
  ]);
  // The places that were sent before still hold.
  expect(shown).toEqual([null, null, view(), view({ top: 100, bottom: 900 })]);
});

test('following the same page again asks nothing new', async () => {
  const { follower, questions, answer } = follow();
  follower.follow(7);
  await answer(0, view());
  follower.follow(7);
  expect(questions).toHaveLength(2);
});

test('answers of a page that is no longer followed are dropped', async () => {
  const { follower, questions, shown, answer } = follow();
  follower.follow(7);
  follower.follow(8);
  await answer(0, view());
  await answer(1, view({ height: 500 }));
  expect(shown.at(-1)).toEqual(view({ height: 500 }));
  expect(questions.map(({ tabId }) => tabId)).toEqual([7, 8, 8]);
  follower.follow(null);
  await answer(2, view());
  expect(shown.at(-1)).toBeNull();
});

test.each([
  ['nothing', undefined],
  ['null, since it ended', null],
  ['something else', { top: 'high' }],
])(
  'a page that answers with %s is asked again only when it may be another',
  async (_name, value) => {
    const { follower, questions, shown, answer } = follow();
    follower.follow(7);
    await answer(0, value);
    expect(questions).toHaveLength(1);
    expect(shown.at(-1)).toBeNull();
    follower.follow(7);
    expect(questions).toHaveLength(2);
  },
);

test('who has ended watching hears nothing more', async () => {
  const { follower, shown, answer, end } = follow();
  end();
  follower.follow(7);
  await answer(0, view());
  expect(shown).toEqual([null]);
});
