import type { CategoryId } from '../schema/ids.ts';
import type { Settings } from '../schema/settings.ts';

/** The list of switched-off categories with one added or taken out. */
export function withCategory(settings: Settings, id: CategoryId, on: boolean): CategoryId[] {
  const others = settings.categoriesOff.filter((off) => off !== id);
  return on ? others : [...others, id];
}
