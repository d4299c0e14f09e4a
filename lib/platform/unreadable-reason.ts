import type { UnreadableReason } from '../schema/page-reading.ts';

/** Hosts on which browsers run no extension's scripts: their stores and account pages. */
const STORE_HOSTS = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'microsoftedge.microsoft.com',
];

/**
 * Why no script of an extension runs at `url`, judged by the address alone; null where one
 * should. Only asked of pages that do not answer: a page may be called "report.pdf" and be HTML.
 *
 * @param url the tab's address; empty where the browser does not tell it
 */
export function unreadableReason(url: string): UnreadableReason | null {
  if (!URL.canParse(url)) return 'browser-page';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  const oldStore = hostname === 'chrome.google.com' && pathname.startsWith('/webstore');
  if (oldStore || STORE_HOSTS.includes(hostname)) return 'store';
  return /\.pdf$/i.test(pathname) ? 'pdf' : null;
}
