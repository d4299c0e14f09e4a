import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTINGS_VERSION, settingsSchema } from '../../../lib/schema/settings.ts';
import { readSettings, SETTING_KEYS } from '../../../lib/settings/read-settings.ts';
import {
  type FileFault,
  parseSettingsFile,
  writeSettingsFile,
} from '../../../lib/settings/settings-file.ts';

function parse(text: string) {
  const result = parseSettingsFile(text);
  if (!result.ok) throw new Error(result.fault.reason);
  return result.file;
}

function faultOf(text: string): FileFault | null {
  const result = parseSettingsFile(text);
  return result.ok ? null : result.fault;
}

const file = (settings: unknown, version: unknown = SETTINGS_VERSION) =>
  JSON.stringify({ format: 'caveat-settings', version, settings });

test('whatever is stored comes back as it was read, and what cannot be used is in the file', () => {
  const written = fc.dictionary(
    fc.oneof(fc.constantFrom(...SETTING_KEYS), fc.string()),
    fc.jsonValue({ noUnicodeString: false }),
  );
  // JSON has no -0, and so neither has a browser's store.
  const stored = written.map((values): typeof values => JSON.parse(JSON.stringify(values)));
  fc.assert(
    fc.property(stored, (values) => {
      const { version, __proto__: _prototype, ...rest } = values;
      const text = writeSettingsFile(rest);
      expect(parse(text).settings).toEqual(readSettings(rest).settings);
      expect(JSON.parse(text).settings).toMatchObject(rest);
    }),
  );
});

test('a file can be read by people: every setting is in it', () => {
  expect(JSON.parse(writeSettingsFile({ version: 1, theme: 'dark' }))).toEqual({
    format: 'caveat-settings',
    version: 1,
    settings: { ...settingsSchema.parse({}), theme: 'dark' },
  });
});

describe('a file of someone else', () => {
  test.each<[string, string, FileFault]>([
    ['nothing', '', { reason: 'not-json', line: 1, column: 1, found: 'the end of the file' }],
    [
      'broken JSON',
      '{\n  "format": caveat\n}',
      { reason: 'not-json', line: 2, column: 13, found: '"caveat"' },
    ],
    ['other JSON', '{"sitesOff": []}', { reason: 'not-settings' }],
    ['a list', '[]', { reason: 'not-settings' }],
    ['null', 'null', { reason: 'not-settings' }],
    ['no settings', '{"format": "caveat-settings", "version": 1}', { reason: 'not-settings' }],
    ['settings that are a list', file([]), { reason: 'not-settings' }],
    ['a newer version', file({}, 99), { reason: 'newer-version', found: '99' }],
    ['a version that is none', file({}, 'x'), { reason: 'bad-version', found: '"x"' }],
    ['something huge', ' '.repeat(1_000_001), { reason: 'too-long' }],
  ])('%s is refused, and said why', (_name, text, wanted) => {
    expect(faultOf(text)).toEqual(wanted);
  });

  test('any text is taken or refused, but never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => file(json)),
        ),
        (text) => {
          parseSettingsFile(text);
        },
      ),
    );
  });
});

test('what cannot be used is named, and the rest is taken', () => {
  const { settings, problems, unknown } = parse(
    file({ theme: 'dark', openDelay: 'soon', sitesOff: ['a.org', 5], tempo: 3 }),
  );
  expect(settings).toEqual({ ...settingsSchema.parse({}), theme: 'dark', sitesOff: ['a.org'] });
  expect(problems.map(({ key, found }) => [key, found])).toEqual([
    ['sitesOff', '[5]'],
    ['openDelay', '"soon"'],
  ]);
  expect(unknown).toEqual(['tempo']);
});

test('a byte order mark does no harm', () => {
  expect(faultOf(`\ufeff${file({})}`)).toBeNull();
});
