import { MOST_REPORTED_MENTIONS } from '../schema/limits.ts';
import type { TextSelector } from '../schema/text-selector.ts';
import type { Mark } from './mark.ts';
import { bodyOf, walk } from './node-access.ts';
import { placeInBlock } from './text-block.ts';

/** Text told before and after the words, in UTF-16 code units; what other annotation tools take. */
const AROUND = 32;

/**
 * Where marks stand in the text of the page's body, every text node counted as in `textContent`.
 * Marks outside of it, as in a shadow tree, are left out.
 *
 * @param marks in page order
 */
export function selectText(marks: readonly Mark[]): TextSelector[] {
  const body = bodyOf(document);
  if (!body) return [];
  const { text, starts } = readNodes(body);
  let counted = 0;
  let points = 0;
  /** The number of code points before an offset; counts on from the last one where it can. */
  function countPoints(offset: number): number {
    if (offset < counted) counted = points = 0;
    for (; counted < offset; points += 1)
      counted += (text.codePointAt(counted) ?? 0) > 0xffff ? 2 : 1;
    return points;
  }
  return marks.slice(0, MOST_REPORTED_MENTIONS).flatMap(({ id, block, start, end }) => {
    const first = placeInBlock(block, start, 'start');
    const last = placeInBlock(block, end, 'end');
    const from = (starts.get(first.node) ?? Number.NaN) + first.offset;
    const to = (starts.get(last.node) ?? Number.NaN) + last.offset;
    if (!(from < to)) return [];
    return [
      {
        id,
        exact: text.slice(from, to).slice(0, 2000),
        prefix: text.slice(Math.max(0, from - AROUND), from),
        suffix: text.slice(to, to + AROUND),
        start: countPoints(from),
        end: countPoints(to),
      },
    ];
  });
}

/** The text under an element, and where in it each text node begins, in UTF-16 code units. */
function readNodes(root: Element): { text: string; starts: ReadonlyMap<Node, number> } {
  const starts = new Map<Node, number>();
  const walker = walk(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.set(node, text.length);
    text += (node as CharacterData).data;
  }
  return { text, starts };
}
