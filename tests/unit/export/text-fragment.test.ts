import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/export/clean-text.ts';
import { linkToText } from '../../../lib/export/text-fragment.ts';
import { anyText } from './hostile-text.ts';

const PAGE = 'https://example.org/news';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

const once = () => true;

/** The terms of a link as a browser reads them. */
function readTerms(link: string | null): string[] {
  const terms = /#.*?:~:text=(.*)$/.exec(link ?? '')?.[1]?.split(',') ?? [];
  return terms.map((term) => {
    const kind = term.startsWith('-') ? 'suffix ' : term.endsWith('-') ? 'prefix ' : '';
    return kind + decodeURIComponent(term.replace(/^-|-$/g, ''));
  });
}

describe('linkToText', () => {
  it('names only the words where they stand in the page once', () => {
    const link = linkToText(PAGE, quote('military hubs', 'set up', 'across'), once);
    expect(link).toBe(`${PAGE}#:~:text=military%20hubs`);
  });

  it('names what stands around words that stand in the page twice', () => {
    const link = linkToText(
      PAGE,
      quote('the force', 'They set up', 'across Ukraine.'),
      () => false,
    );
    expect(link).toBe(`${PAGE}#:~:text=They%20set%20up-,the%20force,-across%20Ukraine.`);
  });

  it('names them as well where the text of the page is not known', () => {
    const link = linkToText(PAGE, quote('the force', 'set up', 'across'), null);
    expect(readTerms(link)).toEqual(['prefix set up', 'the force', 'suffix across']);
  });

  it('escapes what the syntax of text fragments gives a meaning', () => {
    const link = linkToText(PAGE, quote('long-term, “R&D” (100%)'), null);
    expect(link).toBe(`${PAGE}#:~:text=long%2Dterm%2C%20%E2%80%9CR%26D%E2%80%9D%20%28100%25%29`);
  });

  it('tells a long quote by its ends', () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`);
    expect(readTerms(linkToText(PAGE, quote(words.join(' ')), null))).toEqual([
      words.slice(0, 6).join(' '),
      words.slice(-6).join(' '),
    ]);
  });

  it('tells a quote around a picture by what stands before and after it', () => {
    const terms = readTerms(linkToText(PAGE, quote('before \ufffc after'), null));
    expect(terms).toEqual(['before', 'after']);
  });

  it('leaves out the ellipsis where a sentence was cut', () => {
    expect(readTerms(linkToText(PAGE, quote('…the force is open…'), null))).toEqual([
      'the force is open',
    ]);
  });

  it.each([
    ['https://example.org/news#live', 'https://example.org/news#live:~:text=a'],
    ['https://example.org/news#:~:text=old', 'https://example.org/news#:~:text=a'],
    ['https://example.org/news#live:~:text=old', 'https://example.org/news#live:~:text=a'],
    ['https://example.org/?q=(a)"<b>', 'https://example.org/?q=%28a%29%22%3Cb%3E#:~:text=a'],
  ])('adds to the address %s', (url, link) => {
    expect(linkToText(url, quote('a'), once)).toBe(link);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'about:blank', 'not an address'])(
    'has no link into %s',
    (url) => {
      expect(linkToText(url, quote('a'), once)).toBeNull();
    },
  );

  it('has no link to nothing', () => {
    expect(linkToText(PAGE, quote(' …\u200b\ufffc '), null)).toBeNull();
  });

  it('gives back the words of any short quote, and is one token of safe signs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = cleanText(text).replace(/^[\s…]+|[\s…]+$/g, '');
        const isPlain = !text.includes('\ufffc') && words.length > 0 && words.length <= 100;
        const link = linkToText(PAGE, quote(text), null);
        if (link !== null) expect(link).toMatch(/^[\w\-.~:/?#@$&+,;=%]+$/);
        if (isPlain) expect(readTerms(link)).toEqual([words]);
      }),
    );
  });
});
