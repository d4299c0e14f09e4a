import { cleanText } from './clean-text.ts';
import type { TextQuote } from './text-fragment.ts';

/** How much around a quote is looked at to tell it from the same words elsewhere, in code units. */
const AROUND = 120;

/** The text of a page, to find words in that were quoted from it. Case counts for nothing. */
export class PageWords {
  readonly #text: string;
  readonly #folded: string;
  /** Where each block begins in the text. */
  readonly #starts: number[] = [];

  /** @param blocks the text of the page, in reading order */
  constructor(blocks: readonly { text: string }[]) {
    const parts: string[] = [];
    let length = 0;
    for (const { text } of blocks) {
      const part = cleanText(text);
      this.#starts.push(length);
      parts.push(part);
      length += part.length + 1;
    }
    this.#text = parts.join(' ');
    this.#folded = this.#text.toLowerCase();
    // Letters that take more room in lower case would shift what follows them.
    if (this.#folded.length !== this.#text.length) this.#folded = this.#text;
  }

  /** Whether words stand in the page once and no more. */
  standsOnce(words: string): boolean {
    const wanted = words.toLowerCase();
    const first = this.#folded.indexOf(wanted);
    return first >= 0 && this.#folded.indexOf(wanted, first + 1) < 0;
  }

  /**
   * Words with what stands around them in the page; nothing around them where they are not found.
   *
   * @param block number of the block in which they begin
   */
  quote(exact: string, block: number): TextQuote {
    const words = cleanText(exact).replace(/^…|…$/g, '');
    const found = this.#text.indexOf(words, this.#starts[block] ?? 0);
    if (words === '' || found < 0) return { exact, prefix: '', suffix: '' };
    const end = found + words.length;
    return {
      exact,
      prefix: this.#text.slice(Math.max(0, found - AROUND), found).replace(/^\S*\s/, ''),
      suffix: this.#text.slice(end, end + AROUND).replace(/\s\S*$/, ''),
    };
  }
}
