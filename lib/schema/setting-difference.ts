import type { Settings } from './settings.ts';

/** What is other in one setting: a choice, or items of a list. */
export type SettingDifference =
  | { key: keyof Settings; before: string | number | boolean; after: string | number | boolean }
  | { key: keyof Settings; added: string[]; removed: string[] };
