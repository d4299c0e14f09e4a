import { browser } from './browser.ts';

/** The type of the document in a tab, such as "application/pdf"; null where scripts are kept out. */
export async function readContentType(tabId: number): Promise<string | null> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, func: tellContentType })
    .catch(() => []);
  const type = results[0]?.result;
  return typeof type === 'string' ? type : null;
}

/** Runs in the page, cut off from everything here. */
function tellContentType(): unknown {
  return Reflect.get(globalThis, 'document')?.contentType;
}
