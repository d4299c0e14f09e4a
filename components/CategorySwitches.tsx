import type { Category } from '../lib/schema/category.ts';
import type { CategoryId } from '../lib/schema/ids.ts';
import type { Counts } from '../lib/schema/page-report.ts';
import { CategoryName } from './CategoryName.tsx';
import { Switch } from './Switch.tsx';
import { useTranslator } from './use-translator.ts';
import './category-switches.css';

interface Props {
  categories: readonly Category[];
  /** Ids of those switched off. */
  off: readonly CategoryId[];
  /** Mentions on the page; null where there is none, or none that can be read. */
  counts: Counts | null;
  /** Whether to say what each category is about. */
  withGloss: boolean;
  onChange: (id: CategoryId, on: boolean) => void;
}

/** A switch for each category, with its mentions on the page. */
export function CategorySwitches({ categories, off, counts, withGloss, onChange }: Props) {
  const { plural, locale } = useTranslator();
  return (
    <ul>
      {categories.map(({ id, label, gloss }) => {
        const on = !off.includes(id);
        const count = counts !== null && on ? counts[id] : null;
        return (
          <li key={id}>
            <Switch
              on={on}
              note={withGloss ? gloss : undefined}
              onChange={(next) => onChange(id, next)}
            >
              <span class="category-switch">
                <CategoryName id={id} label={label} />
                {count !== null && (
                  <span class="category-count">
                    <span aria-hidden="true">{count.toLocaleString(locale)}</span>
                    <span class="unseen">{plural('mentionCount', count)}</span>
                  </span>
                )}
              </span>
            </Switch>
          </li>
        );
      })}
    </ul>
  );
}
