import type { Dataset } from '../schema/dataset.ts';
import type { Entry, Figure } from '../schema/entry.ts';
import type { KeptPage } from '../schema/kept-page.ts';
import { type ClaimGroup, groupClaims } from './collect-claims.ts';

/** Which of two pages has something. */
export const SIDES = ['both', 'first', 'second'] as const;

export type Side = (typeof SIDES)[number];

/** An entry that at least one of the pages mentions, with the number of mentions on each. */
export interface ComparedEntry {
  entry: Entry;
  first: number;
  second: number;
}

/** A figure of the dataset beside the numbers of each page, as the pages write them. */
export interface ComparedNumbers {
  entry: Entry;
  figure: Figure;
  first: KeptPage['numbers'];
  second: KeptPage['numbers'];
}

/** What two pages have in common, and what only one of them has. */
export interface PagePair {
  /** By side, each in the dataset's order. */
  entries: Record<Side, ComparedEntry[]>;
  /** By side, those of the entries there. */
  caveats: Record<Side, ClaimGroup[]>;
  /** Figures that a page has a number beside, by side. */
  numbers: Record<Side, ComparedNumbers[]>;
}

/** Lays two pages side by side. */
export function compareKeptPages(first: KeptPage, second: KeptPage, dataset: Dataset): PagePair {
  const mentioned = dataset.entries.flatMap((entry): ComparedEntry[] => {
    const counts = { first: countOf(first, entry), second: countOf(second, entry) };
    return counts.first + counts.second > 0 ? [{ entry, ...counts }] : [];
  });
  const entries = bySide(mentioned, sideOf);
  const numbers = dataset.entries.flatMap((entry) =>
    entry.figures.flatMap((figure): ComparedNumbers[] => {
      const here = numbersOf(first, entry, figure);
      const there = numbersOf(second, entry, figure);
      return here.length + there.length > 0 ? [{ entry, figure, first: here, second: there }] : [];
    }),
  );
  return {
    entries,
    caveats: {
      both: caveatsOf(entries.both, dataset),
      first: caveatsOf(entries.first, dataset),
      second: caveatsOf(entries.second, dataset),
    },
    numbers: bySide(numbers, ({ first: here, second: there }) =>
      sideOf({ first: here.length, second: there.length }),
    ),
  };
}

function sideOf({ first, second }: { first: number; second: number }): Side {
  if (first > 0 && second > 0) return 'both';
  return first > 0 ? 'first' : 'second';
}

function bySide<Item>(items: readonly Item[], find: (item: Item) => Side): Record<Side, Item[]> {
  const sides: Record<Side, Item[]> = { both: [], first: [], second: [] };
  for (const item of items) sides[find(item)].push(item);
  return sides;
}

function countOf(page: KeptPage, { id }: Entry): number {
  return page.entries.find((entry) => entry.id === id)?.count ?? 0;
}

function numbersOf(page: KeptPage, { id }: Entry, figure: Figure): KeptPage['numbers'] {
  return page.numbers.filter((number) => number.entry === id && number.figure === figure.id);
}

function caveatsOf(entries: readonly ComparedEntry[], { sources }: Dataset): ClaimGroup[] {
  return groupClaims(
    entries.map(({ entry }) => entry),
    'caveats',
    sources,
  );
}
