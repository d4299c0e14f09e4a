import { expect, test } from 'vitest';
import { addTopic } from '../../../scripts/topic-text.ts';

test.each([
  ['<html lang="de-DE"><body><p>a</p><p>longer</p>', /<p>a<\/p><p>Der Pariser Gipfel.*<p>longer/],
  [
    '<html lang=fr><body><p><img alt="long, long">a</p><p id="b">bb</p>',
    /<p>Le sommet.*<p id="b">/,
  ],
  ['<html lang="cs"><body class="a">text', /<body class="a"><p>The Paris summit.*text$/],
  ['text', /^<p>The Paris summit.*text$/],
])('the topic is put into the article of %s', (html, expected) => {
  expect(addTopic(html)).toMatch(expected);
});

test('every language names the coalition first, so that a card of known contents can be opened', () => {
  expect(addTopic('<html lang="es"><body>')).toContain('la Coalición de Voluntarios');
});
