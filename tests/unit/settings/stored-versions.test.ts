import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTINGS_VERSION } from '../../../lib/schema/settings.ts';
import { changesFor } from '../../../lib/settings/changes-for.ts';
import { readSettings } from '../../../lib/settings/read-settings.ts';
import { upgradeStored } from '../../../lib/settings/upgrade-stored.ts';

const FOLDER = new URL('./stored/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

test('there is an example of every version', () => {
  const wanted = Array.from({ length: SETTINGS_VERSION }, (_, i) => `version-${i + 1}.json`);
  expect(files.sort()).toEqual(wanted.sort());
});

test.each(files)('%s is read in full, and upgraded once and for all', (name) => {
  const { stored, settings } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  expect(readSettings(stored)).toEqual({ settings, problems: [] });
  const upgraded = upgradeStored(stored);
  expect(upgradeStored(upgraded)).toEqual(upgraded);
  expect(readSettings(upgraded)).toEqual({ settings, problems: [] });
});

test.each(files)('%s is upgraded by the next write, which a second one adds nothing to', (name) => {
  const { stored, settings } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  const first = changesFor(stored, {});
  if (!first.ok) throw new Error(first.refusal.reason);
  const after = { ...stored, ...first.changes.set };
  for (const key of first.changes.remove) delete after[key];
  expect(readSettings(after).settings).toEqual(settings);
  expect(changesFor(after, {})).toEqual({ ok: true, changes: { set: {}, remove: [] } });
});
