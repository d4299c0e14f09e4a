import { CATEGORY_IDS, LANGUAGES } from '../schema/ids.ts';
import type { PageSettings } from '../schema/message.ts';
import type { Settings } from '../schema/settings.ts';
import { isSiteOff } from './site.ts';
import { unmarkedOn } from './unmarked.ts';

/** What the page on `hostname` is to mark, and how. */
export function pageSettings(settings: Settings, hostname: string): PageSettings {
  const { openBy, modifier, openDelay, leaveDelay, markingStyle, markFrequency } = settings;
  return {
    enabled: settings.enabled && !isSiteOff(settings, hostname),
    categories: CATEGORY_IDS.filter((id) => !settings.categoriesOff.includes(id)),
    languages: LANGUAGES.filter((id) => !settings.languagesOff.includes(id)),
    openBy,
    modifier,
    openDelay,
    leaveDelay,
    markingStyle,
    markFrequency,
    unmarked: unmarkedOn(settings, hostname),
  };
}
