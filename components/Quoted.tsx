import type { CategoryId } from '../lib/schema/ids.ts';
import { excerpt } from '../lib/summary/excerpt.ts';

interface Props {
  /** A sentence of the page; `start` and `end` are the place of the words in it. */
  sentence: { text: string; start: number; end: number };
  /** The category whose mark the words bear in the page; null where they bear none. */
  category: CategoryId | null;
}

/** Words of a page in as much of their sentence as helps to judge them. */
export function Quoted({ sentence, category }: Props) {
  const { before, quote, after } = excerpt(sentence);
  return (
    <>
      {before}
      <mark class={category ? `category-name category-${category}` : 'quoted'}>{quote}</mark>
      {after}
    </>
  );
}
