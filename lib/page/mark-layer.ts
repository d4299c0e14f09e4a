import type { MarkingStyle } from '../schema/choices.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import { hasTint, Painter } from './paint-marks.ts';

/** The marks that are painted, and can be found under the pointer. */
export class MarkLayer {
  readonly painter = new Painter();
  #index = new MarkIndex();
  #marks = new Set<Mark>();
  #style: MarkingStyle | null = null;

  /** The mark at a point of the viewport, or null; parameters as `MarkIndex` takes them. */
  markAt: MarkIndex['markAt'] = (...asked) => this.#index.markAt(...asked);

  /**
   * Makes the painted marks these.
   *
   * @param marks in page order
   * @param first index of the one to paint first
   */
  *show(marks: readonly Mark[], style: MarkingStyle, first: number): Steps<void> {
    const isSame =
      marks.length === this.#marks.size && marks.every((mark) => this.#marks.has(mark));
    if (!isSame) {
      const index = new MarkIndex();
      yield* mapInSteps(marks, (mark) => index.add(mark));
      this.#index = index;
      this.#marks = new Set(marks);
    }
    // The ground behind a tint may have changed unseen.
    if (!isSame || style !== this.#style || hasTint(style)) {
      const ordered = first > 0 ? [...marks.slice(first), ...marks.slice(0, first)] : marks;
      yield* this.painter.paint(ordered, style);
    }
    this.#style = style;
  }

  /** Takes marks away and puts others in, whatever else there is. */
  *change(gone: readonly Mark[], come: readonly Mark[], style: MarkingStyle): Steps<void> {
    for (const mark of gone) if (this.#marks.delete(mark)) this.#index.remove(mark);
    for (const mark of come) {
      this.#marks.add(mark);
      this.#index.add(mark);
    }
    yield* this.painter.change(gone, come, style);
  }
}
