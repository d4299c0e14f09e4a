import type { Language } from '../schema/ids.ts';
import type { OpenLine, TextLine } from '../schema/text-line.ts';
import type { FoundBlock, FoundPart, TextPart } from '../schema/text-part.ts';
import { PagedMap } from '../text/paged-map.ts';
import type { Steps } from '../text/steps.ts';
import { divideText } from './divide-text.ts';
import type { TextChange } from './page-text.ts';
import type { TextBlock } from './text-block.ts';

/** The text that is told. */
export interface ToldText {
  /** In page order. */
  readonly blocks: readonly TextBlock[];
  indexOf(block: TextBlock): number;
}

/** What is answered to a change. */
export interface Answer {
  /** Blocks whose mentions are others than before, with all of them. */
  readonly found: Map<TextBlock, FoundBlock[1]>;
  /** Blocks that went with the change. */
  readonly gone: ReadonlySet<TextBlock>;
  /** Whether the whole page was told, so that all other blocks have no mentions. */
  readonly isWhole: boolean;
}

/** Least pause before a line that was lost is opened again, in ms; it doubles with each loss. */
const FIRST_PAUSE = 250;

/** Losses in a row, with no answer in between, after which nothing is asked until a change. */
const MOST_LOSSES = 6;

/**
 * Anything but white space, digits and common signs, or a year. A clock that ticks or a price has
 * none: nobody is woken for it, and it is told with what changes next.
 */
const WORDS = /[^\0-@[-`{-\xbf\u2000-\u20cf\u2190-\u27bf\ufffc]|\d{4}/;

/** Longer blocks are taken to have words without a look, in UTF-16 code units. */
const LONGEST_WORDLESS = 40;

/**
 * The background works at most one part in this many of the time for one page, so that a page that
 * changes without end keeps nothing busy.
 */
const SHARE = 5;

/** Longest pause between two changes that are told, in ms. */
const LONGEST_PAUSE = 2000;

/**
 * Tells the background the text of the page, and then what of it changes, one change at a time. The
 * background may be ended at any moment and then knows nothing: it is told all anew.
 */
export class TextTeller {
  readonly #openLine: OpenLine;
  readonly #languages: readonly Language[];
  readonly #onDue: () => void;
  #line: TextLine | null = null;
  /** Blocks that the other end knows, by number. */
  readonly #told = new PagedMap<number, TextBlock>();
  /** Blocks that came and are not told yet. */
  readonly #come = new Set<TextBlock>();
  /** Blocks that went and are not told yet. */
  #gone = new Set<TextBlock>();
  /** Whether some of the blocks that are not told yet have words, or had. */
  #hasNews = false;
  /** The answer to the change that was told last, as far as it has come. */
  #answer: Answer | null = null;
  #state: 'due' | 'asking' | 'answered' | 'idle' = 'due';
  #losses = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param languages those to find mentions in
   * @param onDue called when there is an answer to take, or a change can be told
   * @param signal ends it
   */
  constructor(
    openLine: OpenLine,
    languages: readonly Language[],
    onDue: () => void,
    signal: AbortSignal,
  ) {
    this.#openLine = openLine;
    this.#languages = languages;
    this.#onDue = onDue;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#pause);
      this.#hangUp();
    });
  }

  /** True where nobody answers. */
  get isHelpless(): boolean {
    return this.#losses >= MOST_LOSSES;
  }

  /** Has the whole page told anew: it was read anew. */
  begin(): void {
    this.#hangUp();
    this.#come.clear();
    this.#state = 'due';
  }

  /** Takes note of blocks that came and went. */
  change({ stale, fresh }: TextChange): void {
    for (const block of stale) if (!this.#come.delete(block)) this.#gone.add(block);
    for (const block of fresh) this.#come.add(block);
    this.#hasNews ||= [...stale, ...fresh].some(hasWords);
    if (this.#state === 'idle' && this.#hasNews) this.#state = 'due';
  }

  /** Tells what is new, if it is time, a step for each part. */
  *tell(text: ToldText, page: Pick<TextPart, 'language' | 'published'>): Steps<void> {
    if (this.#state !== 'due' || this.#pause !== undefined) return;
    const isWhole = this.#line === null;
    const gone = isWhole ? [] : this.#takeGone();
    const come = isWhole ? text.blocks.keys() : this.#placesOfNew(text);
    this.#answer = { found: new Map(), gone: this.#gone, isWhole };
    this.#gone = new Set();
    this.#come.clear();
    this.#hasNews = false;
    this.#state = 'asking';
    if (isWhole) {
      this.#line = this.#open();
      // To open it takes the browser as long as a part of the text.
      yield;
    }
    const line = this.#line;
    const about = { ...page, languages: [...this.#languages] };
    for (const part of divideText(gone, this.#note(come, text))) {
      // It may have been lost between two steps.
      if (line === null || this.#line !== line) return;
      line.say({ ...about, ...part });
      yield;
    }
  }

  #takeGone(): number[] {
    return [...this.#gone].flatMap(({ id }) => (this.#told.delete(id) ? [id] : []));
  }

  /** Where the new blocks stand in the page, ascending, so that the one before each is known. */
  #placesOfNew(text: ToldText): number[] {
    return [...this.#come]
      .map((block) => text.indexOf(block))
      .filter((place) => place >= 0)
      .sort((one, other) => one - other);
  }

  *#note(
    places: Iterable<number>,
    { blocks }: ToldText,
  ): Generator<readonly [TextBlock, number | null], void> {
    for (const place of places) {
      const block = blocks[place];
      if (!block) continue;
      this.#told.set(block.id, block);
      yield [block, blocks[place - 1]?.id ?? null];
    }
  }

  #open(): TextLine {
    const line = this.#openLine(
      (part) => {
        if (this.#line === line) this.#hear(part);
      },
      () => {
        if (this.#line === line) this.#lose();
      },
    );
    return line;
  }

  #hear(part: FoundPart): void {
    const { blocks, isLast, spent } = part;
    for (const [id, mentions] of blocks) {
      const block = this.#told.get(id);
      if (block) this.#answer?.found.set(block, mentions);
    }
    if (!isLast) return;
    this.#losses = 0;
    this.#state = 'answered';
    this.#rest(Math.min(LONGEST_PAUSE, spent * (SHARE - 1)));
    this.#onDue();
  }

  /** While nothing is asked this is no harm: the background rests. */
  #lose(): void {
    const wasAsking = this.#state === 'asking';
    this.#hangUp();
    if (!wasAsking) return;
    for (const block of this.#answer?.gone ?? []) this.#gone.add(block);
    this.#losses += 1;
    this.#state = this.isHelpless ? 'idle' : 'due';
    this.#rest(FIRST_PAUSE * 2 ** (this.#losses - 1));
    if (this.isHelpless) this.#onDue();
  }

  /** Tells nothing for so many ms. */
  #rest(ms: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#state === 'due') this.#onDue();
    }, ms);
  }

  #hangUp(): void {
    const line = this.#line;
    this.#line = null;
    line?.close();
    this.#told.clear();
  }

  /** The answer to the last change, once; null where there is none to take. */
  takeAnswer(): Answer | null {
    if (this.#state !== 'answered') return null;
    this.#state = this.#hasNews ? 'due' : 'idle';
    const answer = this.#answer;
    this.#answer = null;
    return answer;
  }
}

/** Whether a block may have a mention. */
function hasWords({ text }: TextBlock): boolean {
  return text.length > LONGEST_WORDLESS || WORDS.test(text);
}
