import type { Language } from '../schema/ids.ts';
import { decodeGazetteer } from './decode-gazetteer.ts';
import type { EncodedGazetteer, Gazetteer } from './gazetteer.ts';

/**
 * Name of the property of the global object on which the file of a language puts its encoded
 * gazetteer. The global object of content scripts is not the page's.
 */
export const SHELF_NAME = 'caveat gazetteers';

/**
 * Takes the encoded gazetteer of a language off the global object, where its file has put it; null
 * where there is none. It does not stay there: decoded, it is held once more.
 */
export function takeGazetteer(language: Language): EncodedGazetteer | null {
  const shelf: Partial<Record<Language, EncodedGazetteer>> =
    Reflect.get(globalThis, Symbol.for(SHELF_NAME)) ?? {};
  const encoded = shelf[language] ?? null;
  delete shelf[language];
  return encoded;
}

/**
 * Gazetteers of a page, each fetched when its language is first met: most pages need one of
 * eight, and each weighs more than all the rest of the annotator.
 */
export class GazetteerShelf {
  /** Undefined for a language that is on its way, null for one that did not come. */
  readonly #gazetteers = new Map<Language, Gazetteer | null | undefined>();
  readonly #fetch: (language: Language) => Promise<EncodedGazetteer | null>;
  readonly #onArrival: () => void;

  /**
   * @param fetch brings an encoded gazetteer, or null where there is none
   * @param onArrival called each time one has come, or will not come
   */
  constructor(
    fetch: (language: Language) => Promise<EncodedGazetteer | null>,
    onArrival: () => void,
  ) {
    this.#fetch = fetch;
    this.#onArrival = onArrival;
  }

  /**
   * The gazetteer of a language: undefined where it is not there yet, and it is sent for; null
   * where there is none.
   */
  find(language: Language): Gazetteer | null | undefined {
    if (!this.#gazetteers.has(language)) {
      this.#gazetteers.set(language, undefined);
      void this.#bring(language);
    }
    return this.#gazetteers.get(language);
  }

  async #bring(language: Language): Promise<void> {
    const encoded = await this.#fetch(language);
    this.#gazetteers.set(language, encoded && decodeGazetteer(encoded));
    this.#onArrival();
  }
}
