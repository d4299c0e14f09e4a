import { describe, expect, test } from 'vitest';
import { type Settings, settingsSchema } from '../../../lib/schema/settings.ts';
import { isSiteOff, siteFromInput, withSite } from '../../../lib/settings/site.ts';

const settings = (changed: Partial<Settings>): Settings => ({
  ...settingsSchema.parse({}),
  ...changed,
});

test.each([
  ['example.org', 'example.org', true],
  ['example.org', 'www.example.org', true],
  ['www.example.org', 'example.org', true],
  ['EXAMPLE.org', 'example.ORG.', true],
  ['example.org', 'news.example.org', false],
  ['news.example.org', 'example.org', false],
  ['example.org', 'notexample.org', false],
  ['example.org', 'example.org.evil.net', false],
  ['example.org', '', false],
  ['[::1]', '[::1]', true],
])('with %s switched off, %s is off: %s', (off, hostname, wanted) => {
  expect(isSiteOff(settings({ sitesOff: [off] }), hostname)).toBe(wanted);
});

test.each([
  ['example.org', 'example.org'],
  ['  www.Example.org ', 'example.org'],
  ['https://www.example.org/a/b?c#d', 'example.org'],
  ['http://example.org:8080/', 'example.org'],
  ['example.org/politics', 'example.org'],
  ['localhost:3000', 'localhost'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['[::1]', '[::1]'],
  ['', null],
  ['two words', null],
  ['two%20words', null],
  ['file:///tmp/a.html', null],
  ['chrome://settings', null],
  ['https://', null],
])('"%s" is taken as %s', (input, wanted) => {
  expect(siteFromInput(input)).toBe(wanted);
});

describe('withSite', () => {
  test('adds once, in order, and takes out every spelling', () => {
    const two = settings({ sitesOff: ['www.b.org', 'B.org', 'c.org'] });
    expect(withSite(two, 'a.org', false)).toEqual(['B.org', 'a.org', 'c.org', 'www.b.org']);
    expect(withSite(two, 'b.org', true)).toEqual(['c.org']);
    expect(withSite(two, 'b.org', false)).toEqual(['b.org', 'c.org']);
  });
});
