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
  heading: 'h3' | 'h4' | 'h5';
  /** Whether it starts unfolded. */
  open?: boolean;
  children: ComponentChildren;
}

/**
 * What belongs to an entry, to be folded away. What the reader folds stays so while the page
 * changes, since the same element is kept.
 */
export function EntryDetails(props: Props) {
  const { id, entry, count, heading: Heading, open = true, children } = props;
  const { locale } = useTranslator();
  return (
    <details class="entry" id={id} open={open}>
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
