import type { Dataset } from '../schema/dataset.ts';
import type { ComparedPage, PageComparison } from '../schema/page-comparison.ts';
import type { PhrasesFile } from '../schema/phrases.ts';
import type { Steps } from '../text/steps.ts';
import { compareNumbers } from './compare-numbers.ts';
import { compareWordings } from './compare-wordings.ts';
import { findMeetings } from './find-meetings.ts';
import { findOmissions } from './find-omissions.ts';
import { PhraseReader } from './phrase-reader.ts';
import { readArticle } from './read-page.ts';
import { tellAge } from './tell-age.ts';

/**
 * Makes what holds pages against the dataset; phrases are compiled when a page first needs them.
 *
 * @param phrases those of each language; blocks in another are left alone
 */
export function createComparer(
  dataset: Dataset,
  phrases: readonly PhrasesFile[],
): (page: ComparedPage) => Steps<PageComparison> {
  const reader = new PhraseReader(phrases);
  return function* compare(page) {
    const article = yield* readArticle(page, reader);
    const numbers = compareNumbers(page, article, dataset);
    yield;
    const wordings = compareWordings(page, article, dataset);
    yield;
    const omissions = findOmissions(page, article, reader, dataset);
    yield;
    const meetings = findMeetings(page, article, dataset);
    return { numbers, wordings, omissions, meetings, age: tellAge(page.published, dataset) };
  };
}
