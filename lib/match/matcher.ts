import type { Language } from '../schema/ids.ts';
import type { Mention } from '../schema/mention.ts';
import { detectLanguage, readLanguageTag } from '../text/detect-language.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type PageContext, resolveMentions } from './resolve-mentions.ts';
import { type BlockScan, scanBlock } from './scan-block.ts';

/** Finds mentions block by block; keeps nothing between calls. */
export interface Matcher {
  /**
   * Reads one block; the result depends on the arguments alone and may be kept.
   *
   * @param language BCP 47 tag of the text where it is known; the block may be in another
   */
  scan(text: string, language?: string): BlockScan;
  /** Decides over all blocks of a text, in reading order. */
  resolve(scans: BlockScan[], page?: PageContext): Mention[];
}

/** A gazetteer that is made ready when its language is first met. */
export interface GazetteerSource {
  language: Language;
  load: () => Gazetteer;
}

/** @param sources one for each language; a block in another language has no mentions */
export function createMatcher(sources: GazetteerSource[]): Matcher {
  const loaded = new Map<Language, Gazetteer>();
  const find = (language: Language): Gazetteer | undefined => {
    const known = loaded.get(language);
    if (known) return known;
    const gazetteer = sources.find((source) => source.language === language)?.load();
    if (gazetteer) loaded.set(language, gazetteer);
    return gazetteer;
  };
  return {
    scan(text, language = '') {
      const gazetteer = find(detectLanguage(text, readLanguageTag(language) ?? 'en'));
      return gazetteer ? scanBlock(text, gazetteer) : { text, matches: [], sentences: 0 };
    },
    resolve: resolveMentions,
  };
}
