import type { Category } from '../schema/category.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Entry } from '../schema/entry.ts';
import type { PageReport, ReportedMention } from '../schema/page-report.ts';
import {
  type ClaimGroup,
  type DisputeSummary,
  groupClaims,
  listDisputes,
} from './collect-claims.ts';

/** An entry that the page mentions, with its mentions in page order; at least one. */
export interface EntrySummary {
  entry: Entry;
  mentions: ReportedMention[];
}

/** A category that the page mentions. */
export interface CategorySummary {
  category: Category;
  /** Mentions of the category, also those beyond what the report lists. */
  count: number;
  /** Most mentioned first; among equals, the one that the page mentions earlier. */
  entries: EntrySummary[];
}

/** What the side panel shows of a page: its mentions, and what the dataset has on them. */
export interface PageSummary {
  /** Mentions on the page, also those beyond what the report lists. */
  total: number;
  entryCount: number;
  /** Those that the report lists, in page order. */
  mentions: readonly ReportedMention[];
  /** In the dataset's order of categories. */
  categories: CategorySummary[];
  facts: ClaimGroup[];
  caveats: ClaimGroup[];
  questions: ClaimGroup[];
  disputes: DisputeSummary[];
}

function groupByEntry(mentions: readonly ReportedMention[], dataset: Dataset): EntrySummary[] {
  const entries = new Map(dataset.entries.map((entry) => [entry.id, entry]));
  const summaries = new Map<Entry, EntrySummary>();
  for (const mention of mentions) {
    const entry = entries.get(mention.entry);
    if (entry === undefined) continue;
    const summary = summaries.get(entry);
    if (summary) summary.mentions.push(mention);
    else summaries.set(entry, { entry, mentions: [mention] });
  }
  // Sorting is stable, so equals stay in page order.
  return [...summaries.values()].sort((one, other) => other.mentions.length - one.mentions.length);
}

/**
 * Joins a page's report with the dataset.
 *
 * @param report as the page sent it, mentions in page order
 */
export function summarisePage(report: PageReport, dataset: Dataset): PageSummary {
  const mentioned = groupByEntry(report.mentions, dataset);
  const categories = dataset.categories.flatMap((category): CategorySummary[] => {
    const entries = mentioned.filter(({ entry }) => entry.category === category.id);
    if (entries.length === 0) return [];
    const listed = entries.reduce((sum, { mentions }) => sum + mentions.length, 0);
    return [{ category, count: Math.max(listed, report.counts[category.id]), entries }];
  });
  const entries = categories.flatMap((category) => category.entries.map(({ entry }) => entry));
  return {
    total: categories.reduce((sum, { count }) => sum + count, 0),
    entryCount: entries.length,
    mentions: report.mentions,
    categories,
    facts: groupClaims(entries, 'facts', dataset.sources),
    caveats: groupClaims(entries, 'caveats', dataset.sources),
    questions: groupClaims(entries, 'questions', dataset.sources),
    disputes: listDisputes(entries, dataset.sources),
  };
}
