import type { Dataset } from '../schema/dataset.ts';
import type { ComparedPage, PageComparison } from '../schema/page-comparison.ts';
import type { PhrasesFile } from '../schema/phrases.ts';
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
): (page: ComparedPage) => PageComparison {
  const reader = new PhraseReader(phrases);
  return (page) => {
    const article = readArticle(page, reader);
    return {
      numbers: compareNumbers(page, article, dataset),
      wordings: compareWordings(page, article, dataset),
      omissions: findOmissions(page, article, reader, dataset),
      meetings: findMeetings(page, article, dataset),
      age: tellAge(page.published, dataset),
    };
  };
}
