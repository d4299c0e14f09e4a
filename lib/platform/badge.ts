import type { Counts, PageState } from '../schema/page-report.ts';
import { browser } from './browser.ts';
import type { SendingPage } from './handle-background-messages.ts';
import { translator } from './i18n.ts';

/** White on it has a contrast of 7 : 1, and it stands out on light and dark toolbars. */
const BADGE_COLOUR = '#2450a8';

/** What fits on a badge. */
const HIGHEST_COUNT = 999;

/**
 * Shows on a tab's button how many mentions its page has, in the button's name too. Browsers
 * clear both when the tab navigates. What a frame inside the page says does not count, nor does
 * a page that is only being prepared: both have another frame id than 0.
 */
export async function showBadge(
  { tabId, frameId }: SendingPage,
  state: PageState,
  counts: Counts,
): Promise<null> {
  if (frameId !== 0) return null;
  const mentions = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = state === 'topic' ? mentions : 0;
  const text = shown > HIGHEST_COUNT ? `${HIGHEST_COUNT}+` : String(shown || '');
  const title = shown > 0 ? translator.plural('badge', shown) : translator.text('extensionName');
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]);
  return null;
}
