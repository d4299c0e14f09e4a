import { type KeptPage, keptPageSchema, MOST_KEPT_PAGES } from '../schema/kept-page.ts';
import { browser } from './browser.ts';

/** In the browser's memory: gone when it is closed, and out of the reach of content scripts. */
const KEY = 'kept-pages';

/** The pages that were kept for comparing, newest first; what cannot be read is passed over. */
export async function listKeptPages(): Promise<KeptPage[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value) => {
    const page = keptPageSchema.safeParse(value);
    return page.success ? [page.data] : [];
  });
}

/** Keeps a page. One of the same address is replaced; beyond the limit, the oldest goes. */
export async function keepPage(page: KeptPage): Promise<void> {
  const others = (await listKeptPages()).filter(
    ({ url, private: isPrivate }) => url !== page.url || isPrivate !== page.private,
  );
  await browser.storage.session.set({ [KEY]: [page, ...others].slice(0, MOST_KEPT_PAGES) });
}

/** Forgets a kept page. */
export async function forgetPage(id: string): Promise<void> {
  const left = (await listKeptPages()).filter((page) => page.id !== id);
  await browser.storage.session.set({ [KEY]: left });
}

/** Calls `listener` with the kept pages now and whenever they change, until `signal` aborts. */
export function watchKeptPages(listener: (pages: KeptPage[]) => void, signal: AbortSignal): void {
  const tell = async (): Promise<void> => {
    const pages = await listKeptPages();
    if (!signal.aborted) listener(pages);
  };
  const hear = (changes: Record<string, unknown>): void => {
    if (Object.hasOwn(changes, KEY)) void tell();
  };
  browser.storage.session.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(hear));
  void tell();
}
