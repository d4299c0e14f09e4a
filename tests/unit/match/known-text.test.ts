import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gazetteer } from '../../../lib/match/gazetteer.ts';
import { KnownText } from '../../../lib/match/known-text.ts';
import { LANGUAGES, type Language } from '../../../lib/schema/ids.ts';
import type { FoundMention, TextPart } from '../../../lib/schema/text-part.ts';
import { finish } from '../../../lib/text/steps.ts';
import { compileSeeds } from './compile-seeds.ts';

/** Paragraphs of which the context of one changes what another means. */
const PARAGRAPHS = [
  'The Coalition of the Willing met in Paris on 6 January 2026 to agree security guarantees for Ukraine.',
  'The coalition will send a multinational force to Ukraine after a ceasefire.',
  'The summit ended with a declaration.',
  'In Haiti, the multinational force waits for more money.',
  'The governing coalition in Berlin argues about pensions.',
  'A recipe for pancakes needs flour, milk and three eggs.',
  'Emmanuel Macron and Keir Starmer spoke of a US backstop for Ukraine.',
  'Die Koalition der Willigen sagte der Ukraine Sicherheitsgarantien zu.',
];

const gazetteers = new Map<Language, Gazetteer>([
  ['en', compileSeeds('en')],
  ['de', compileSeeds('de')],
]);

function makePart(change: Partial<TextPart>): TextPart {
  return {
    language: 'en',
    published: null,
    languages: [...LANGUAGES],
    gone: [],
    come: [],
    isLast: true,
    ...change,
  };
}

/** What a page knows that is told changes, and answered. */
class Page {
  readonly text = new KnownText();
  readonly mentions = new Map<number, readonly FoundMention[]>();
  order: { id: number; text: string }[] = [];
  #lastId = 0;

  tell(change: Partial<TextPart>): void {
    this.text.take(makePart(change));
    for (const [id, found] of finish(this.text.findMentions(gazetteers))) {
      this.mentions.set(id, found);
    }
  }

  add(place: number, text: string): void {
    this.#lastId += 1;
    const before = this.order[place - 1]?.id ?? null;
    this.order.splice(place, 0, { id: this.#lastId, text });
    this.tell({ come: [[this.#lastId, before, text]] });
  }

  remove(place: number): void {
    const [block] = this.order.splice(place, 1);
    if (block) this.tell({ gone: [block.id] });
  }

  /** Spans by block, in page order. */
  list(): string[][] {
    return this.order.map(({ id }) =>
      (this.mentions.get(id) ?? []).map(({ start, end, entry }) => `${start}-${end} ${entry}`),
    );
  }
}

const paragraph = fc.nat({ max: PARAGRAPHS.length - 1 });
const change = fc.record({ place: fc.nat(), paragraph, comes: fc.boolean() });

describe('KnownText', () => {
  test('a text told change by change has the mentions of the text told at once', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const page = new Page();
        for (const { place, paragraph: number, comes } of changes) {
          const index = place % (page.order.length + 1);
          if (comes || index === page.order.length) page.add(index, PARAGRAPHS[number] ?? '');
          else page.remove(index);
        }
        // A block that says nothing may wait until many have changed.
        page.add(page.order.length, PARAGRAPHS[0] ?? '');
        const whole = new Page();
        whole.order = page.order;
        whole.tell({
          come: page.order.map(({ id, text }, place) => [
            id,
            page.order[place - 1]?.id ?? null,
            text,
          ]),
        });
        expect(page.list()).toEqual(whole.list());
      }),
      { numRuns: 60 },
    );
  });

  test('tells only of blocks whose mentions are others than before', () => {
    const page = new Page();
    page.add(0, PARAGRAPHS[0] ?? '');
    page.add(1, PARAGRAPHS[6] ?? '');
    page.text.take(makePart({ come: [[9, 2, PARAGRAPHS[1] ?? '']] }));
    expect(finish(page.text.findMentions(gazetteers)).map(([id]) => id)).toEqual([9]);
  });

  test('a text that comes in pieces is one', () => {
    const page = new Page();
    const text = PARAGRAPHS[0] ?? '';
    page.text.take(makePart({ come: [[1, null, text.slice(0, 20)]], isLast: false }));
    page.text.take(makePart({ come: [[1, null, text.slice(20)]] }));
    const [[, mentions] = []] = finish(page.text.findMentions(gazetteers));
    expect(mentions?.map(({ start, end }) => text.slice(start, end))).toContain(
      'Coalition of the Willing',
    );
  });

  test('needs the languages that are met and switched on', () => {
    const text = new KnownText();
    text.take(
      makePart({
        come: [
          [1, null, PARAGRAPHS[0] ?? ''],
          [2, 1, PARAGRAPHS[7] ?? ''],
        ],
        languages: ['de', 'fr'],
      }),
    );
    expect([...text.languages()]).toEqual(['de']);
  });

  test.each([
    ['goes', { gone: [7] }],
    ['stands before a new one', { come: [[1, 7, 'text']] as TextPart['come'] }],
  ])('refuses a block that is not known and %s', (_how, change) => {
    expect(() => new KnownText().take(makePart(change))).toThrow('There is no block 7.');
  });
});
