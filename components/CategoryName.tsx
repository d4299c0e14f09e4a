import type { CategoryId } from '../lib/schema/ids.ts';
import './category-name.css';

interface Props {
  id: CategoryId;
  /** The category's label, or a phrase of that category. */
  label: string;
}

/** Words underlined the way pages mark their category. */
export function CategoryName({ id, label }: Props) {
  return <span class={`category-name category-${id}`}>{label}</span>;
}
