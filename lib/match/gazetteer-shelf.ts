import type { Language } from '../schema/ids.ts';
import { decodeGazetteer } from './decode-gazetteer.ts';
import type { EncodedGazetteer, Gazetteer } from './gazetteer.ts';

/**
 * Name of the property of the global object on which the file of a language puts its encoded
 * gazetteer.
 */
export const SHELF_NAME = 'caveat gazetteers';

/**
 * Takes the encoded gazetteer of a language off the global object, where its file has put it. It
 * does not stay there: decoded, it is held once more.
 *
 * @throws {Error} where there is none
 */
export function takeGazetteer(language: Language): EncodedGazetteer {
  const shelf: Partial<Record<Language, EncodedGazetteer>> =
    Reflect.get(globalThis, Symbol.for(SHELF_NAME)) ?? {};
  const encoded = shelf[language];
  if (!encoded) throw new Error(`The gazetteer of "${language}" has put nothing on its shelf.`);
  delete shelf[language];
  return encoded;
}

/** Gazetteers, each brought when a text in its language is first met: most readers need one. */
export class GazetteerShelf {
  readonly #gazetteers = new Map<Language, Promise<Gazetteer>>();
  readonly #bring: (language: Language) => EncodedGazetteer | Promise<EncodedGazetteer>;

  /** @param bring brings an encoded gazetteer, or fails */
  constructor(bring: (language: Language) => EncodedGazetteer | Promise<EncodedGazetteer>) {
    this.#bring = bring;
  }

  /** The gazetteer of a language. Rejects where it does not come; the next call tries again. */
  find(language: Language): Promise<Gazetteer> {
    let found = this.#gazetteers.get(language);
    if (!found) {
      found = this.#decode(language);
      this.#gazetteers.set(language, found);
      found.catch(() => this.#gazetteers.delete(language));
    }
    return found;
  }

  async #decode(language: Language): Promise<Gazetteer> {
    return decodeGazetteer(await this.#bring(language));
  }
}
