import { NAME_OF_SETTING } from '../schema/setting-words.ts';
import type { MessageKey } from '../schema/translate.ts';
import type { ForgettableKey, Refusal } from '../settings/changes-for.ts';
import { SETTING_KEYS, type SettingsProblem } from '../settings/read-settings.ts';
import { translator } from './i18n.ts';

/** A problem in plain words, and the way out of it where a reader has one. */
export interface DescribedProblem {
  text: string;
  repair: { label: string; forget: ForgettableKey } | null;
}

const TEXT_OF_REFUSAL: Record<Refusal['reason'], MessageKey> = {
  'newer-version': 'refusedNewerVersion',
  'bad-version': 'refusedBadVersion',
  invalid: 'refusedInvalid',
  quota: 'refusedQuota',
  'too-often': 'refusedTooOften',
  unreadable: 'refusedUnreadable',
  failed: 'refusedFailed',
};

/** A problem with the stored settings, for popup and settings page. */
export function describeProblem({ kind, key, found }: SettingsProblem): DescribedProblem {
  const { text } = translator;
  switch (kind) {
    case 'newer-version':
      return { text: text('problemNewerVersion'), repair: null };
    case 'unreadable':
      return { text: text('problemUnreadable', found), repair: null };
    case 'bad-version':
      return {
        text: text('problemBadVersion', found),
        repair: { label: text('keepAsRead'), forget: 'version' },
      };
    case 'bad-value': {
      const setting = SETTING_KEYS.find((candidate) => candidate === key);
      const name = setting ? text(NAME_OF_SETTING[setting]) : key;
      return {
        text: text('problemBadValue', name, found),
        repair: setting ? { label: text('deleteUnusable'), forget: setting } : null,
      };
    }
  }
}

/** Why a change was not stored. */
export function describeRefusal({ reason, detail }: Refusal): string {
  return translator.text(TEXT_OF_REFUSAL[reason], detail);
}
