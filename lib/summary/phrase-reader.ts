import { compileGazetteer } from '../match/compile-gazetteer.ts';
import type { Gazetteer } from '../match/gazetteer.ts';
import { scanBlock } from '../match/scan-block.ts';
import type { Language } from '../schema/ids.ts';
import type { Numerals, PhrasesFile } from '../schema/phrases.ts';

/** Words of a block that a signal found; offsets are UTF-16 code units, end exclusive. */
export interface Phrase {
  signal: string;
  start: number;
  end: number;
  /** Number of the sentence in the block, from 0. */
  sentence: number;
}

/** What the phrases of its language find in a block. */
export interface BlockPhrases {
  text: string;
  /** In reading order. */
  phrases: readonly Phrase[];
  numerals: Numerals;
}

/** Reads blocks by the phrases of their language; each language is compiled when first met. */
export class PhraseReader {
  readonly #files: ReadonlyMap<Language, PhrasesFile>;
  readonly #gazetteers = new Map<Language, Gazetteer>();

  constructor(files: readonly PhrasesFile[]) {
    this.#files = new Map(files.map((file) => [file.language, file]));
  }

  /** @returns null where there are no phrases of the language */
  read(text: string, language: Language): BlockPhrases | null {
    const file = this.#files.get(language);
    if (file === undefined) return null;
    const phrases = scanBlock(text, this.#compile(file))
      .matches.map(({ form, start, end, sentence }) => ({
        signal: form.signal ?? '',
        start,
        end,
        sentence,
      }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return { text, phrases, numerals: file.numerals };
  }

  /** The patterns of a signal of a language, as they stand in the seeds. */
  patternsOf(signal: string, language: Language): readonly string[] {
    return this.#files.get(language)?.signals[signal] ?? [];
  }

  #compile(file: PhrasesFile): Gazetteer {
    let gazetteer = this.#gazetteers.get(file.language);
    if (gazetteer === undefined) {
      const { language, lists, signals } = file;
      gazetteer = compileGazetteer({ language, lists, signals, misspellable: [], forms: {} });
      this.#gazetteers.set(language, gazetteer);
    }
    return gazetteer;
  }
}
