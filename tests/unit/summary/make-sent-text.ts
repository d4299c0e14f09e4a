import type { SentText } from '../../../lib/schema/sent-text.ts';

type Elements = SentText['elements'];
type Block = SentText['blocks'][number];

/**
 * A page's text from lines such as `main article.body h1: A headline`: the elements around a block
 * (tag, class names after dots, role after @), outermost first, and its text. Lines that begin with
 * the same elements share them. `*words*` are a mention, their ids count from 0; `[words]` are a link.
 */
export function makeSentText(lines: readonly string[], changed: Partial<SentText> = {}): SentText {
  const elements: Elements = [];
  const known = new Map<string, number>();
  const mentions: SentText['mentions'] = [];
  const blocks = lines.map((line, number): Block => {
    const [path = '', written = ''] = line.split(/: (.*)/s);
    const holder = addElements(elements, known, path.split(' ').filter(Boolean), number);
    const parts: Block['parts'] = [];
    let text = '';
    for (const piece of written.split(/(\[[^\]]*\]|\*[^*]*\*)/).filter(Boolean)) {
      const words = /^[[*]/.test(piece) ? piece.slice(1, -1) : piece;
      let element = holder;
      if (piece.startsWith('[')) {
        element = elements.push({ parent: holder, tag: 'a', names: '', role: '' }) - 1;
      } else if (piece.startsWith('*')) {
        const end = text.length + words.length;
        mentions.push({ id: mentions.length, block: number, start: text.length, end });
      }
      if (parts.at(-1)?.[0] !== element) parts.push([element, text.length]);
      text += words;
    }
    return { text, parts };
  });
  return {
    language: 'en',
    published: null,
    elements,
    blocks,
    mentions,
    partial: false,
    ...changed,
  };
}

/** Adds the elements of a path that are not known yet; the innermost is the block's own. */
function addElements(
  elements: Elements,
  known: Map<string, number>,
  path: readonly string[],
  block: number,
): number {
  let parent = -1;
  let around = '';
  for (const [depth, described] of path.entries()) {
    around += ` ${described}${depth === path.length - 1 ? `#${block}` : ''}`;
    let place = known.get(around);
    if (place === undefined) {
      place = elements.push({ parent, ...describe(described) }) - 1;
      known.set(around, place);
    }
    parent = place;
  }
  return parent;
}

function describe(element: string): Omit<Elements[number], 'parent'> {
  const [, tag = 'div', names = '', role = ''] =
    /^([a-z0-9]+)((?:\.[\w-]+)*)(?:@(\w+))?$/.exec(element) ?? [];
  return { tag, names: names.replaceAll('.', ' ').trim(), role };
}
