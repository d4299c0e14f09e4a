import { expect, test } from 'vitest';
import { unreadableReason } from '../../../lib/platform/unreadable-reason.ts';

test.each([
  ['https://example.org/news', null],
  ['http://example.org/', null],
  ['https://example.org/?file=a.pdf', null],
  ['https://example.org/a.pdf.html', null],
  ['https://example.org/a.pdf', 'pdf'],
  ['https://example.org/a.PDF#page=2', 'pdf'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://chrome.google.com/other', null],
  ['https://addons.mozilla.org/', 'store'],
  ['https://notaddons.mozilla.org.example/', null],
  ['', 'browser-page'],
  ['chrome://version', 'browser-page'],
  ['about:newtab', 'browser-page'],
  ['moz-extension://x/options.html', 'browser-page'],
  ['view-source:https://example.org/', 'browser-page'],
  ['file:///home/a.html', 'browser-page'],
  ['no address', 'browser-page'],
])('%s: %s', (url, reason) => {
  expect(unreadableReason(url)).toBe(reason);
});
