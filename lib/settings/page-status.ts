import type { PageReading, PageStatus, PageTab } from '../schema/page-reading.ts';
import type { Settings } from '../schema/settings.ts';
import { isSiteOff, siteOf } from './site.ts';

/** The site of a tab's page, or null where it is no page of the web. */
export function siteOfTab(tab: PageTab): string | null {
  if (!URL.canParse(tab.url)) return null;
  const { protocol, hostname } = new URL(tab.url);
  return protocol === 'http:' || protocol === 'https:' ? siteOf(hostname) : null;
}

/**
 * What popup and panel say of a page. Being switched off comes before what the page answers, which
 * may be older than the switch; a page that can never be read comes before that.
 *
 * @param page null where there is no tab
 */
export function pageStatus(
  page: { tab: PageTab; reading: PageReading } | null,
  settings: Settings,
): PageStatus {
  if (page === null) return { state: 'no-tab' };
  const { tab, reading } = page;
  if (reading.state === 'unreadable') return reading;
  if (!settings.enabled) return { state: 'off-everywhere' };
  const site = siteOfTab(tab);
  if (site !== null && isSiteOff(settings, site)) return { state: 'off-site', site };
  if (reading.state !== 'report') return { state: reading.state };

  const { report } = reading;
  if (report.state === 'off') return { state: 'loading' };
  if (report.state === 'off-topic') return { state: 'nothing' };
  if (Object.values(report.counts).some((count) => count > 0)) return { state: 'mentions', report };
  return { state: settings.categoriesOff.length > 0 ? 'nothing-in-categories' : 'nothing' };
}
