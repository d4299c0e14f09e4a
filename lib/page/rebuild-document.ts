import type { SentText } from '../schema/sent-text.ts';

/** A block's number between two characters that no text may hold. */
const MARKER = /\ufdd0(\d+)\ufdd1/g;

const MARKER_CHARACTERS = /[\ufdd0\ufdd1]/g;

/**
 * Fills a blank document with a page's text and the elements that hold it, node by node: nothing is
 * read as HTML. Each block begins with a marker that tells its number, see {@link listBlocks}.
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
    // An outer element always has a smaller number; a page that says otherwise gets a flat tree.
    build(described.parent < place ? described.parent : -1).append(element);
    built.set(place, element);
    return element;
  }

  blocks.forEach(({ text, parts }, number) => {
    parts.forEach(([element, start], part) => {
      const words = text.slice(start, parts[part + 1]?.[1]).replace(MARKER_CHARACTERS, '');
      build(element).append(part === 0 ? `\ufdd0${number}\ufdd1${words}` : words);
    });
  });
}

/** The numbers of the blocks whose beginning a part of a rebuilt document holds. */
export function listBlocks(part: Node): Set<number> {
  const markers = (part.textContent ?? '').matchAll(MARKER);
  return new Set([...markers].map(([, number]) => Number(number)));
}

/** Tags of text that a rebuilt document has; all others say nothing of the article. */
const TAGS = new Set(
  (
    'a abbr address article aside b blockquote caption cite dd details dfn div dl dt em fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup i label legend li main mark nav ' +
    'ol p q s section small span strong sub summary sup table tbody td tfoot th thead time tr u ul'
  ).split(' '),
);

function createElement(document: Document, tag: string): HTMLElement {
  return document.createElement(TAGS.has(tag) ? tag : 'div');
}
