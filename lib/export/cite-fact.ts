import type { DatasetInfo } from '../schema/dataset.ts';
import type { Entry } from '../schema/entry.ts';
import type { Citation } from '../schema/source.ts';
import { cleanText } from './clean-text.ts';
import { type CitedPage, type CslItem, citeDataset, citePage, citeSource } from './csl-item.ts';

/** Something to be cited: a sentence with the places it was taken from, and the works themselves. */
export interface Citable {
  /** The sentence; null where a page is cited as a whole. */
  sentence: string | null;
  /** The works that bear the sentence, and where in them; items of `works`. */
  places: { work: CslItem; place: string }[];
  /** All works, each once. */
  works: CslItem[];
}

/** A fact, caveat or open question of the dataset. */
export interface CitableClaim {
  id: string;
  text: string;
  citations: readonly Citation[];
}

/** The page beside which a fact was read. */
export interface ReadPage extends CitedPage {
  /** A link to the words that led to the fact, as from `linkToText`; null where there are none. */
  link: string | null;
  /** The day it was read, YYYY-MM-DD. */
  accessed: string;
}

/**
 * A fact, caveat or open question for `formatCitation`: its sentence, its sources with the places
 * in them, the dataset's entry, and the page it was read beside, linked at the words that name
 * the entry.
 *
 * @param page null where it was read in the dataset itself
 */
export function citeFact(
  claim: CitableClaim,
  entry: Pick<Entry, 'id' | 'label'>,
  info: DatasetInfo,
  page: ReadPage | null,
): Citable {
  const works = new Map<string, CslItem>();
  const places = claim.citations.map(({ source, place }) => {
    const work = works.get(source.id) ?? citeSource(source);
    works.set(source.id, work);
    return { work, place: cleanText(place) };
  });
  const part = {
    ...citeDataset(`${entry.id}-${claim.id}`, entry.label, info),
    note: cleanText(claim.text),
  };
  const read = page === null ? [] : [citePage(page, page.link ?? page.url, page.accessed)];
  return { sentence: cleanText(claim.text), places, works: [...works.values(), part, ...read] };
}

/**
 * The summary of a page for `formatCitation`: the dataset that it was held against, and the page.
 *
 * @param title what the summary is called
 */
export function citeSummary(title: string, info: DatasetInfo, page: ReadPage): Citable {
  return {
    sentence: null,
    places: [],
    works: [
      citeDataset('summary', title, info),
      citePage(page, page.link ?? page.url, page.accessed),
    ],
  };
}
