import type { SentText } from '../schema/sent-text.ts';

/** Elements that hold no part of an article, wherever they stand. */
const TAGS_APART = new Set(['aside', 'nav', 'footer', 'form', 'dialog']);

const ROLES_APART = new Set([
  'complementary',
  'contentinfo',
  'dialog',
  'menu',
  'menubar',
  'navigation',
  'search',
]);

/** Class names and ids of what stands in an article's column and is no part of it. */
const NAMES_APART =
  /(?:^|[\s_-])(?:ads?|advert\w*|comments?|disqus|follow|footer|menu|more[_-](?:on|from)|most[_-]?read|nav|newsletter|outbrain|promo\w*|popular|recommend\w*|related\w*|share|sharing|sidebar|social|sponsor\w*|taboola|tags|teasers?|toolbar|trending)(?:$|[\s_-])/i;

/** A block of which links are more than this share leads elsewhere, as a teaser or a menu does. */
const MOST_LINKED = 0.5;

/** A column of which links are more than this share is a front page, not an article. */
const MOST_LINKED_ARTICLE = 0.35;

/** The column of the article holds at least this share of its text. */
const COLUMN_SHARE = 0.9;

/** Most blocks between a headline and the text: standfirst, byline, date, pictures. */
const LONGEST_HEAD = 16;

/** Shortest article, in UTF-16 code units. */
const SHORTEST_ARTICLE = 250;

/**
 * Tells the article of a page from what stands around it: teasers, comments, side columns.
 *
 * A reader of articles keeps the running text and drops what looks like furniture, often lists,
 * captions and the headline too. So what stands between the first and the last of its blocks, in
 * the same column, counts as article, unless its elements say otherwise or it is made of links.
 *
 * @param core numbers of the blocks that surely are running text
 * @returns for each block whether it belongs to the article; null where there is no article
 */
export function splitArticle(sent: SentText, core: ReadonlySet<number>): boolean[] | null {
  const { blocks } = sent;
  const around = surroundings(sent);
  const linked = blocks.map((block, number) => linkedShare(sent, block, around[number] ?? []));
  const numbers = [...core].filter((number) => number < blocks.length).sort((a, b) => a - b);
  const length = lengthOf(sent, numbers);
  if (length < SHORTEST_ARTICLE) return null;
  const linkedLength = numbers.reduce(
    (sum, number) => sum + (linked[number] ?? 0) * (blocks[number]?.text.length ?? 0),
    0,
  );
  if (linkedLength / length > MOST_LINKED_ARTICLE) return null;

  const { column, depth } = findColumn(sent, numbers, around, length);
  const isInColumn = (number: number): boolean =>
    depth === 0 || around[number]?.[depth - 1] === column;
  const first = numbers.find(isInColumn) ?? 0;
  const last = numbers.findLast(isInColumn) ?? first;
  const headings = listHeadings(sent);
  const leadsElsewhere = (number: number): boolean =>
    (linked[number] ?? 0) > MOST_LINKED && headings[number] !== true;
  const isProse = (number: number, from: number): boolean =>
    !(around[number] ?? []).slice(from).some((element) => isApart(sent, element));

  const headline = findHeadline(sent, around, first);
  return blocks.map((_block, number) => {
    if (number === headline) return true;
    if (leadsElsewhere(number)) return false;
    if (core.has(number)) return true;
    if (number >= first) return number <= last && isInColumn(number) && isProse(number, depth);
    return headline !== null && number > headline && isProse(number, 0);
  });
}

/** For each block, whether it is a heading. */
export function listHeadings(sent: SentText): boolean[] {
  return surroundings(sent).map((around) =>
    around.some((element) => /^h[1-6]$/.test(sent.elements[element]?.tag ?? '')),
  );
}

/** The elements around each block, outermost first. */
function surroundings({ elements, blocks }: SentText): number[][] {
  return blocks.map(({ parts }) => chainOf(elements, parts[0]?.[0] ?? -1));
}

function chainOf(elements: SentText['elements'], innermost: number): number[] {
  const chain: number[] = [];
  for (let place = innermost; place >= 0; ) {
    chain.push(place);
    const parent = elements[place]?.parent ?? -1;
    // A page that names a later element as the outer one would lead in a circle.
    place = parent < place ? parent : -1;
  }
  return chain.reverse();
}

/** The share of a block's text that lies in links, 0 to 1. */
function linkedShare(
  { elements }: SentText,
  { text, parts }: SentText['blocks'][number],
  around: readonly number[],
): number {
  if (around.some((element) => elements[element]?.tag === 'a') && parts.length === 1) return 1;
  let linked = 0;
  parts.forEach(([element, start], part) => {
    const end = parts[part + 1]?.[1] ?? text.length;
    if (chainOf(elements, element).some((outer) => elements[outer]?.tag === 'a')) {
      linked += end - start;
    }
  });
  return linked / text.length;
}

/** The innermost element that holds most of the core's text, and how deep it lies; -1: the body. */
function findColumn(
  sent: SentText,
  core: readonly number[],
  around: readonly number[][],
  length: number,
): { column: number; depth: number } {
  let column = -1;
  let depth = 0;
  let inside = core;
  for (;;) {
    const groups = Map.groupBy(inside, (number) => around[number]?.[depth]);
    const best = [...groups].find(
      ([element, numbers]) =>
        element !== undefined && lengthOf(sent, numbers) >= COLUMN_SHARE * length,
    );
    if (best?.[0] === undefined) return { column, depth };
    [column, inside] = best;
    depth += 1;
  }
}

function lengthOf({ blocks }: SentText, numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + (blocks[number]?.text.length ?? 0), 0);
}

function isApart({ elements }: SentText, place: number): boolean {
  const element = elements[place];
  if (!element) return false;
  const { tag, role, names } = element;
  return TAGS_APART.has(tag) || ROLES_APART.has(role) || NAMES_APART.test(names);
}

/** The headline that stands shortly before a block. */
function findHeadline(sent: SentText, around: readonly number[][], before: number): number | null {
  for (let number = before; number >= Math.max(0, before - LONGEST_HEAD); number--) {
    if (around[number]?.some((element) => sent.elements[element]?.tag === 'h1')) return number;
  }
  return null;
}
