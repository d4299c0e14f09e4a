import type { SettingDifference } from '../schema/setting-difference.ts';
import type { Settings, UnmarkedPhrase } from '../schema/settings.ts';
import { SETTING_KEYS } from './read-settings.ts';

/** What turns `before` into `after`, setting by setting; the order of lists does not count. */
export function compareSettings(before: Settings, after: Settings): SettingDifference[] {
  return SETTING_KEYS.flatMap((key): SettingDifference[] => {
    const one = before[key];
    const other = after[key];
    if (Array.isArray(one) && Array.isArray(other)) {
      const added = without(itemsOf(other), itemsOf(one));
      const removed = without(itemsOf(one), itemsOf(other));
      return added.length + removed.length > 0 ? [{ key, added, removed }] : [];
    }
    if (one === other || typeof one === 'object' || typeof other === 'object') return [];
    return [{ key, before: one, after: other }];
  });
}

/** The items of a list as words: of a phrase that is not marked, all that it is known by. */
function itemsOf(list: readonly (string | UnmarkedPhrase)[]): string[] {
  return list.map((item) =>
    typeof item === 'string'
      ? item
      : `${item.phrase} (${[item.entry, item.site ?? '*'].join(', ')})`,
  );
}

function without(items: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return items.filter((item) => !known.has(item));
}
