import type { Page } from '@playwright/test';

/** A paragraph about the topic, and the marks it gets. */
export const TOPIC =
  '<p>Ukraine: the Coalition of the Willing met in Paris and promised security guarantees.</p>';

export const TOPIC_MARKS = ['coalition: Coalition of the Willing', 'pledges: security guarantees'];

/** An English document with this body. */
export function documentOf(body: string, title = 'Sample'): string {
  return `<!doctype html><html lang="en"><title>${title}</title><body>${body}`;
}

/**
 * Has the addresses of this test answered by these documents, and opens the first.
 *
 * @param documents whole documents by address: `http://host.example/path`
 */
export async function openDocuments(page: Page, documents: Record<string, string>): Promise<void> {
  for (const [address, body] of Object.entries(documents)) {
    await page
      .context()
      .route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  }
  await page.goto(Object.keys(documents)[0] ?? '');
}

/** Opens a document with this body as a page of the web. */
export function openBody(page: Page, body: string): Promise<void> {
  return openDocuments(page, { 'http://courier.example/': documentOf(body) });
}
