import { MOST_REPORTED_MENTIONS } from './limits.ts';
import type { Counts, PageReport } from './page-report.ts';

/** The report of a frame, with the browser's id of it. */
export interface FrameReport {
  frameId: number;
  report: PageReport;
}

/**
 * Joins the reports of a page's frames to that of the page: its own mentions first, then those of
 * each frame, under ids that the page has not.
 *
 * @param frames in page order
 */
export function joinReports(page: PageReport, frames: readonly FrameReport[]): PageReport {
  const inner = frames.filter(({ report }) => report.mentions.length > 0);
  if (inner.length === 0) return page;
  const reports = [page, ...inner.map(({ report }) => report)];
  let lastId = Math.max(0, ...page.mentions.map(({ id }) => id));
  const mentions = [
    ...page.mentions,
    ...inner.flatMap(({ frameId, report }) =>
      report.mentions.map((mention) => {
        lastId += 1;
        const frame = { id: frameId, name: nameOf(report), mention: mention.id };
        return { ...mention, id: lastId, frame };
      }),
    ),
  ];
  return {
    ...page,
    state: 'topic',
    counts: addCounts(reports.map(({ counts }) => counts)),
    mentions: mentions.slice(0, MOST_REPORTED_MENTIONS),
    partial: reports.some(({ partial }) => partial) || mentions.length > MOST_REPORTED_MENTIONS,
  };
}

/** The title of a document, or else its host; empty where it has neither. */
function nameOf({ title, url }: PageReport): string {
  return title || (URL.canParse(url) ? new URL(url).hostname : '');
}

/** The sum of counts, category by category. */
function addCounts(all: readonly Counts[]): Counts {
  const sum: Partial<Counts> = {};
  for (const counts of all) {
    for (const category of Object.keys(counts) as (keyof Counts)[]) {
      sum[category] = (sum[category] ?? 0) + counts[category];
    }
  }
  return sum as Counts;
}
