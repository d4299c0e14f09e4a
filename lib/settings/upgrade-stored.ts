import { SETTINGS_VERSION } from '../schema/settings.ts';

/** Settings as they lie in the browser's storage: any keys, any values. */
export type Stored = Readonly<Record<string, unknown>>;

/** Turns settings stored by version `from` into those of version `from + 1`. */
export interface UpgradeStep {
  from: number;
  /** Pure; leaves alone what it does not know. */
  apply: (stored: Stored) => Stored;
}

/**
 * Every step, oldest first, each in a file of its own named after the version it starts from.
 * Empty as long as version 1 is the only one. A new step comes with a new `SETTINGS_VERSION` and
 * with an example of the stored settings in `tests/unit/settings/stored`.
 */
const STEPS: readonly UpgradeStep[] = [];

/**
 * The version that wrote `stored`: 1 where none is noted, since nothing was ever stored without
 * one; null where the noted one is no positive whole number.
 */
export function versionOf(stored: Stored): number | null {
  const version = stored.version === undefined ? 1 : stored.version;
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0
    ? version
    : null;
}

/**
 * `stored` brought to version `target`; itself where it is there already, is newer, or has no
 * readable version. Doing it twice changes nothing more.
 *
 * @param steps those of this build, unless a test brings its own
 */
export function upgradeStored(
  stored: Stored,
  steps: readonly UpgradeStep[] = STEPS,
  target: number = SETTINGS_VERSION,
): Stored {
  let upgraded = stored;
  for (const step of steps) {
    if (step.from >= target || versionOf(upgraded) !== step.from) continue;
    upgraded = { ...step.apply(upgraded), version: step.from + 1 };
  }
  return upgraded;
}
