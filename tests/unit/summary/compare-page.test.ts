import { describe, expect, test } from 'vitest';
import type { Language } from '../../../lib/schema/ids.ts';
import type { ComparedPage, PageComparison } from '../../../lib/schema/page-comparison.ts';
import { createComparer } from '../../../lib/summary/compare-page.ts';
import { PhraseReader } from '../../../lib/summary/phrase-reader.ts';
import { finish } from '../../../lib/text/steps.ts';
import { loadMatcher } from '../../../scripts/corpus/load-matcher.ts';
import { loadSeeds } from '../../../scripts/read-seeds.ts';
import { labelPage } from '../../labelled/label-page.ts';
import { type Half, readLabelled, Tally } from '../../labelled/read-cases.ts';

const { dataset, phrases } = loadSeeds();
const matcher = loadMatcher();
const comparer = createComparer(dataset, phrases);

const compare = (page: ComparedPage) => finish(comparer(page));

/** Entries that own a figure by their short names in the labels; others go by the figure's id. */
const NAMES: Record<string, string> = {
  'force-size-and-funding': 'force',
  'armed-forces-support': 'army',
};

const numbersOf = ({ numbers }: PageComparison) =>
  numbers.map(({ relation, figures: [first] }) => {
    const name = NAMES[first?.entry ?? ''] ?? first?.figure.id.replace(/-.*/, '');
    return `${relation} ${name}`;
  });

const wordingsOf = ({ wordings }: PageComparison) =>
  wordings.map(({ wording, entry }) => `${wording} ${entry}`);

/** Holds a table against what is found; `nothing` stands for no finding, `?` for one at will. */
function tally(file: string, half: Half, found: (comparison: PageComparison) => string[]) {
  const sum = new Tally();
  const errors: string[] = [];
  for (const { line } of readLabelled(file).filter((labelled) => labelled.half === half)) {
    const [language = '', label = '', text = ''] = line.split(' | ');
    const wanted = label.replace('?', '');
    const results = found(compare(labelPage(matcher, language as Language, [text])));
    for (const result of results) {
      if (result === wanted) sum.right++;
      else sum.wrong++;
      if (result !== wanted) errors.push(`wrong: ${result} in: ${line}`);
    }
    if (label !== 'nothing' && !label.endsWith('?') && !results.includes(wanted)) {
      sum.missed++;
      errors.push(`missed: ${line}`);
    }
  }
  return { sum, errors };
}

describe.each([
  ['comparisons.txt', numbersOf, 0.9],
  ['wordings.txt', wordingsOf, 0.75],
] as const)('labelled table %s', (file, found, leastRecall) => {
  test('tuned: all right', () => {
    expect(tally(file, 'tuned', found).errors).toEqual([]);
  });

  test('kept out: at most one in twenty wrong', () => {
    const { sum } = tally(file, 'kept out', found);
    expect(sum.precision).toBeGreaterThanOrEqual(0.95);
    expect(sum.recall).toBeGreaterThanOrEqual(leastRecall);
  });
});

describe('labelled table touches.txt', () => {
  const reader = new PhraseReader(phrases);

  /** Names of the claims' words that a text holds. */
  const touchedBy = (text: string, language: Language) =>
    new Set(
      reader
        .read(text, language)
        ?.phrases.filter(({ signal }) => signal.startsWith('touch-'))
        .map(({ signal }) => signal.slice('touch-'.length)),
    );

  test.each(readLabelled('touches.txt').map(({ half, line }) => [half, line] as const))(
    '%s: %s',
    (_half, line) => {
      const [language = '', name = '', text = ''] = line.split(' | ');
      const touched = touchedBy(text, language as Language);
      if (name === 'none') expect([...touched]).toEqual([]);
      else expect([...touched]).toContain(name);
    },
  );
});

const FILLER =
  'The leaders stayed at the palace until late in the evening, and their aides walked up and down ' +
  'the long corridors with folders under their arms while journalists waited outside in the cold. ';

/** A page of an article that is long enough to leave something out. */
function longPage(text: string, changed: Partial<ComparedPage> = {}): ComparedPage {
  return { ...labelPage(matcher, 'en', [text, FILLER.repeat(4)]), ...changed };
}

const omittedOf = ({ omissions }: PageComparison) =>
  omissions.claims.map(({ entry, claim }) => `${entry}/${claim.id}`);

