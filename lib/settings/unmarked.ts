import type { Settings, UnmarkedPhrase } from '../schema/settings.ts';
import { foldPhrase } from '../text/fold-phrase.ts';
import { siteOf } from './site.ts';

/**
 * What a reader asks not to have marked: a phrase in its entry's sense, on the site of
 * `hostname`, or anywhere where that is null. Null where there is no word in the phrase, or no
 * site in the name.
 */
export function unmarkedPhrase(
  phrase: string,
  entry: UnmarkedPhrase['entry'],
  hostname: string | null,
): UnmarkedPhrase | null {
  const folded = foldPhrase(phrase);
  const site = hostname === null ? null : siteOf(hostname);
  return folded === '' || site === '' ? null : { phrase: folded, entry, site };
}

/** The list of phrases that are not marked, with one added or taken out; the newest is last. */
export function withUnmarked(
  { unmarked }: Settings,
  changed: UnmarkedPhrase,
  isUnmarked: boolean,
): UnmarkedPhrase[] {
  const others = unmarked.filter((other) => !isSame(other, changed));
  return isUnmarked ? [...others, changed] : others;
}

/** The phrases that the page on `hostname` is not to mark. */
export function unmarkedOn({ unmarked }: Settings, hostname: string): UnmarkedPhrase[] {
  const here = siteOf(hostname);
  return unmarked.filter(({ site }) => site === null || site === here);
}

function isSame(one: UnmarkedPhrase, other: UnmarkedPhrase): boolean {
  return one.phrase === other.phrase && one.entry === other.entry && one.site === other.site;
}
