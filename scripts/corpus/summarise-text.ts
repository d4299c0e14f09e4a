import type { Matcher } from '../../lib/match/matcher.ts';
import type { Dataset } from '../../lib/schema/dataset.ts';
import { CATEGORY_IDS, CATEGORY_OF_ENTRY } from '../../lib/schema/ids.ts';
import type { Mention } from '../../lib/schema/mention.ts';
import type { ComparedPage, PageComparison } from '../../lib/schema/page-comparison.ts';
import type { Counts, PageReport } from '../../lib/schema/page-report.ts';
import { createComparer } from '../../lib/summary/compare-page.ts';
import { type PageSummary, summarisePage } from '../../lib/summary/summarise-page.ts';
import { detectLanguage, readLanguageTag } from '../../lib/text/detect-language.ts';
import { findSentence } from '../../lib/text/find-sentence.ts';
import { splitBlocks } from '../../lib/text/split-blocks.ts';
import { finish } from '../../lib/text/steps.ts';
import { loadSeeds } from '../read-seeds.ts';
import type { InputText } from './read-inputs.ts';

/** What the side panel shows of a page, for one text of a corpus. */
export interface TextSummary {
  summary: PageSummary;
  comparison: PageComparison;
}

/**
 * Makes what summarises texts as the side panel does pages. All of a text counts as its article.
 *
 * @returns the dataset that texts are held against, and the function; it keeps nothing between
 *   calls
 */
export function createTextSummariser(matcher: Matcher): {
  dataset: Dataset;
  summarise: (input: InputText) => TextSummary;
} {
  const { dataset, phrases } = loadSeeds();
  const compare = createComparer(dataset, phrases);
  return {
    dataset,
    summarise: (input) => {
      const { page, mentions } = readText(input, matcher);
      return {
        summary: summarisePage(reportPage(input, page, mentions), dataset),
        comparison: finish(compare(page)),
      };
    },
  };
}

function readText(
  { text, language, published }: InputText,
  matcher: Matcher,
): { page: ComparedPage; mentions: Mention[] } {
  const lines = splitBlocks(text);
  const scans = lines.map((line) => matcher.scan(line.text, language));
  const mentions = finish(matcher.resolve(scans, published === undefined ? {} : { published }));
  const expected = readLanguageTag(language) ?? 'en';
  const blocks = lines.map((line) => ({
    text: line.text,
    language: detectLanguage(line.text, expected),
    article: true,
  }));
  return { page: { blocks, mentions, published }, mentions };
}

/** The report that a page of this text would send. */
function reportPage(
  { id, language }: InputText,
  { blocks }: ComparedPage,
  found: readonly Mention[],
): PageReport {
  const counts = Object.fromEntries(CATEGORY_IDS.map((category) => [category, 0])) as Counts;
  const mentions = found.map(({ block, start, end, entry, why }, number) => {
    const category = CATEGORY_OF_ENTRY[entry];
    counts[category] += 1;
    const sentence = findSentence(blocks[block]?.text ?? '', start, end, language);
    const quote = sentence.text.slice(sentence.start, sentence.end);
    return { id: number, entry, category, quote, sentence, why };
  });
  const state = mentions.length > 0 ? 'topic' : 'off-topic';
  return { state, url: '', title: id, language, counts, mentions, partial: false };
}

/**
 * A summary as a line of JSON: entries, categories and sources of the dataset stand by their ids,
 * since a corpus would repeat them on every line.
 */
export function formatSummary(id: string, dataset: Dataset, summary: TextSummary): string {
  const { version, asOf } = dataset.info;
  return JSON.stringify({ id, dataset: { version, asOf }, ...summary }, writeIds);
}

/** Keys under which a record of the dataset stands whole. */
const RECORDS: ReadonlySet<string> = new Set(['entry', 'category', 'source']);

function writeIds(key: string, value: unknown): unknown {
  const isRecord = RECORDS.has(key) && typeof value === 'object' && value !== null;
  return isRecord && 'id' in value ? value.id : value;
}
