import type { DatasetInfo } from '../schema/dataset.ts';
import type { Source } from '../schema/source.ts';
import { cleanText } from './clean-text.ts';
import { webAddress } from './web-address.ts';

/** A date in CSL-JSON: year, and month and day as far as they are known. */
export interface CslDate {
  'date-parts': [number[]];
}

/**
 * A work that can be cited, as CSL-JSON has it (https://docs.citationstyles.org/): what Zotero,
 * Mendeley and pandoc read.
 */
export interface CslItem {
  id: string;
  /** `document` where a source has no address. */
  type: 'webpage' | 'document' | 'dataset';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  version?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  note?: string;
}

/** What it is that is called Caveat in citations. */
const NAME = 'Caveat';

/** A page that was read beside the dataset. */
export interface CitedPage {
  url: string;
  title: string;
  /** YYYY-MM-DD, null where the page does not say. */
  published: string | null;
}

/**
 * A source of the dataset. A title that is a description of ours stands in square brackets, as
 * citation styles want it.
 */
export function citeSource(source: Source): CslItem {
  const title = cleanText(source.title);
  const address = source.url === undefined ? null : webAddress(source.url);
  return {
    id: `caveat-source-${source.id}`,
    type: address === null ? 'document' : 'webpage',
    title: source.described ? `[${title}]` : title,
    ...(source.publisher !== undefined && { author: [{ literal: cleanText(source.publisher) }] }),
    ...(source.published !== undefined && { issued: cslDate(source.published) }),
    ...(address !== null && { URL: address }),
  };
}

/**
 * A part of the dataset, or the whole.
 *
 * @param id of that part, for reference managers
 * @param title of that part
 */
export function citeDataset(id: string, title: string, info: DatasetInfo): CslItem {
  return {
    id: `caveat-${id}`,
    type: 'dataset',
    title: cleanText(title),
    author: [{ literal: NAME }],
    version: `${info.version}, as of ${info.asOf}`,
    issued: cslDate(info.asOf),
  };
}

/**
 * A page of the web.
 *
 * @param link address of the page, or of words in it
 * @param accessed the day it was read, YYYY-MM-DD
 */
export function citePage(page: CitedPage, link: string, accessed: string): CslItem {
  const address = webAddress(link);
  return {
    id: 'caveat-page',
    type: 'webpage',
    title: cleanText(page.title) || (address ?? 'Untitled page'),
    ...(address !== null && { 'container-title': new URL(address).hostname }),
    ...(page.published !== null && { issued: cslDate(page.published) }),
    accessed: cslDate(accessed),
    ...(address !== null && { URL: address }),
  };
}

/** @param date YYYY-MM-DD, YYYY-MM, or a longer ISO 8601 date, of which the day counts */
function cslDate(date: string): CslDate {
  return { 'date-parts': [date.slice(0, 10).split('-').map(Number)] };
}
