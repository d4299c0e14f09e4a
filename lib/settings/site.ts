import type { Settings } from '../schema/settings.ts';

/**
 * The name under which a host is switched off: lower case, without a final dot and without
 * "www.", so that a site is the same with and without them. Other subdomains are sites of
 * their own: "news.example.org" is not "example.org".
 *
 * @param hostname as in `location.hostname`
 */
export function siteOf(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return host.startsWith('www.') && host.length > 'www.'.length ? host.slice('www.'.length) : host;
}

/** What a host name, or an address in its place, is made of once a URL has been parsed. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/;

/**
 * The site that a reader means by what they typed or pasted: a host name or a web address.
 * Null where it is neither.
 */
export function siteFromInput(input: string): string | null {
  const typed = input.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // Some browsers take spaces into a host and escape them.
  return HOST.test(hostname) ? siteOf(hostname) : null;
}

/** Whether marking is switched off on the site of `hostname`. */
export function isSiteOff(settings: Settings, hostname: string): boolean {
  const site = siteOf(hostname);
  return settings.sitesOff.some((off) => siteOf(off) === site);
}

/** The list of switched-off sites with the site of `hostname` added or taken out. */
export function withSite(settings: Settings, hostname: string, on: boolean): string[] {
  const site = siteOf(hostname);
  const others = settings.sitesOff.filter((off) => siteOf(off) !== site);
  return on ? others : [...others, site].sort();
}
