import type { CategoryId } from '../../schema/ids.ts';

/** How the marks of a category are underlined. */
export interface MarkLine {
  style: 'solid' | 'dotted' | 'dashed' | 'wavy' | 'double';
  /** Between white and black, at least 3.7 : 1 on either. */
  color: string;
  /** In CSS px. */
  width: number;
}

/** The lines of the categories, as in `public/highlights.css`; a test holds them together. */
export const MARK_LINES: Readonly<Record<CategoryId, MarkLine>> = {
  coalition: { style: 'solid', color: '#3f7de0', width: 2 },
  meeting: { style: 'dotted', color: '#9763d6', width: 2 },
  pledges: { style: 'dashed', color: '#0f8f6e', width: 2 },
  conditions: { style: 'wavy', color: '#c26a10', width: 1 },
  people: { style: 'double', color: '#d0478a', width: 1 },
  background: { style: 'solid', color: '#737f8e', width: 1 },
};

/** The line as a value of `text-decoration`. */
export function decorationOf(category: CategoryId): string {
  const { style, color, width } = MARK_LINES[category];
  return `underline ${style} ${color} ${width}px`;
}
