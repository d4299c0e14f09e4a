import { siteFromInput } from './site.ts';

/** Sites from a pasted list, and the pieces that name none. */
export interface SiteListReading {
  /** Names of sites, each once, in the order of the list. */
  sites: string[];
  notUnderstood: string[];
}

/**
 * Reads a list of host names and web addresses, one a line or with commas or semicolons between.
 * What follows `#` or `!` at the beginning of a line is a comment, as in the lists of blockers.
 */
export function parseSiteList(text: string): SiteListReading {
  const sites = new Set<string>();
  const notUnderstood: string[] = [];
  const pieces = text
    .split(/\r\n?|\n/)
    .filter((line) => !/^\s*[#!]/.test(line))
    .flatMap((line) => line.split(/[,;]/));
  for (const piece of pieces) {
    const typed = piece.trim();
    if (typed === '') continue;
    const site = siteFromInput(typed);
    if (site === null) notUnderstood.push(typed);
    else sites.add(site);
  }
  return { sites: [...sites], notUnderstood };
}
