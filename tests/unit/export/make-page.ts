import { findEntry } from '../../../lib/dataset/find-entry.ts';
import { makePageExport } from '../../../lib/export/make-page-export.ts';
import type { PageComparison, PageQuote } from '../../../lib/schema/page-comparison.ts';
import type { PageExport } from '../../../lib/schema/page-export.ts';
import type { PageReport } from '../../../lib/schema/page-report.ts';
import type { SentText } from '../../../lib/schema/sent-text.ts';
import { citationsOf } from '../../../lib/summary/collect-claims.ts';
import { MentionPlaces } from '../../../lib/summary/place-mentions.ts';
import { summarisePage } from '../../../lib/summary/summarise-page.ts';
import { loadSeeds } from '../../../scripts/read-seeds.ts';

export const { dataset } = loadSeeds();

/** What a page may bring into an export. */
export interface PageWords {
  title?: string;
  /** Around the words that are marked. */
  before?: string;
  after?: string;
  url?: string;
}

/** A page with one mention and one finding of each kind, its words as given. */
export function makePage({
  title = 'A page',
  before = 'They set up ',
  after = ' across Ukraine.',
  url = 'https://example.org/news',
}: PageWords = {}): PageExport {
  const quote = 'military hubs';
  const text = before + quote + after;
  const start = before.length;
  const end = start + quote.length;
  const report: PageReport = {
    state: 'topic',
    url,
    title,
    language: 'en',
    counts: { coalition: 0, meeting: 0, pledges: 1, conditions: 0, people: 0, background: 0 },
    mentions: [
      {
        id: 7,
        entry: 'military-hubs',
        category: 'pledges',
        quote,
        sentence: { text, start, end },
        why: { form: 'military hubs', rule: 'name', context: [before] },
      },
    ],
    partial: false,
  };
  const sent: SentText = {
    language: 'en',
    published: '2026-01-05',
    elements: [],
    blocks: [{ text, parts: [[-1, 0]] }],
    mentions: [{ id: 7, block: 0, start, end }],
    partial: false,
  };
  const words: PageQuote = { block: 0, start, end, text: quote, sentence: { text, start, end } };
  const page = {
    report,
    summary: summarisePage(report, dataset),
    sent,
    places: new MentionPlaces(sent, [true]),
    comparison: makeComparison(words),
    selectors: [{ id: 7, exact: quote, prefix: before, suffix: after, start, end }],
  };
  return makePageExport(page, dataset, '2026-02-03T10:00:00.000Z');
}

function makeComparison(quote: PageQuote): PageComparison {
  const entry = findEntry(dataset, 'military-hubs');
  const sized = dataset.entries.find(({ figures }) => figures.length > 0);
  const [figure] = sized?.figures ?? [];
  const [claim] = entry.facts;
  const [event] = dataset.events;
  if (!sized || !figure || !claim || !event || !entry.status) throw new Error('a poor dataset');
  const cite = (part: { sources: (typeof claim)['sources'] }) =>
    citationsOf(part.sources, dataset.sources);
  const relation = 'differs';
  const rule = 'other-value';
  return {
    numbers: [
      {
        quote,
        quantity: { from: 1, to: 1, qualifier: 'exactly', unit: figure.unit },
        relation,
        rule,
        figures: [{ entry: sized.id, figure, relation, rule, citations: cite(figure) }],
        reason: ['hubs'],
      },
    ],
    wordings: [
      {
        entry: entry.id,
        quote,
        mention: quote,
        wording: 'signed',
        stage: 'signed',
        status: entry.status,
        citations: cite(entry.status),
        rule: 'object',
        reason: [],
      },
    ],
    omissions: {
      claims: [
        {
          entry: entry.id,
          kind: 'fact',
          claim,
          citations: cite(claim),
          mentions: 1,
          rule: 'untouched',
          reason: ['facilit*'],
        },
      ],
      abstained: null,
    },
    meetings: [{ quote, event, citations: cite(event), rule: 'date', reason: ['May'] }],
    age: {
      published: '2026-01-05',
      asOf: '2026-01-07',
      relation: 'older',
      days: 2,
      events: [{ event, citations: cite(event) }],
    },
  };
}
