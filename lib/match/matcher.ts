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

/** @param gazetteers one for each language; a block in another language has no mentions */
export function createMatcher(gazetteers: Gazetteer[]): Matcher {
  const byLanguage = new Map<Language, Gazetteer>(
    gazetteers.map((gazetteer) => [gazetteer.language, gazetteer]),
  );
  return {
    scan(text, language = '') {
      const detected = detectLanguage(text, readLanguageTag(language) ?? 'en');
      const gazetteer = byLanguage.get(detected);
      return gazetteer ? scanBlock(text, gazetteer) : { text, matches: [], sentences: 0 };
    },
    resolve: resolveMentions,
  };
}
