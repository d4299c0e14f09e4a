import type { Steps } from '../text/steps.ts';
import { attributeOf, elementsOf, fits, textContentOf } from './node-access.ts';

/** A selector, and the attribute that holds the date. */
type Place = readonly [selector: string, attribute: string];

/** What only says when a page was published: `meta` elements. */
const DECLARED: readonly Place[] = [
  ['[property="article:published_time"]', 'content'],
  ['[itemprop="datePublished"]', 'content'],
  ['[name="parsely-pub-date"]', 'content'],
  ['[name="date"]', 'content'],
];

/** What most often says it, but may speak of something else: `time` elements. */
const SHOWN: readonly Place[] = [
  ['[itemprop="datePublished"]', 'datetime'],
  ['article [datetime]', 'datetime'],
];

/** A `script` that describes the page. */
const LINKED_DATA = '[type="application/ld+json"]';

/**
 * The day on which a page says it was published, as YYYY-MM-DD; null where it does not say. Each
 * step goes through the whole page once, by a name: to compare it with selectors takes four times
 * as long.
 */
export function* findPublished(): Steps<string | null> {
  const declared = dayAmong(elementsOf(document, 'meta'), DECLARED);
  if (declared) return declared;
  yield;
  const linked = dayInLinkedData(elementsOf(document, 'script'));
  if (linked) return linked;
  yield;
  return dayAmong(elementsOf(document, 'time'), SHOWN);
}

/** The day that the first of some places holds. */
function dayAmong(elements: readonly Element[], places: readonly Place[]): string | null {
  for (const [selector, attribute] of places) {
    const element = elements.find((each) => fits(each, selector));
    const day = element && dayIn(attributeOf(element, attribute) ?? '');
    if (day) return day;
  }
  return null;
}

/**
 * Read by pattern instead of parsed: the scripts are large, often broken, and hold the date as a
 * plain string in every case met.
 */
function dayInLinkedData(scripts: readonly Element[]): string | null {
  for (const script of scripts.filter((each) => fits(each, LINKED_DATA))) {
    const date = /"datePublished"\s*:\s*"([^"]{1,40})"/.exec(textContentOf(script) ?? '')?.[1];
    const day = date && dayIn(date);
    if (day) return day;
  }
  return null;
}

function dayIn(date: string): string | null {
  return /^\s*(\d{4}-\d{2}-\d{2})/.exec(date)?.[1] ?? null;
}
