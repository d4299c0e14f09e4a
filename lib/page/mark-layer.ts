import type { MarkingStyle } from '../schema/choices.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import { hasTint, Painter } from './paint-marks.ts';

/** The marks that are painted, and can be found under the pointer. */
export class MarkLayer {
  readonly painter = new Painter();
  readonly #index = new MarkIndex();
  readonly #marks = new Set<Mark>();
  #style: MarkingStyle | null = null;

  /** The mark at a point of the viewport, or null; parameters as `MarkIndex` takes them. */
  markAt: MarkIndex['markAt'] = (...asked) => this.#index.markAt(...asked);

  /** Whether a mark is painted. */
  has(mark: Mark): boolean {
    return this.#marks.has(mark);
  }

  /** How many marks are painted. */
  get size(): number {
    return this.#marks.size;
  }

  /**
   * Makes the painted marks these.
   *
   * @param isLooked whether to look again what lies behind those that are painted already
   */
  *show(marks: readonly Mark[], style: MarkingStyle, isLooked: boolean): Steps<void> {
    const wanted = new Set(marks);
    const gone = [...this.#marks].filter((mark) => !wanted.has(mark));
    const come = marks.filter((mark) => !this.#marks.has(mark));
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
