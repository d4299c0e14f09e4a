/** White space that ends lines or moves columns; spaces of fixed width stay as the author set them. */
const LINE_SPACE = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/**
 * What a line of text can do without: controls of direction, which could turn around what follows
 * them; other controls; places where a word may break; signs that stand for a picture or an
 * annotation; and code points that are no characters.
 */
const UNSEEN =
  /[\p{Bidi_Control}\p{Cc}\p{Noncharacter_Code_Point}\u00ad\u200b\u2060-\u206f\ufeff\ufff9-\ufffc]/gu;

/** Halves of surrogate pairs, which no encoding can write. */
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * Text of a page or of the dataset as one line that is safe to put beside other text: white space
 * made single, without what {@link UNSEEN} lists; halves of characters become U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_SPACE, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();
}
