import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageReading, PageTab } from '../../../lib/schema/page-reading.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const { followPage } = await import('../../../lib/platform/follow-page.ts');

const tab = (id: number): PageTab => ({
  id,
  windowId: 1,
  url: `https://example.org/${id}`,
  title: '',
  loading: false,
  asleep: false,
});

/** A browser of which a test decides the active tab, and when each question is answered. */
class FakePages {
  active: PageTab | null = tab(1);
  questions: { tabId: number; answer: (state: 'needs-reload' | 'failed') => void }[] = [];
  tabsChanged = (): void => {};
  pageChanged = (_tabId: number): void => {};

  findTab = async () => this.active;
  readPage = ({ id }: PageTab) =>
    new Promise<PageReading>((resolve) => {
      this.questions.push({ tabId: id, answer: (state) => resolve({ state }) });
    });
  watchTabs = (listener: () => void) => {
    this.tabsChanged = listener;
  };
  watchPageChanges = (listener: (tabId: number) => void) => {
    this.pageChanged = listener;
  };

  /** Tabs whose pages were asked, in order. */
  get asked(): number[] {
    return this.questions.map(({ tabId }) => tabId);
  }
}

let pages: FakePages;
let ending: AbortController;
let shown: string[];

beforeEach(() => {
  pages = new FakePages();
  ending = new AbortController();
  shown = [];
  followPage(
    pages,
    (page) => shown.push(page ? `${page.tab.id} ${page.reading.state}` : 'none'),
    ending.signal,
  );
});

const settled = (wanted: { shown?: string[]; asked?: number[] }) =>
  vi.waitFor(() => {
    if (wanted.shown) expect(shown).toEqual(wanted.shown);
    if (wanted.asked) expect(pages.asked).toEqual(wanted.asked);
  });

describe('followPage', () => {
  test('shows that it is loading, then the answer', async () => {
    await settled({ asked: [1], shown: ['1 loading'] });
    pages.questions[0]?.answer('failed');
    await settled({ shown: ['1 loading', '1 failed'] });
  });

  test('drops the late answer of a tab that is no longer active', async () => {
    await settled({ asked: [1] });
    pages.active = tab(2);
    pages.tabsChanged();
    await settled({ asked: [1, 2], shown: ['1 loading', '2 loading'] });
    pages.questions[0]?.answer('failed');
    pages.questions[1]?.answer('needs-reload');
    await settled({ shown: ['1 loading', '2 loading', '2 needs-reload'] });
  });

  test('drops an old answer of a tab that was left and taken up again', async () => {
    await settled({ asked: [1] });
    pages.active = tab(2);
    pages.tabsChanged();
    await settled({ asked: [1, 2] });
    pages.active = tab(1);
    pages.tabsChanged();
    await settled({ asked: [1, 2, 1] });
    pages.questions[0]?.answer('failed');
    pages.questions[2]?.answer('needs-reload');
    await settled({ shown: ['1 loading', '2 loading', '1 loading', '1 needs-reload'] });
  });

  test('asks a busy page once more, however often it changes meanwhile', async () => {
    await settled({ asked: [1] });
    for (let times = 0; times < 20; times += 1) pages.pageChanged(1);
    // Each change looks the tab up; the last of them has found the page busy by then.
    await pages.findTab();
    await pages.findTab();
    expect(pages.asked).toEqual([1]);
    pages.questions[0]?.answer('failed');
    await settled({ asked: [1, 1] });
    pages.questions[1]?.answer('needs-reload');
    await settled({ shown: ['1 loading', '1 failed', '1 needs-reload'], asked: [1, 1] });
  });

  test('heeds changes of its own tab alone', async () => {
    await settled({ asked: [1] });
    pages.questions[0]?.answer('failed');
    await settled({ shown: ['1 loading', '1 failed'] });
    pages.pageChanged(2);
    pages.pageChanged(1);
    await settled({ asked: [1, 1] });
  });

  test('tells when there is no tab, and finds the next', async () => {
    await settled({ asked: [1] });
    pages.active = null;
    pages.tabsChanged();
    await settled({ shown: ['1 loading', 'none'] });
    pages.questions[0]?.answer('failed');
    pages.active = tab(3);
    pages.tabsChanged();
    await settled({ shown: ['1 loading', 'none', '3 loading'] });
  });

  test('shows nothing more once it has ended', async () => {
    await settled({ asked: [1], shown: ['1 loading'] });
    ending.abort();
    pages.questions[0]?.answer('failed');
    pages.tabsChanged();
    await pages.findTab();
    expect(shown).toEqual(['1 loading']);
  });
});
