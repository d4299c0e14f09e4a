import type { ComponentChildren } from 'preact';
import type { Entry } from '../lib/schema/entry.ts';
import { CategoryName } from './CategoryName.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  /** Id of the element, for links and for bringing it into view. */
  id: string;
  entry: Entry;
  count: number;
  /** How deep the entry's heading is. */
  heading: 'h3' | 'h4';
  children: ComponentChildren;
}

/**
 * What belongs to an entry, to be folded away. It starts open; what the reader folds stays so
 * while the page changes, since the same element is kept.
 */
export function EntryDetails({ id, entry, count, heading: Heading, children }: Props) {
  const { locale } = useTranslator();
  return (
    <details class="entry" id={id} open>
      <summary class="entry-summary">
        <Heading class="entry-heading">
          <CategoryName id={entry.category} label={entry.label} />
        </Heading>
        <span class="count">{count.toLocaleString(locale)}</span>
      </summary>
      {children}
    </details>
  );
}
