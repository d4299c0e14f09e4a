/** A piece of a line. Plain text is escaped by whoever writes it in a format. */
export interface Inline {
  text: string;
  /** All of it, or the part from `start` to `end`, in UTF-16 code units. */
  strong?: boolean | { start: number; end: number };
  /** An address; one that is none of the web is left out. */
  link?: string | null;
  /** Words of the page, whose direction must not turn around what stands beside them. */
  isQuoted?: boolean;
}

/** An item of a list, with lines that belong to it. */
export interface OutlineItem {
  content: Inline[];
  notes: Inline[][];
}

/** A document of headings and lists, before it is written in a format. */
export type OutlineBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; content: Inline[] }
  | { kind: 'list'; items: OutlineItem[] };

/** The text of a piece before, in and after what is strong in it. */
export function splitStrong({
  text,
  strong,
}: Inline): [before: string, words: string, after: string] {
  if (!strong) return [text, '', ''];
  const { start, end } = strong === true ? { start: 0, end: text.length } : strong;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}
