import { browser } from './browser.ts';
import { translator } from './i18n.ts';

/** White on it has a contrast of 7 : 1, and it stands out on light and dark toolbars. */
const BADGE_COLOUR = '#2450a8';

/** What fits on a badge. */
const HIGHEST_COUNT = 999;

/**
 * Shows on a tab's button how many mentions its page has, in the button's name too. Browsers
 * clear both when the tab navigates.
 *
 * @param shown in the page and its frames together
 */
export async function showBadge(tabId: number, shown: number): Promise<null> {
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
