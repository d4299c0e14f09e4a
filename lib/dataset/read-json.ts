/** What keeps a text from being JSON, or hides a part of it. Line and column count from 1. */
export interface JsonFault {
  line: number;
  column: number;
  found: string;
  wanted: string;
}

const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NAME = /true|false|null/y;
/** What a message shows of the place where reading stopped. */
const GLIMPSE = /[\p{L}\p{N}_.-]{1,20}|\P{Cc}/uy;

/**
 * Reads JSON as `JSON.parse` does, and tells where it stops: the engine's own messages name no
 * place for some faults, and it drops the first of two equal keys without a word.
 *
 * @returns the value, undefined where the syntax is broken; and every fault that was found. After
 * a fault of syntax nothing further is read; equal keys are all reported.
 */
export function readJson(text: string): { value: unknown; faults: JsonFault[] } {
  const reader = new JsonReader(text);
  try {
    return { value: reader.readFile(), faults: reader.faults };
  } catch (error) {
    if (error !== reader.stop) throw error;
    return { value: undefined, faults: reader.faults };
  }
}

class JsonReader {
  readonly faults: JsonFault[] = [];
  /** Thrown to leave the recursion after a fault of syntax. */
  readonly stop = new Error('fault of syntax');
  readonly #text: string;
  /** Offset of the next character to read, in UTF-16 code units. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readFile(): unknown {
    const value = this.#readValue();
    this.#take(SPACE);
    if (this.#at < this.#text.length) this.#fail('the end of the file');
    return value;
  }

  #readValue(): unknown {
    this.#take(SPACE);
    const opener = this.#text[this.#at];
    if (opener === '{') return this.#readObject();
    if (opener === '[') return this.#readArray();
    if (opener === '"') return this.#readText();
    const token = this.#take(NAME) ?? this.#take(NUMBER);
    if (token === null) return this.#fail('a value');
    return JSON.parse(token);
  }

  #readObject(): unknown {
    const entries = new Map<string, unknown>();
    this.#readItems('}', () => {
      this.#take(SPACE);
      const at = this.#at;
      if (this.#text[at] !== '"') this.#fail('a key in double quotes');
      const key = this.#readText();
      if (entries.has(key)) this.#note(at, `the key "${key}" again`, 'each key once in an object');
      this.#expect(':');
      entries.set(key, this.#readValue());
    });
    return Object.fromEntries(entries);
  }

  #readArray(): unknown[] {
    const items: unknown[] = [];
    this.#readItems(']', () => items.push(this.#readValue()));
    return items;
  }

  /** Reads from an opening bracket to its closing one, with commas between the items. */
  #readItems(closer: string, readItem: () => void): void {
    this.#at += 1;
    this.#take(SPACE);
    if (this.#text[this.#at] === closer) {
      this.#at += 1;
      return;
    }
    for (;;) {
      readItem();
      this.#take(SPACE);
      const next = this.#text[this.#at];
      if (next !== ',' && next !== closer) this.#fail(`"," or "${closer}"`);
      this.#at += 1;
      if (next === closer) return;
    }
  }

  #readText(): string {
    const token = this.#take(TEXT);
    if (token === null) {
      return this.#fail('a closing quotation mark on the same line', 'a text without an end');
    }
    return JSON.parse(token);
  }

  #expect(character: string): void {
    this.#take(SPACE);
    if (this.#text[this.#at] !== character) this.#fail(`"${character}"`);
    this.#at += 1;
  }

  /** The text that a sticky pattern matches here, read past it; null where it does not match. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return null;
    this.#at += match[0].length;
    return match[0];
  }

  #fail(wanted: string, found = this.#glimpse()): never {
    this.#note(this.#at, found, wanted);
    throw this.stop;
  }

  #note(at: number, found: string, wanted: string): void {
    const before = this.#text.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    this.faults.push({ line: before.length, column, found, wanted });
  }

  #glimpse(): string {
    if (this.#at >= this.#text.length) return 'the end of the file';
    const at = this.#at;
    const seen = this.#take(GLIMPSE);
    this.#at = at;
    if (seen === null) return 'a control character';
    return seen === '"' ? 'a quotation mark' : `"${seen}"`;
  }
}
