import { LONGEST_SENT_TEXT, MOST_REPORTED_MENTIONS, MOST_SENT_BLOCKS } from '../schema/limits.ts';
import type { SentText } from '../schema/sent-text.ts';
import type { Mark } from './mark.ts';
import { attributeOf, bodyOf, isConnected, localNameOf, outerElementOf } from './node-access.ts';
import { languageOfPage } from './report-page.ts';
import { ShownTest } from './shown-marks.ts';
import type { TextBlock } from './text-block.ts';

/** What there is to send of a marked page. */
export interface SendablePage {
  /** In page order. */
  readonly blocks: readonly TextBlock[];
  /** The marks that are shown, in page order. */
  readonly marks: readonly Mark[];
  /** The day of the page, YYYY-MM-DD; null where it does not say. */
  readonly published: string | null;
  /** True where the page has more text than `blocks`. */
  readonly partial: boolean;
}

/**
 * The text of a page for the side panel: what is shown of it, up to a limit, and the elements that
 * hold it. What the reader typed, scripts and attributes other than class, id and role stay out.
 */
export function sendText({ blocks, marks, published, partial }: SendablePage): SentText {
  const elements = new ElementList();
  const test = new ShownTest();
  const sent: SentText['blocks'] = [];
  const places = new Map<TextBlock, number>();
  let length = 0;
  let isCut = partial;
  for (const block of blocks) {
    if (!block.nodes[0] || !test.isShown(block.nodes[0])) continue;
    length += block.text.length;
    if (length > LONGEST_SENT_TEXT || sent.length === MOST_SENT_BLOCKS) {
      isCut = true;
      break;
    }
    places.set(block, sent.length);
    sent.push({ text: block.text, parts: partsOf(block, elements) });
  }
  const mentions = marks.slice(0, MOST_REPORTED_MENTIONS).flatMap(({ id, block, start, end }) => {
    const place = places.get(block);
    return place === undefined ? [] : [{ id, block: place, start, end }];
  });
  return {
    language: languageOfPage(),
    published,
    elements: elements.all,
    blocks: sent,
    mentions,
    partial: isCut,
  };
}

/** Neighbouring nodes of one element are one part. */
function partsOf(block: TextBlock, elements: ElementList): [element: number, start: number][] {
  const parts: [number, number][] = [];
  block.nodes.forEach((node, place) => {
    const element = isConnected(node) ? elements.add(outerElementOf(node)) : -1;
    if (parts.at(-1)?.[0] !== element) parts.push([element, block.starts[place] ?? 0]);
  });
  return parts;
}

/** Elements with those around them, each once, and outer ones before inner ones. */
class ElementList {
  readonly all: SentText['elements'] = [];
  readonly #places = new Map<Element | null, number>([
    [null, -1],
    [bodyOf(document), -1],
  ]);

  /** The place of an element in the list. */
  add(element: Element | null): number {
    const unknown: Element[] = [];
    let outer = element;
    while (outer && !this.#places.has(outer)) {
      unknown.push(outer);
      outer = outerElementOf(outer);
    }
    let place = this.#places.get(outer) ?? -1;
    for (const inner of unknown.reverse()) {
      const names = `${attributeOf(inner, 'class') ?? ''} ${attributeOf(inner, 'id') ?? ''}`;
      this.all.push({
        parent: place,
        tag: localNameOf(inner).slice(0, 40),
        names: names.trim().slice(0, 200),
        role: (attributeOf(inner, 'role') ?? '').slice(0, 40),
      });
      place = this.all.length - 1;
      this.#places.set(inner, place);
    }
    return place;
  }
}
