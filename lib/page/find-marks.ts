import { CATEGORY_OF_ENTRY, type Language } from '../schema/ids.ts';
import type { OpenLine } from '../schema/text-line.ts';
import type { FoundMention } from '../schema/text-part.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import type { Mark } from './mark.ts';
import type { PageOrder } from './near-marks.ts';
import { TextTeller } from './tell-text.ts';
import type { TextBlock } from './text-block.ts';

/** Marks that went and marks that came. */
export interface MarkChange {
  gone: Mark[];
  come: Mark[];
}

/** Marks that one step makes, about. */
const MARKS_A_STEP = 20;

const NONE: readonly Mark[] = [];

/** Makes marks of the mentions that the background finds in the text it is told. */
export class MarkFinder {
  readonly teller: TextTeller;
  readonly #marks = new Map<TextBlock, readonly Mark[]>();
  #isAnswered = false;
  #lastId = 0;

  /** Parameters as of {@link TextTeller}. */
  constructor(
    openLine: OpenLine,
    languages: readonly Language[],
    onDue: () => void,
    signal: AbortSignal,
  ) {
    this.teller = new TextTeller(openLine, languages, onDue, signal);
  }

  /** True once the mentions of the page are known, or nobody answers. */
  get isAnswered(): boolean {
    return this.#isAnswered || this.teller.isHelpless;
  }

  /** True where the page has mentions. */
  get hasMarks(): boolean {
    return this.#marks.size > 0;
  }

  /**
   * All marks in page order.
   *
   * @param order of the page's blocks
   */
  *marksIn(order: PageOrder): Steps<Mark[]> {
    // Of many blocks few have marks.
    const placed = yield* mapInSteps([...this.#marks], ([block, marks]) => ({
      index: order.indexOf(block),
      marks,
    }));
    const isSorted = placed.every(({ index }, at) => index > (placed[at - 1]?.index ?? -1));
    yield;
    if (isSorted) return placed.flatMap(({ marks }) => marks);
    return placed
      .filter(({ index }) => index >= 0)
      .sort((one, other) => one.index - other.index)
      .flatMap(({ marks }) => marks);
  }

  /** Takes an answer in; null where there is none. A mark found again is the same object. */
  *takeAnswer(): Steps<MarkChange | null> {
    const answer = this.teller.takeAnswer();
    if (!answer) return null;
    const { found, gone, isWhole } = answer;
    const change: MarkChange = { gone: [], come: [] };
    let done = 0;
    for (const [block, mentions] of found) {
      this.#replace(block, mentions, change);
      done += mentions.length;
      if (done < MARKS_A_STEP) continue;
      done = 0;
      yield;
    }
    for (const block of isWhole ? [...this.#marks.keys()] : gone) {
      if (!isWhole || !found.has(block)) this.#replace(block, [], change);
    }
    this.#isAnswered = true;
    return change;
  }

  #replace(block: TextBlock, mentions: readonly FoundMention[], change: MarkChange): void {
    const before = this.#marks.get(block) ?? NONE;
    // Where the page has changed since, its new text is told next.
    const isThere = mentions.length > 0 && block.nodes.length > 0;
    const marks = (isThere ? mentions : []).map((mention) => {
      const known = before.find((mark) => isOf(mark, mention));
      if (known) return known;
      const mark = this.#make(block, mention);
      change.come.push(mark);
      return mark;
    });
    for (const mark of before) if (!marks.includes(mark)) change.gone.push(mark);
    if (marks.length > 0) this.#marks.set(block, marks);
    else this.#marks.delete(block);
  }

  #make(block: TextBlock, { start, end, entry, why }: FoundMention): Mark {
    this.#lastId += 1;
    const category = CATEGORY_OF_ENTRY[entry];
    return { id: this.#lastId, entry, category, why, block, start, end };
  }
}

function isOf(mark: Mark, { start, end, entry }: FoundMention): boolean {
  return mark.start === start && mark.end === end && mark.entry === entry;
}
