import type { SentText } from '../schema/sent-text.ts';
import { INLINE, kindOfTag } from './element-kinds.ts';

/** A block's number between two characters that no text may hold. */
const MARKER = /\ufdd0(\d+)\ufdd1/g;

const MARKER_CHARACTERS = /[\ufdd0\ufdd1]/g;

/**
 * Fills a blank document with a page's text and the elements that hold it, node by node: nothing is
 * read as HTML. Each block begins with a marker that tells its number, see {@link listBlocks}.
 *
 * Inside a block only links are built, as one that holds all their text: how much of a block is
 * linked tells teasers from prose, and the rest would make looking for the article take several
 * times as long.
 */
export function rebuildDocument({ elements, blocks }: SentText, document: Document): void {
  const built = new Map<number, Element>([[-1, document.body]]);

  function build(place: number): Element {
    const known = built.get(place);
    if (known) return known;
    const described = elements[place];
    if (!described) return document.body;
    const element = createElement(document, described.tag);
    if (described.names !== '') element.setAttribute('class', described.names);
    if (described.role !== '') element.setAttribute('role', described.role);
    build(outerOf(place)).append(element);
    built.set(place, element);
    return element;
  }

  /** An outer element always has a smaller number; a page that says otherwise gets a flat tree. */
  function outerOf(place: number): number {
    const parent = elements[place]?.parent ?? -1;
    return parent < place ? parent : -1;
  }

  function isInline(place: number): boolean {
    return kindOfTag(elements[place]?.tag ?? '') === INLINE;
  }

  /** The first element around a place, itself included, that is more than words in a line. */
  function holderOf(place: number): number {
    let at = place;
    while (isInline(at)) at = outerOf(at);
    return at;
  }

  function isLinked(place: number): boolean {
    for (let at = place; isInline(at); at = outerOf(at)) {
      if (elements[at]?.tag === 'a') return true;
    }
    return false;
  }

  blocks.forEach(({ text, parts }, number) => {
    const words = { plain: '', linked: '' };
    parts.forEach(([element, start], part) => {
      words[isLinked(element) ? 'linked' : 'plain'] += text.slice(start, parts[part + 1]?.[1]);
    });
    const holder = build(holderOf(parts[0]?.[0] ?? -1));
    holder.append(`\ufdd0${number}\ufdd1${words.plain.replace(MARKER_CHARACTERS, '')}`);
    if (words.linked === '') return;
    const link = createElement(document, 'a');
    link.append(words.linked.replace(MARKER_CHARACTERS, ''));
    holder.append(link);
  });
}

/** The numbers of the blocks whose beginning a part of a rebuilt document holds. */
export function listBlocks(part: Node): Set<number> {
  const markers = (part.textContent ?? '').matchAll(MARKER);
  return new Set([...markers].map(([, number]) => Number(number)));
}

/** Tags around text that a rebuilt document has; all others say nothing of the article. */
const TAGS = new Set(
  (
    'a address article aside blockquote caption dd details dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main nav ol p section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

function createElement(document: Document, tag: string): HTMLElement {
  return document.createElement(TAGS.has(tag) ? tag : 'div');
}