describe('what a page leaves out', () => {
  test('at most five, of the highest weight, caveats first, with words and sources', () => {
    const { omissions } = compare(longPage('The security guarantees were praised by all.'));
    expect(omissions.abstained).toBeNull();
    expect(omissions.claims.length).toBeGreaterThan(2);
    expect(omissions.claims.length).toBeLessThanOrEqual(5);
    for (const { claim, citations, reason, rule, mentions } of omissions.claims) {
      expect(claim.weight).toBe(3);
      expect(citations.length).toBeGreaterThan(0);
      expect(reason.length).toBeGreaterThan(0);
      expect(rule).toBe('untouched');
      expect(mentions).toBeGreaterThan(0);
    }
    const kinds = omissions.claims.map(({ kind }) => kind);
    expect(kinds).toEqual(kinds.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
  });

  test('a claim goes once the page touches it', () => {
    const before = omittedOf(compare(longPage('The force was praised by all.')));
    const after = omittedOf(
      compare(longPage('Lawmakers must still vote, and nothing about it is legally binding.')),
    );
    const ofApproval = (claims: string[]) =>
      claims.filter((claim) => /hurdles|ratified|stops-short|not-binding/.test(claim));
    expect(ofApproval(before).length).toBeGreaterThan(0);
    expect(ofApproval(after)).toEqual([]);
  });

  test('only entries that the article mentions', () => {
    const { blocks, mentions } = longPage('Jared Kushner and Steve Witkoff were there.');
    const aside = blocks.map((block, index) => ({ ...block, article: index !== 1 }));
    const entries = compare({ blocks: aside, mentions }).omissions.claims.map(({ entry }) => entry);
    expect(entries).not.toContain('us-envoys');
  });

  test('what a teaser touches is not touched by the article', () => {
    const page = longPage('Nothing is legally binding.');
    const blocks = page.blocks.map((block, index) => ({ ...block, article: index !== 1 }));
    const omitted = omittedOf(compare({ ...page, blocks }));
    expect(omitted.some((claim) => /stops-short|not-binding/.test(claim))).toBe(true);
  });

  test.each<[string, ComparedPage, string]>([
    ['a page that was read in part', longPage('More.', { partial: true }), 'partial'],
    ['a short text', labelPage(matcher, 'en', ['Short.']), 'short'],
    [
      'text in a language that is not sure',
      {
        ...longPage('More.'),
        blocks: longPage('More.').blocks.map((block) => ({
          ...block,
          text: block.text.replace(/\p{L}+/gu, 'blip'),
        })),
      },
      'language',
    ],
  ])('nothing of %s', (_name, page, abstained) => {
    expect(compare(page).omissions).toEqual({ claims: [], abstained });
  });
});

describe('which meeting', () => {
  const meetingsOf = (language: Language, text: string) =>
    compare(labelPage(matcher, language, [text])).meetings.map(({ event, rule }) => [
      event?.id ?? null,
      rule,
    ]);

  test.each<[Language, string, [string | null, string][]]>([
    [
      'en',
      'At the London summit in March 2025 the idea was born.',
      [['london-march-2025', 'both']],
    ],
    [
      'en',
      'The Paris summit of 4 September 2025 had other plans.',
      [['paris-september-2025', 'date']],
    ],
    ['en', 'The meeting in Berlin had prepared it.', [['berlin-december-2025', 'place']]],
    ['en', 'The Paris summit of 6 January 2026 was the largest.', []],
    ['en', 'PARIS, Jan 7 - The Paris summit ended late.', []],
    ['en', 'The Paris summit was the largest.', []],
    ['en', 'A summit in Kyiv is planned.', [[null, 'place']]],
    ['en', 'Fans met in London; the talks went on.', []],
    ['fr', 'Le sommet de Londres avait tout lancé.', [['london-march-2025', 'place']]],
    ['de', 'Das Treffen in Berlin hatte es vorbereitet.', [['berlin-december-2025', 'place']]],
    ['uk', 'Зустріч у Лондоні була першою.', [['london-march-2025', 'place']]],
    ['ru', 'Встреча в Лондоне была первой.', [['london-march-2025', 'place']]],
    ['pl', 'Szczyt w Londynie był pierwszy.', [['london-march-2025', 'place']]],
    ['es', 'La cumbre de Londres fue la primera.', [['london-march-2025', 'place']]],
    ['it', 'Il vertice di Londra è stato il primo.', [['london-march-2025', 'place']]],
  ])('%s: %s', (language, text, wanted) => {
    expect(meetingsOf(language, text)).toEqual(wanted);
  });
});

test('every finding names its place, its sentence and its sources', () => {
  const page = labelPage(matcher, 'en', [
    'French officials said 35 participants attended the Paris summit.',
    'Leaders signed the Paris Declaration on Tuesday.',
  ]);
  const { numbers, wordings } = compare(page);
  for (const { quote } of [...numbers, ...wordings]) {
    expect(page.blocks[quote.block]?.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote.sentence.text.slice(quote.sentence.start, quote.sentence.end)).toBe(quote.text);
  }
  expect(numbers[0]).toMatchObject({
    quote: { block: 1, text: '35 participants' },
    quantity: { from: 35, to: 35, qualifier: 'exactly', unit: 'participants' },
    relation: 'same',
    rule: 'same-value',
    figures: [{ entry: 'paris-attendance', citations: [{ source: { id: 'seed-000' } }] }],
  });
  expect(wordings[0]).toMatchObject({
    quote: { block: 2, text: 'signed' },
    mention: { block: 2, text: 'Paris Declaration' },
    stage: 'signed',
    status: { stage: 'declared' },
    rule: 'object',
  });
});

test('a page without text or without mentions gives nothing', () => {
  const empty = { numbers: [], wordings: [], meetings: [], age: null };
  expect(compare({ blocks: [], mentions: [] })).toMatchObject(empty);
  const block = { text: 'Some 35 participants ran.', language: 'en' as const, article: true };
  expect(compare({ blocks: [block], mentions: [] })).toMatchObject(empty);
});
