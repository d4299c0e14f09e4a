import type { Steps } from '../text/steps.ts';
import { attributeOf, findElement } from './node-access.ts';

/** A selector, and the attribute that holds the date. */
type Place = readonly [selector: string, attribute: string];

/** What only says when a page was published. */
const DECLARED: readonly Place[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="parsely-pub-date"]', 'content'],
  ['meta[name="date"]', 'content'],
];

/** What most often says it, but may speak of something else. */
const SHOWN: readonly Place[] = [
  ['time[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime]', 'datetime'],
];

const LINKED_DATA = 'script[type="application/ld+json"]';

/**
 * The day on which a page says it was published, as YYYY-MM-DD; null where it does not say. Each
 * step goes through the whole page once.
 */
export function* findPublished(): Steps<string | null> {
  return (yield* readPlaces(DECLARED)) ?? publishedInLinkedData() ?? (yield* readPlaces(SHOWN));
}

function* readPlaces(places: readonly Place[]): Steps<string | null> {
  for (const [selector, attribute] of places) {
    const element = findElement(document, selector);
    const day = element && dayIn(attributeOf(element, attribute) ?? '');
    if (day) return day;
    yield;
  }
  return null;
}

/**
 * Read by pattern instead of parsed: the scripts are large, often broken, and hold the date as a
 * plain string in every case met.
 */
function publishedInLinkedData(): string | null {
  for (const script of Document.prototype.querySelectorAll.call(document, LINKED_DATA)) {
    const date = /"datePublished"\s*:\s*"([^"]{1,40})"/.exec(script.textContent ?? '')?.[1];
    const day = date && dayIn(date);
    if (day) return day;
  }
  return null;
}

function dayIn(date: string): string | null {
  return /^\s*(\d{4}-\d{2}-\d{2})/.exec(date)?.[1] ?? null;
}
