import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import catalogue from '../../../public/_locales/en/messages.json' with { type: 'json' };

const messages: Record<string, { message: string; description: string }> = catalogue;

/** The browser's own way: values take the places `$1` to `$9`; a missing key is empty. */
function getMessage(key: string, values: string[] = []): string {
  const message = messages[key]?.message ?? '';
  return message.replace(/\$([1-9])/g, (_place, digit) => values[Number(digit) - 1] ?? '');
}

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { i18n: { getMessage } } }));

const { translator } = await import('../../../lib/platform/i18n.ts');

describe('translator', () => {
  test.each([
    [0, '0 mentions on this page'],
    [1, '1 mention on this page'],
    [2, '2 mentions on this page'],
    [12345, '12,345 mentions on this page'],
  ])('%i is written as "%s"', (count, wanted) => {
    expect(translator.plural('mentions', count)).toBe(wanted);
  });

  test('puts values in their places', () => {
    expect(translator.text('statusOffSite', 'example.org')).toBe('Switched off on example.org');
    expect(translator.text('datasetLine', '1.0.0', '7 Jan')).toBe('Dataset 1.0.0, as of 7 Jan');
  });
});

describe('catalogue', () => {
  const keys = Object.keys(messages);

  test('every key is legal, once, and described', () => {
    for (const key of keys) {
      expect(key).toMatch(/^[A-Za-z0-9_]+$/);
      expect(messages[key]?.message, key).toMatch(/\S/);
      expect(messages[key]?.description, key).toMatch(/\S/);
    }
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  test('places are numbered without gaps, and explained', () => {
    for (const key of keys) {
      const places = [...new Set(messages[key]?.message.match(/\$\d/g))].sort();
      expect(places, key).toEqual(places.map((_place, index) => `$${index + 1}`));
      for (const place of places) expect(messages[key]?.description, key).toContain(place);
    }
  });

  test('every plural has both of its English forms', () => {
    const bases = keys.flatMap((key) => /^(.+)_(?:one|other)$/.exec(key)?.[1] ?? []);
    for (const base of bases)
      expect(keys).toEqual(expect.arrayContaining([`${base}_one`, `${base}_other`]));
  });

  test('the description fits where browsers and stores show it', () => {
    expect(catalogue.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });

  test('no key is left over', () => {
    const root = new URL('../../../', import.meta.url);
    const source = ['components', 'entrypoints', 'lib', 'scripts']
      .flatMap((folder) =>
        readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true }),
      )
      .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
      .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'))
      .join('\n');
    const unused = keys.filter((key) => {
      const name = key.replace(/_(?:one|other)$/, '');
      return !source.includes(`'${name}'`) && !source.includes(`__MSG_${name}__`);
    });
    expect(unused).toEqual([]);
  });
});
