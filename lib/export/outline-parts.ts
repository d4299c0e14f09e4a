import type { ExportedQuote } from '../schema/page-export.ts';
import type { Reference } from '../schema/source.ts';
import type { MessageKey, Translator } from '../schema/translate.ts';
import type { Inline, OutlineBlock, OutlineItem } from './outline.ts';

/** What the parts of an outline are made with. */
export interface OutlineContext {
  translator: Translator;
  /** The label of an entry. */
  labelOf: (entry: string) => string;
  /** A line for each source, with a link where it has an address. */
  cite: (references: readonly Reference[]) => Inline[][];
}

/** A heading, and a list; nothing where that is empty. */
export function outlineSection(
  { text }: Translator,
  heading: MessageKey,
  items: OutlineItem[],
): OutlineBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, content: [{ text: text(heading) }] },
    { kind: 'list', items },
  ];
}

/** A sentence of the page with the words in it that count, and a link to it. */
export function outlineQuote({ sentence, link }: ExportedQuote, { text }: Translator): Inline[] {
  const { text: words, start, end } = sentence;
  const quote: Inline = { text: words, isQuoted: true, strong: { start, end } };
  return link === null ? [quote] : [quote, { text: ' ' }, { text: text('exportLink'), link }];
}
