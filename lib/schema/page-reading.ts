import type { PageReport } from './page-report.ts';
import type { SentText } from './sent-text.ts';

/**
 * Why a page can never be read: it belongs to the browser or is a file of the machine, which
 * cannot be told apart since the browser hides both addresses; it belongs to an extension store;
 * it shows a PDF; it is no page but a picture, plain text or data; or the browser does not let the
 * extension read the site.
 */
export type UnreadableReason = 'browser-page' | 'store' | 'pdf' | 'no-page' | 'no-access';

/**
 * What is known of the page in a tab:
 * - `loading`: it is being loaded or asked;
 * - `asleep`: the browser has put the tab out of memory;
 * - `needs-reload`: it was open before the extension came, so nothing of it runs there;
 * - `failed`: it answered, but not with a report that can be read;
 * - `report`: it told its mentions, and its text where that was asked for and came.
 */
export type PageReading =
  | { state: 'loading' | 'asleep' | 'needs-reload' | 'failed' }
  | { state: 'unreadable'; reason: UnreadableReason }
  | { state: 'report'; report: PageReport; text?: SentText };

/** The tab that a popup or panel speaks of. */
export interface PageTab {
  id: number;
  windowId: number;
  /** Empty where the browser does not tell it: its own pages, and sites without access. */
  url: string;
  title: string;
  loading: boolean;
  asleep: boolean;
}

/**
 * What popup and panel say of a page: a reading, judged by the settings. `nothing-in-categories`
 * is a page about the topic without a mention in the categories that are on.
 */
export type PageStatus =
  | { state: 'no-tab' | 'loading' | 'asleep' | 'needs-reload' | 'failed' }
  | { state: 'off-everywhere' | 'nothing' | 'nothing-in-categories' }
  | { state: 'off-site'; site: string }
  | { state: 'unreadable'; reason: UnreadableReason }
  | { state: 'mentions'; report: PageReport };
