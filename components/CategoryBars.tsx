import type { CategoryId } from '../lib/schema/ids.ts';
import type { CategorySummary } from '../lib/summary/summarise-page.ts';
import { CategoryName } from './CategoryName.tsx';
import { useTranslator } from './use-translator.ts';
import './category-bars.css';

interface Props {
  categories: readonly CategorySummary[];
  /** Those that the list of mentions is narrowed to; empty for all. */
  chosen: ReadonlySet<CategoryId>;
  onChoose: (chosen: ReadonlySet<CategoryId>) => void;
}

/**
 * How many mentions each category has, as bars beside their numbers. Each is a switch, too, that
 * narrows the list of mentions.
 */
export function CategoryBars({ categories, chosen, onChoose }: Props) {
  const { text, locale } = useTranslator();
  const most = Math.max(1, ...categories.map(({ count }) => count));

  function toggle(id: CategoryId): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next.size === categories.length ? new Set() : next);
  }

  return (
    <ul class="bars" aria-label={text('barsLabel')}>
      {categories.map(({ category, count }) => (
        <li key={category.id}>
          <button
            class="bar"
            type="button"
            aria-pressed={chosen.has(category.id)}
            title={category.gloss}
            onClick={() => toggle(category.id)}
          >
            <span class="bar-name">
              <CategoryName id={category.id} label={category.label} />
            </span>
            <svg class="bar-picture" aria-hidden="true" width="100%" height="8">
              <rect
                class={`bar-${category.id}`}
                width={`${(100 * count) / most}%`}
                height="100%"
                rx="2"
              />
            </svg>
            <span class="count">{count.toLocaleString(locale)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
