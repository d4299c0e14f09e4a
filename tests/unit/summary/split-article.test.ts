import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listHeadings, splitArticle } from '../../../lib/summary/split-article.ts';
import { makeSentText } from './make-sent-text.ts';

const PROSE = 'A sentence of the article, long enough to be one. '.repeat(4);

/** Lines of which those that begin with `+` are the core, and those with `+` or `>` the article. */
const PAGES: [name: string, lines: string[]][] = [
  [
    'menus before and teasers after',
    [
      '  header nav: [World]',
      '> main article h1: A headline',
      `+ main article p: ${PROSE}`,
      `+ main article p: ${PROSE}`,
      '  main aside p: Read this, too',
      '  footer p: Imprint',
    ],
  ],
  [
    'a standfirst and a byline under the headline',
    [
      '  header p: The Courier',
      '> main header.top h1: A headline',
      '> main header.top p: What the article is about',
      '> main header.top p.byline: By our reporter',
      '  main header.top ul.share li: Share this',
      '  main header.top p: [Follow the topic]',
      `+ main div.body p: ${PROSE}`,
      `+ main div.body p: ${PROSE}`,
    ],
  ],
  [
    'lists and captions within the column, which readers of articles drop',
    [
      `+ main article p: ${PROSE}`,
      '> main article ul li: A point',
      '> main article figure figcaption: A caption',
      '> main article h2: A heading',
      `+ main article p: ${PROSE}`,
    ],
  ],
  [
    'teasers and boxes within the column',
    [
      `+ main article p: ${PROSE}`,
      '  main article p: [Read: another article]',
      '  main article div.related-links p: Another article of ours',
      '  main article aside p: About the author',
      '  main article div@complementary p: Numbers of the day',
      `+ main article p: ${PROSE}`,
    ],
  ],
  [
    'comments after the article in the same column',
    [
      `+ main article p: ${PROSE}`,
      `+ main article p: ${PROSE}`,
      '  main article section.comments p: I read this with great interest',
    ],
  ],
  [
    'links that readers of articles took for text',
    [
      `+ main article p: ${PROSE}`,
      `+ main article p: ${PROSE}`,
      '+ main article p: Read more:',
      '- main article p: [Another article]',
    ],
  ],
  [
    'a heading that links to itself',
    [`+ main article p: ${PROSE}`, '+ main article h2: [A heading]', `+ main article p: ${PROSE}`],
  ],
  [
    'a lead that stands outside of the column',
    [
      '> div.head h1: A headline',
      '+ div.head p: The lead of the article',
      `+ div.body p: ${PROSE}`,
      `+ div.body p: ${PROSE}`,
      `+ div.body p: ${PROSE}`,
    ],
  ],
];

const coreOf = (lines: string[]): Set<number> =>
  new Set([...lines.keys()].filter((number) => /^[+-]/.test(lines[number] ?? '')));

describe('the article is told from what stands around it', () => {
  test.each(PAGES)('%s', (_name, lines) => {
    const sent = makeSentText(lines.map((line) => line.slice(2)));
    const article = splitArticle(sent, coreOf(lines));
    expect(article).toEqual(lines.map((line) => /^[+>]/.test(line)));
  });
});

test.each<[string, string[]]>([
  ['nothing was found', ['  main p: A page']],
  ['the text is too short', ['+ main p: A short text.']],
  [
    'the column is made of links, as a front page is',
    [
      '+ main div h3: [One headline of many that the front page has today, on a long line]',
      '+ main div p: A line about the first, of which there are several here, and some more.',
      '+ main div h3: [Another headline of many that the front page has today, on a long line]',
      '+ main div p: A line about the second, of which there are several here, and some more.',
    ],
  ],
])('there is no article where %s', (_name, lines) => {
  const sent = makeSentText(lines.map((line) => line.slice(2)));
  expect(splitArticle(sent, coreOf(lines))).toBeNull();
});

test('headings are known by their elements', () => {
  const sent = makeSentText([
    'main h1: One',
    'main h2 span: Two',
    'main p: Three',
    'header p: Four',
  ]);
  expect(listHeadings(sent)).toEqual([true, true, false, false]);
});

test('whatever elements a page claims, the answer comes and has one value a block', () => {
  const element = fc.record({
    parent: fc.integer({ min: -1, max: 8 }),
    tag: fc.constantFrom('div', 'p', 'a', 'aside', 'h1'),
    names: fc.constantFrom('', 'comments', 'body'),
    role: fc.constant(''),
  });
  const block = fc.record({
    text: fc.string({ minLength: 1, maxLength: 400 }),
    parts: fc.array(fc.tuple(fc.integer({ min: -1, max: 9 }), fc.nat(400)), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  fc.assert(
    fc.property(
      fc.array(element, { maxLength: 8 }),
      fc.array(block, { maxLength: 8 }),
      fc.array(fc.nat(9)),
      (elements, blocks, core) => {
        const sent = { ...makeSentText([]), elements, blocks };
        const article = splitArticle(sent, new Set(core));
        expect(article === null || article.length === blocks.length).toBe(true);
      },
    ),
  );
});
