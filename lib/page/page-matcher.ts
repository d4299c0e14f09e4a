import type { GazetteerShelf } from '../match/gazetteer-shelf.ts';
import { createMatcher } from '../match/matcher.ts';
import type { BlockScan } from '../match/scan-block.ts';
import type { Language } from '../schema/ids.ts';
import type { Matcher } from './find-marks.ts';
import { languageOfPage } from './report-page.ts';

/**
 * A matcher of this page's text, which takes each block for the page's language where the block
 * does not tell.
 *
 * @param shelf has the gazetteers, or fetches them
 * @param languages those that are marked; text in another holds nothing
 */
export function makePageMatcher(
  shelf: GazetteerShelf,
  languages: readonly Language[],
): Matcher<BlockScan> {
  const matcher = createMatcher((language) =>
    languages.includes(language) ? shelf.find(language) : null,
  );
  return { ...matcher, scan: (text) => matcher.scan(text, languageOfPage()) };
}
