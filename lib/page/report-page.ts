import { CATEGORY_IDS } from '../schema/ids.ts';
import type { Counts, PageReport, PageState } from '../schema/page-report.ts';
import { attributeOf, rootOf, titleOf } from './node-access.ts';
import { runningScript } from './running-script.ts';

/** No tag is longer, in UTF-16 code units; a page may say anything. */
const LONGEST_LANGUAGE = 40;

/** What a page without marks tells the popup and the side panel. */
export function reportPage(state: PageState): PageReport {
  return {
    state,
    url: location.href.slice(0, 8192),
    title: titleOf(document).slice(0, 2000),
    language: languageOfPage(),
    counts: noCounts(),
    mentions: [],
    partial: false,
  };
}

/** What is to be said of a page that only the probe runs in; null for any other. */
export function reportUnmarked(): PageReport | null {
  const running = runningScript();
  if (!running?.isRefused || !running.isAlive()) return null;
  return reportPage(running.isRefused() ? 'off' : 'off-topic');
}

/** What the document says its language is, as a BCP 47 tag if it is right; else empty. */
export function languageOfPage(): string {
  const root = rootOf(document);
  const language = (root && attributeOf(root, 'lang')) ?? '';
  return language.slice(0, LONGEST_LANGUAGE);
}

/** Zero for every category. */
export function noCounts(): Counts {
  return Object.fromEntries(CATEGORY_IDS.map((category) => [category, 0])) as Counts;
}
