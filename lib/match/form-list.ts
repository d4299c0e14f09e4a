import type { CompiledForm, FormKind } from './gazetteer.ts';

/** Stands between patterns, which are single lines. */
const END_OF_PATTERN = '\n';

/**
 * The forms of a gazetteer by number. A form is made when it is first asked for: of a few thousand
 * most pages need some ten, and the patterns themselves only to say why something is marked.
 */
export class FormList {
  /** Everything that some form says. */
  readonly kinds: readonly FormKind[];
  /** Form to its kind. */
  readonly kindOf: Uint16Array;
  /** The patterns of all forms, a line each. */
  readonly patterns: string;
  readonly #made: (CompiledForm | undefined)[] = [];
  #lines: readonly string[] | null = null;

  constructor(kinds: readonly FormKind[], kindOf: Uint16Array, patterns: string) {
    this.kinds = kinds;
    this.kindOf = kindOf;
    this.patterns = patterns;
  }

  /** Lists forms by what they say; many say the same. */
  static of(forms: readonly CompiledForm[]): FormList {
    const kinds = new Map<string, FormKind>();
    const keys = forms.map(({ pattern: _, ...kind }) => {
      const key = JSON.stringify(kind);
      if (!kinds.has(key)) kinds.set(key, kind);
      return key;
    });
    const places = new Map([...kinds.keys()].map((key, place) => [key, place]));
    return new FormList(
      [...kinds.values()],
      Uint16Array.from(keys, (key) => places.get(key) ?? 0),
      forms.map(({ pattern }) => pattern).join(END_OF_PATTERN),
    );
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
    const kind = this.kinds[this.kindOf[number] ?? -1];
    if (!kind || pattern === undefined) throw new RangeError(`There is no form ${number}.`);
    return { ...kind, pattern };
  }
}
