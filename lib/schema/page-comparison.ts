import type { Claim, Figure, STATUS_STAGES, Status } from './entry.ts';
import type { DatasetEvent } from './event.ts';
import type { EntryId, Language } from './ids.ts';
import type { Mention } from './mention.ts';
import type { Citation } from './source.ts';

/** A block of a page's text, as the page was read. */
export interface PageBlock {
  text: string;
  language: Language;
  /** Whether it belongs to the article, not to teasers, comments or side columns. */
  article: boolean;
  heading?: boolean;
}

/**
 * All that a page is compared by.
 */
export interface ComparedPage {
  /** In reading order; mentions count in them. */
  blocks: readonly PageBlock[];
  mentions: readonly Pick<Mention, 'block' | 'start' | 'end' | 'entry'>[];
  /** Day on which the page says it was published, YYYY-MM-DD or a longer ISO 8601 date. */
  published?: string | undefined;
  /** True where the page has more text than was read. */
  partial?: boolean | undefined;
}

/** Words of the page. `start` and `end` count UTF-16 code units of the block, end exclusive. */
export interface PageQuote {
  block: number;
  start: number;
  end: number;
  text: string;
  /** The sentence around them; `start` and `end` are the words' place in its `text`. */
  sentence: { text: string; start: number; end: number };
}

/** How a number of the page stands to a figure of the dataset. Never a verdict on the page. */
export const FIGURE_RELATIONS = ['same', 'differs', 'other-scope', 'not-comparable'] as const;

export type FigureRelation = (typeof FIGURE_RELATIONS)[number];

/**
 * Why a number was given its relation:
 * - `same-value`: both give the same number or range;
 * - `same-end`: "up to" or "at least" an end of the dataset's range;
 * - `bound-holds`: the dataset's figure lies within what the page says, as 35 in "more than 30";
 * - `inside-range`: the page gives one number out of the dataset's range;
 * - `other-value`: same unit and subject, another number;
 * - `other-date`: the sentence names another time than the figure's;
 * - `other-part`: a part or another whole is counted, as one country's soldiers;
 * - `other-unit`: the same subject in another unit, as money.
 */
export const FIGURE_RULES = [
  'same-value',
  'same-end',
  'bound-holds',
  'inside-range',
  'other-value',
  'other-date',
  'other-part',
  'other-unit',
] as const;

export type FigureRule = (typeof FIGURE_RULES)[number];

/** A quantity that the page names, both ends included. One end is `null` where it is open. */
export interface PageQuantity {
  from: number | null;
  to: number | null;
  qualifier: Figure['qualifier'];
  /** The unit of a figure of the dataset, or the name of another kind, such as `money`. */
  unit: string;
}

/** A figure of the dataset beside a number of the page. */
export interface ComparedFigure {
  entry: EntryId;
  figure: Figure;
  relation: FigureRelation;
  rule: FigureRule;
  citations: Citation[];
}

/** A number on the page next to the dataset's. */
export interface NumberFinding {
  /** The number with its hedge and unit: "up to 30,000 troops". */
  quote: PageQuote;
  quantity: PageQuantity;
  /** Relation and rule of the first of `figures`. */
  relation: FigureRelation;
  rule: FigureRule;
  /** The figures of the same matter, the one nearest to the page's number first; at least one. */
  figures: ComparedFigure[];
  /** Words of the page that tie the number to the matter, and those that set it apart. */
  reason: string[];
}

export type StatusStage = (typeof STATUS_STAGES)[number];

/** Ways in which a page can speak of a pledge, and the least rung that each of them says. */
export const WORDING_STAGES = {
  agreed: 'declared',
  signed: 'signed',
  'will-do': 'signed',
  ratified: 'ratified',
  guaranteed: 'in-force',
  'in-force': 'in-force',
} as const satisfies Record<string, StatusStage>;

export type Wording = keyof typeof WORDING_STAGES;

/** A pledge that the page words otherwise than the dataset's status does. */
export interface WordingFinding {
  entry: EntryId;
  /** The words: "signed", "will deploy". */
  quote: PageQuote;
  /** The mention that they are said of. */
  mention: PageQuote;
  wording: Wording;
  /** The rung that the words say. */
  stage: StatusStage;
  /** What the dataset has. */
  status: Status;
  citations: Citation[];
  /** How the words are tied to the pledge: `object`: "signed the declaration"; `subject`: the
   * pledge "was signed". */
  rule: 'object' | 'subject';
  reason: string[];
}

/** A fact or caveat of high weight that the page's text does not touch. */
export interface OmittedClaim {
  entry: EntryId;
  kind: 'fact' | 'caveat';
  claim: Claim;
  citations: Citation[];
  /** Mentions of the entry on the page. */
  mentions: number;
  /** `untouched`: none of the words by which a text touches the claim stands in the page. */
  rule: 'untouched';
  /** Those words, as patterns of the page's languages. */
  reason: string[];
}

/**
 * What a page leaves out, the weightiest first. `abstained` says why nothing is listed: the page
 * was only partly read, is too short, or has text in a language that is not surely known.
 */
export interface Omissions {
  claims: OmittedClaim[];
  abstained: 'partial' | 'short' | 'language' | null;
}

/** Another meeting than that of the dataset, which the page speaks of. */
export interface MeetingFinding {
  quote: PageQuote;
  /** The meeting, where the dataset has it among its dated events. */
  event: DatasetEvent | null;
  citations: Citation[];
  /** `place`: another place is named; `date`: another day; `both`. */
  rule: 'place' | 'date' | 'both';
  /** The place and the date that the page names. */
  reason: string[];
}

/** The page's day beside the dataset's. */
export interface PageAge {
  /** YYYY-MM-DD */
  published: string;
  /** The last day that the dataset speaks of, YYYY-MM-DD. */
  asOf: string;
  /** `newer`: published after the dataset ends; `older`: before events that the dataset has. */
  relation: 'newer' | 'older' | 'current';
  /** Whole days from `published` to `asOf`; negative for a newer page. */
  days: number;
  /** Events of the dataset after the page's day, earliest first; empty unless it is older. */
  events: { event: DatasetEvent; citations: Citation[] }[];
}

/**
 * A page held against the dataset, in page order where not said otherwise.
 */
export interface PageComparison {
  numbers: NumberFinding[];
  wordings: WordingFinding[];
  omissions: Omissions;
  meetings: MeetingFinding[];
  /** Null where the page does not say when it was published. */
  age: PageAge | null;
}
