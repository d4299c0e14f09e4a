import {
  childrenOf,
  findElements,
  firstOf,
  fits,
  hasMoreElements,
  holds,
  isElement,
  isText,
  localNameOf,
  nextOf,
  parentOf,
  textContentOf,
} from './node-access.ts';

/** Elements whose text is no prose. Hidden text is read: this decides nothing that is shown. */
const NO_PROSE: readonly string[] = ['noscript', 'pre', 'script', 'style', 'template', 'textarea'];

/** Elements that often have a shadow root when they hold nothing else. */
const HOSTS: readonly string[] = ['article', 'aside', 'div', 'main', 'section', 'span'];

/**
 * No prose that is not longer is read along, in UTF-16 code units: pages have dozens of short
 * scripts, and to leave one out takes longer than to search it.
 */
const SHORT = 2000;

/**
 * What most elements of most pages are, the most frequent first: the browser compares one after the
 * other. No selector finds custom elements; this one leaves few others. Each kind that is named here
 * spares the browser from handing such elements over, which takes it far longer than to compare
 * their names, and a tenth of a millisecond for the first of a kind.
 */
const PLAIN = [
  'div:not(:empty),span:not(:empty),a,p,li,path,img,svg,ul,button,br,strong,em,i,b,h2,h3,td,tr,time',
  'input,figure,picture,source,use,g,link,meta,label,option,h1,h4,h5,h6,figcaption,sup,sub,small',
  'section:not(:empty),article:not(:empty),header,footer,nav,form,cite,ol,dl,dt,dd,table,thead,tbody',
  'th,select,blockquote,iframe,hr,abbr,code,s,u,font,ins,q,mark,address,fieldset,video,audio,area',
  'rect,circle,polygon,line,stop,linearGradient,defs,title,mask,clipPath,aside:not(:empty)',
  'main:not(:empty)',
].join(',');

/** Fits what is left: all that may have a shadow root or holds no prose, and little else. */
export const UNUSUAL = `:not(${PLAIN})`;

/** Elements whose text is taken in one go: some ten kilobytes on most pages, in a millisecond. */
const MOST_ELEMENTS = 2000;

/** Some of a page. */
export interface Piece {
  /** Texts in document order; no word goes on from one to the next. */
  texts: string[];
  /** UTF-16 code units of all texts. */
  length: number;
  /** Elements that may have a shadow root: custom ones, and those that hold nothing else. */
  suspects: Element[];
}

/**
 * What is under a node in pieces of about `size` UTF-16 code units, in document order. Cheap and
 * rough: the browser gives the text of whole parts of the page, in which blocks touch. Texts stay
 * as the browser gave them, since to join them is to copy them. Null comes between two parts, so that
 * whoever reads can pause: a page of many elements may have little text.
 */
export function* readText(root: Node, size: number): Generator<Piece | null, void> {
  let piece: Piece = { texts: [], length: 0, suspects: [] };
  for (const { texts, suspects } of readParts(root)) {
    piece.suspects.push(...suspects);
    for (const text of texts) {
      // One text may be as long as a book.
      for (let start = 0; start < text.length; start += size) {
        const some = text.slice(start, start + size);
        piece.texts.push(some);
        piece.length += some.length;
        if (piece.length < size) continue;
        yield piece;
        piece = { texts: [], length: 0, suspects: [] };
      }
    }
    yield null;
  }
  yield piece;
}

interface Part {
  texts: readonly string[];
  suspects: readonly Element[];
}

/** Parts as large as can be. */
function* readParts(node: Node): Generator<Part, void> {
  if (isText(node)) {
    yield { texts: [node.data], suspects: [] };
    return;
  }
  if (isElement(node)) {
    if (!hasMoreElements(node, MOST_ELEMENTS)) {
      yield readPart(node);
      return;
    }
    if (isCustom(node)) yield { texts: [], suspects: [node] };
    if (isNoProse(node)) return;
  }
  for (const child of childrenInTurn(node)) yield* readParts(child);
}

/**
 * The children of a node, each looked up when it is its turn: to list those of a large page at once
 * is a long task. Where the page changes around the one whose turn it is, all are listed after all,
 * and some come twice.
 */
function* childrenInTurn(parent: Node): Generator<Node, void> {
  let child = firstOf(parent);
  while (child) {
    const next = nextOf(child);
    yield child;
    if (parentOf(child) !== parent || nextOf(child) !== next) {
      yield* childrenOf(parent);
      return;
    }
    child = next;
  }
}

function readPart(element: Element): Part {
  const without: Element[] = [];
  const suspects: Element[] = [];
  const sort = (each: Element): void => {
    const name = localNameOf(each);
    if (NO_PROSE.includes(name)) {
      if ((textContentOf(each)?.length ?? 0) > SHORT) without.push(each);
    } else if (HOSTS.includes(name) || name.includes('-')) suspects.push(each);
  };
  // Hosts count where they are empty, as the selector has it. To ask all of it of one element takes
  // a third of a millisecond.
  if (!HOSTS.includes(localNameOf(element)) || fits(element, ':empty')) sort(element);
  const found = findElements(element, UNUSUAL);
  for (let index = 0; index < found.length; index++) sort(found[index] as Element);
  return { texts: textsOf(element, without), suspects };
}

function isCustom(element: Element): boolean {
  return localNameOf(element).includes('-');
}

function isNoProse(element: Element): boolean {
  return NO_PROSE.includes(localNameOf(element));
}

/**
 * The text of an element without that of some elements in it, which cut it in pieces. All at once:
 * the page may change while the reader pauses.
 */
function textsOf(element: Element, without: readonly Element[]): string[] {
  if (without.length === 0) return [textContentOf(element) ?? ''];
  const texts: string[] = [];
  const range = new Range();
  range.selectNodeContents(element);
  let last: Element | null = null;
  for (const each of without) {
    if (each === element) return [];
    if (last && holds(last, each)) continue;
    range.setEndBefore(each);
    texts.push(range.toString());
    range.selectNodeContents(element);
    range.setStartAfter(each);
    last = each;
  }
  return [...texts, range.toString()];
}
