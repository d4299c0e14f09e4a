import type { MarkingStyle } from '../schema/choices.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import { MOST_PAINTED, nearMarks, type PageOrder, type PagePlace } from './near-marks.ts';
import { hasTint, Painter } from './paint-marks.ts';

/** What of the page's text says which marks are near the screen. */
interface ScreenText extends PageOrder {
  /** Places in the text that are on screen. */
  placesOnScreen(): Steps<PagePlace[]>;
}

/** The marks that are painted, and can be found under the pointer. */
export class MarkLayer {
  readonly painter = new Painter();
  readonly #text: ScreenText;
  readonly #index = new MarkIndex();
  readonly #marks = new Set<Mark>();
  #style: MarkingStyle | null = null;
  #isPartial = false;

  /** @param text the text of the page */
  constructor(text: ScreenText) {
    this.#text = text;
  }

  /** The mark at a point of the viewport, or null; parameters as `MarkIndex` takes them. */
  markAt: MarkIndex['markAt'] = (...asked) => this.#index.markAt(...asked);

  /** Whether the marks are so many that only those near the screen are painted. */
  get isPartial(): boolean {
    return this.#isPartial;
  }

  /** Whether so many have been added that it is time to choose again. */
  get isFull(): boolean {
    return this.#marks.size > 2 * MOST_PAINTED;
  }

  /** Whether of so many marks those on screen should be painted before the others are looked at. */
  paintsScreenFirst(marks: readonly Mark[]): boolean {
    return marks.length > MOST_PAINTED && (this.#isPartial || this.#marks.size === 0);
  }

  /** Of very many marks in page order those near the screen. */
  *near(marks: readonly Mark[]): Steps<readonly Mark[]> {
    if (marks.length <= MOST_PAINTED) return marks;
    const places = yield* this.#text.placesOnScreen();
    // Where no text is found on screen, what is painted may well be there.
    if (places.length === 0 && this.#marks.size > 0) {
      return marks.filter((mark) => this.#marks.has(mark));
    }
    return yield* nearMarks(marks, places, this.#text);
  }

  /**
   * Paints these marks and no others; of very many, those near the screen.
   *
   * @param all in page order
   * @param isLooked whether to look again what lies behind those that are painted already
   */
  *show(all: readonly Mark[], style: MarkingStyle, isLooked: boolean): Steps<void> {
    this.#isPartial = all.length > MOST_PAINTED;
    const marks = yield* this.near(all);
    const wanted = new Set(marks);
    const gone = [...this.#marks].filter((mark) => !wanted.has(mark));
    const come = marks.filter((mark) => !this.#marks.has(mark));
    // The ground behind a tint may have changed unseen.
    const isSame = style === this.#style && !(isLooked && hasTint(style));
    this.#style = style;
    yield* this.#exchange(gone, come);
    yield* this.painter.change(gone, isSame ? come : marks, style);
  }

  /** Takes marks away and puts others in, whatever else there is. */
  *change(gone: readonly Mark[], come: readonly Mark[], style: MarkingStyle): Steps<void> {
    yield* this.#exchange(gone, come);
    yield* this.painter.change(gone, come, style);
  }

  *#exchange(gone: readonly Mark[], come: readonly Mark[]): Steps<void> {
    for (const mark of gone) if (this.#marks.delete(mark)) this.#index.remove(mark);
    yield* mapInSteps(come, (mark) => {
      this.#marks.add(mark);
      this.#index.add(mark);
    });
  }
}
