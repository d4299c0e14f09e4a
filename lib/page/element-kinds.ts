/** The element stands apart: text before, in and after it are different runs. */
export const BLOCK = 0;

/** The element stands inside a line: text before and after it is one run. */
export const INLINE = 1;

/** The element is not read but stands inside a line, as a picture does. */
export const OBJECT = 2;

/** The element is not read, and ends the run. */
export const UNREAD = 3;

/** The element begins a new line within the run. */
export const LINE_BREAK = 4;

/** The element is not read and leaves no trace: text before and after it touches. */
export const NOTHING = 5;

/** The element is not read where it shows something else in its place, and else `INLINE`. */
export const SLOT = 6;

const TAGS: Record<number, string> = {
  [INLINE]:
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q ruby ' +
    's small span strike strong sub sup time tt u',
  [OBJECT]: 'button code img input kbd math meter picture progress samp select svg textarea var',
  [UNREAD]:
    'applet audio canvas caveat-card datalist embed frameset head iframe noscript object optgroup option ' +
    'pre script style template title video',
  [LINE_BREAK]: 'br',
  [SLOT]: 'slot',
  [NOTHING]: 'area link map meta rp rt param source track wbr',
};

const KIND_OF_TAG: ReadonlyMap<string, number> = new Map(
  Object.entries(TAGS).flatMap(([kind, tags]) =>
    tags.split(' ').map((tag) => [tag, Number(kind)] as const),
  ),
);

/**
 * How an element takes part in the text, by its local name. Tags that the table lacks are blocks:
 * custom elements too, since a phrase wrongly cut is silent and one wrongly joined is not. No
 * computed style is asked, which would make reading several times slower.
 */
export function kindOfTag(localName: string): number {
  return KIND_OF_TAG.get(localName) ?? BLOCK;
}

/**
 * Fits elements that are not read whatever their tag: editors, whose text is the reader's own,
 * and what the page declares hidden.
 */
export const UNREAD_SELECTOR =
  '[contenteditable]:not([contenteditable="false" i]),' +
  '[role="textbox"],[role="searchbox"],[role="code"],[hidden]';

/** Fits every element whose text is not read, by tag or by attribute. */
export const UNREAD_OR_TAG_SELECTOR = [
  ...[OBJECT, UNREAD, LINE_BREAK, NOTHING].flatMap((kind) => (TAGS[kind] ?? '').split(' ')),
  UNREAD_SELECTOR,
].join(',');

/** Fits what makes the text of a block more than one run, or not all of it to be read. */
export const NESTED_SELECTOR = [
  `:not(${(TAGS[INLINE] ?? '').replaceAll(' ', ',')})`,
  UNREAD_SELECTOR,
  // Nothing of its own: it may hide a shadow root.
  'span:empty',
].join(',');

/** The same, and any span: they may have shadow roots, which no selector tells. */
export const NESTED_SPAN_SELECTOR = `${NESTED_SELECTOR},span`;

/** Attributes that decide whether text is read, as `UNREAD_SELECTOR` has them. */
export const READING_ATTRIBUTES = ['contenteditable', 'role', 'hidden'];

/** Attributes whose change may show or hide text without any other sign. */
export const SHOWING_ATTRIBUTES = ['class', 'style', 'open'];
