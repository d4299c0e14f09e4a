/** Keys of the message catalogue; a sentence that is not in it does not compile. */
export type MessageKey = Extract<
  keyof typeof import('../../public/_locales/en/messages.json'),
  string
>;

/** Base names of sentences that hold a count: the catalogue has `<base>_one`, `<base>_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** Looks up the reader's language. Numbers among the values are written the way it writes them. */
export interface Translator {
  /** The sentence under `key` with `values` in the places `$1`, `$2`, … */
  text: (key: MessageKey, ...values: (string | number)[]) => string;
  /** The form of the sentence that fits `count`, which is its `$1`; `values` follow as `$2`, … */
  plural: (key: PluralKey, count: number, ...values: (string | number)[]) => string;
  /** BCP 47 tag of the catalogue in use, for dates, numbers and the `lang` of a page. */
  locale: string;
}
