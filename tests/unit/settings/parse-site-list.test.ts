import { expect, test } from 'vitest';
import { parseSiteList } from '../../../lib/settings/parse-site-list.ts';

test.each<[string, string, string[], string[]]>([
  ['nothing', ' \n\n ', [], []],
  ['one a line', 'a.org\r\nwww.b.org\rhttps://c.org/page', ['a.org', 'b.org', 'c.org'], []],
  ['commas and semicolons', 'a.org, b.org;c.org,', ['a.org', 'b.org', 'c.org'], []],
  ['the same twice', 'a.org\nwww.A.org', ['a.org'], []],
  ['comments', '# my list\n! another\na.org', ['a.org'], []],
  ['what is no site', 'a.org\ntwo words\nfile:///x', ['a.org'], ['two words', 'file:///x']],
])('%s', (_name, text, sites, notUnderstood) => {
  expect(parseSiteList(text)).toEqual({ sites, notUnderstood });
});
