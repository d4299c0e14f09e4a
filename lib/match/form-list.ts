import { countWhile } from './count-while.ts';
import type { CompiledForm, FormKind } from './gazetteer.ts';

/** Stands between patterns, which are single lines. */
const END_OF_PATTERN = '\n';

/**
 * The forms of a gazetteer by number. A form is made when it is first asked for: of a few thousand
 * most pages need some ten, and the patterns themselves only to say why something is marked.
 */
export class FormList {
  /** What forms say, once for all that stand together. */
  readonly kinds: readonly FormKind[];
  /** For each kind, the number after the last form of it. */
  readonly ends: readonly number[];
  /** The patterns of all forms, a line each. */
  readonly patterns: string;
  readonly #made: (CompiledForm | undefined)[] = [];
  #lines: readonly string[] | null = null;

  constructor(kinds: readonly FormKind[], ends: readonly number[], patterns: string) {
    this.kinds = kinds;
    this.ends = ends;
    this.patterns = patterns;
  }

  /** Lists forms; those that say the same should stand together. */
  static of(forms: readonly CompiledForm[]): FormList {
    const kinds: FormKind[] = [];
    const ends: number[] = [];
    let last = '';
    forms.forEach(({ pattern: _, ...kind }, number) => {
      const key = JSON.stringify(kind);
      if (key !== last) kinds.push(kind);
      last = key;
      ends[kinds.length - 1] = number + 1;
    });
    return new FormList(kinds, ends, forms.map(({ pattern }) => pattern).join(END_OF_PATTERN));
  }

  /**
   * The form of a number, always the same object.
   *
   * @throws {RangeError} where there is none
   */
  at(number: number): CompiledForm {
    const form = this.#made[number] ?? this.#make(number);
    this.#made[number] = form;
    return form;
  }

  #make(number: number): CompiledForm {
    this.#lines ??= this.patterns.split(END_OF_PATTERN);
    const pattern = this.#lines[number];
    const kind = this.kinds[countWhile(this.ends, (end) => end <= number)];
    if (!kind || pattern === undefined) throw new RangeError(`There is no form ${number}.`);
    return { ...kind, pattern };
  }
}
