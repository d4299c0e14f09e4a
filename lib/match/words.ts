/** Words that a buffer holds before it first grows: more than most blocks have. */
const FIRST_SIZE = 512;

/** Flag of a word: it is a number in digits. */
export const IS_NUMBER = 1;
/** Flag of a word: it has two letters or more, all capital. */
export const IS_CAPITALS = 2;
/** Flag of a word: it begins with a capital letter. */
export const IS_CAPITALISED = 4;

/**
 * The words of a block, one array for each property, used again for the next block. Offsets are
 * UTF-16 code units of the text.
 */
export class Words {
  count = 0;
  /** Whether any word is an anchor, so that a match may begin somewhere. */
  hasAnchor = false;
  start = new Int32Array(FIRST_SIZE);
  end = new Int32Array(FIRST_SIZE);
  flags = new Uint8Array(FIRST_SIZE);
  /** What stands before the word: `JOINED` and its siblings. */
  before = new Uint8Array(FIRST_SIZE);
  /** One more than the set of classes of the word, 0 for a word of no form. */
  set = new Uint16Array(FIRST_SIZE);
  /** Groups, as bits, of the forms whose matches may begin at the word; 0 for none. */
  begins = new Uint16Array(FIRST_SIZE);

  clear(): void {
    this.count = 0;
    this.hasAnchor = false;
  }

  add(start: number, end: number, flags: number, set: number): void {
    const word = this.count;
    if (word === this.start.length) this.#grow();
    this.start[word] = start;
    this.end[word] = end;
    this.flags[word] = flags;
    this.set[word] = set;
    this.begins[word] = 0;
    this.count = word + 1;
  }

  /**
   * Takes the last word for an anchor of forms.
   *
   * @param reach how many words back from it, itself included, a match may begin
   * @param groups those of the forms, as bits
   */
  anchor(reach: number, groups: number): void {
    const { begins, count } = this;
    for (let word = Math.max(0, count - reach); word < count; word++) {
      begins[word] = (begins[word] ?? 0) | groups;
    }
    this.hasAnchor = true;
  }

  #grow(): void {
    const size = 2 * this.count;
    this.start = grown(this.start, new Int32Array(size));
    this.end = grown(this.end, new Int32Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.before = grown(this.before, new Uint8Array(size));
    this.set = grown(this.set, new Uint16Array(size));
    this.begins = grown(this.begins, new Uint16Array(size));
  }
}

function grown<Table extends Int32Array | Uint16Array | Uint8Array>(
  old: Table,
  next: Table,
): Table {
  next.set(old);
  return next;
}
