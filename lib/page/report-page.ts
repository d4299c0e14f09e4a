import { CATEGORY_IDS } from '../schema/ids.ts';
import type { Counts, PageReport, PageState } from '../schema/page-report.ts';
import { attributeOf, rootOf, titleOf } from './node-access.ts';
import { runningScript } from './running-script.ts';

/** What a page without marks tells the popup and the side panel. */
export function reportPage(state: PageState): PageReport {
  return {
    state,
    url: location.href.slice(0, 8192),
    title: titleOf(document).slice(0, 2000),
    language: languageOfPage().slice(0, 40),
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
  return (root && attributeOf(root, 'lang')) ?? '';
}

/** Zero for every category. */
export function noCounts(): Counts {
  return Object.fromEntries(CATEGORY_IDS.map((category) => [category, 0])) as Counts;
}
