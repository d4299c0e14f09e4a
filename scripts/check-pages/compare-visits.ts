import type { PageState } from './page-state.ts';

/** What came of one visit to a page. */
export interface Visit {
  /** Once the page was at rest. */
  before: PageState;
  /** After a card was opened and closed, or the same was done without one. */
  after: PageState;
  /** While the card was open, with the card left out; null where none was opened. */
  during: PageState | null;
  /** How much of the layout shifted, in the unit of layout shifts. */
  shift: number;
  /** Errors of the page and of scripts in it. */
  errors: string[];
  /** What was asked of servers, without queries. */
  requests: string[];
}

const ASPECTS = [
  'html',
  'layout',
  'globals',
  'styles',
  'highlights',
  'focus',
  'violations',
] as const satisfies (keyof PageState)[];

const MOMENTS = ['before', 'after'] as const;

/** Characters around a difference that are shown. */
const AROUND = 60;

/** Something the extension changed. */
export interface Difference {
  /** The kind of thing that differs. */
  aspect: string;
  /** What differs, in words. */
  words: string;
}

/** What a comparison found. */
export interface Comparison {
  /** Empty where the extension is not seen. */
  differences: Difference[];
  /** What could not be compared, since the page itself was not the same from visit to visit. */
  unsteady: string[];
}

/**
 * Holds a visit with the extension against two without. What differs between those two is the
 * page's own doing and says nothing.
 */
export function compareVisits(ours: Visit, plain: readonly [Visit, Visit]): Comparison {
  const [one, other] = plain;
  const isUnsteady = (aspect: keyof PageState) =>
    MOMENTS.some((moment) => one[moment][aspect] !== other[moment][aspect]);
  const known = {
    errors: new Set([...one.errors, ...other.errors]),
    requests: new Set([...one.requests, ...other.requests]),
  };
  const name = (aspect: string) => (words: string) => ({ aspect, words });
  return {
    differences: [
      ...ASPECTS.filter((aspect) => !isUnsteady(aspect)).flatMap((aspect) =>
        compareAspect(ours, one, aspect).map(name(aspect)),
      ),
      // A page that came to rest sooner shifts less.
      ...(ours.shift > Math.max(one.shift, other.shift)
        ? [name('layout shift')(`${ours.shift} instead of ${one.shift}`)]
        : []),
      ...[...new Set(ours.errors).difference(known.errors)].map(name('error')),
      ...[...new Set(ours.requests).difference(known.requests)].map(name('request')),
    ],
    unsteady: ASPECTS.filter(isUnsteady),
  };
}

function compareAspect(ours: Visit, plain: Visit, aspect: keyof PageState): string[] {
  const pairs: [words: string, wanted: string, found: string][] = MOMENTS.map((moment) => [
    WORDS[moment],
    plain[moment][aspect],
    ours[moment][aspect],
  ]);
  // What pointing changes by itself may be so or so while the card is open.
  if (ours.during && plain.before[aspect] === plain.after[aspect]) {
    pairs.push(['while a card is open', plain.before[aspect], ours.during[aspect]]);
  }
  return pairs.flatMap(([words, wanted, found]) =>
    wanted === found ? [] : `${words}, ${describeDifference(wanted, found)}`,
  );
}

const WORDS = { before: 'before a card', after: 'after a card' };

/** The first place where two different texts differ, with what stands there. */
function describeDifference(wanted: string, found: string): string {
  let place = 0;
  while (wanted[place] === found[place]) place += 1;
  const show = (text: string) =>
    JSON.stringify(text.slice(Math.max(0, place - AROUND / 2), place + AROUND));
  return `at ${place} ${show(found)} instead of ${show(wanted)}`;
}
