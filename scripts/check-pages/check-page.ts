import type { BrowserContext } from '@playwright/test';
import { type Comparison, compareVisits } from './compare-visits.ts';
import { visitExtended, visitPlain } from './visit-page.ts';

/** What a check of one page found. */
export interface PageCheck extends Comparison {
  marks: number;
  /** Whether a card was opened. */
  opened: boolean;
}

/** Checks in all of a page that seems to differ each time. */
const MOST_CHECKS = 3;

/**
 * Visits a page with the extension and without, and compares what the page is. A difference counts
 * where it is found each time: how much a page shifts while it loads, say, hangs on how busy the
 * machine is.
 *
 * @param extended a browser with the extension
 * @param plain the same browser without
 */
export async function checkPage(
  extended: BrowserContext,
  plain: BrowserContext,
  address: string,
): Promise<PageCheck> {
  let check = await checkOnce(extended, plain, address);
  for (let checks = 1; checks < MOST_CHECKS && check.differences.length > 0; checks++) {
    check = keepFoundAgain(check, await checkOnce(extended, plain, address));
  }
  return check;
}

/** The differences that a second check found as well; the others are unsteady. */
function keepFoundAgain(check: PageCheck, again: PageCheck): PageCheck {
  const found = new Set(again.differences.map(({ aspect }) => aspect));
  const aspects = new Set(check.differences.map(({ aspect }) => aspect));
  return {
    ...check,
    differences: check.differences.filter(({ aspect }) => found.has(aspect)),
    unsteady: [
      ...new Set([...check.unsteady, ...again.unsteady, ...aspects.symmetricDifference(found)]),
    ],
  };
}

async function checkOnce(
  extended: BrowserContext,
  plain: BrowserContext,
  address: string,
): Promise<PageCheck> {
  const ours = await visitExtended(extended, address);
  // Most of a visit is waiting for the page to come to rest.
  const [one, other] = await Promise.all([
    visitPlain(plain, address, ours.pointer),
    visitPlain(plain, address, ours.pointer),
  ]);
  return {
    marks: ours.marks,
    opened: ours.during !== null,
    ...compareVisits(ours, [one, other]),
  };
}
