import type { Language } from '../schema/ids.ts';
import type { Mention } from '../schema/mention.ts';
import { detectLanguage, readLanguageTag } from '../text/detect-language.ts';
import type { Steps } from '../text/steps.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type PageContext, resolveInSteps } from './resolve-mentions.ts';
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
  resolve(scans: BlockScan[], page?: PageContext): Steps<Mention[]>;
}

/** What stands for a block in a language that is not read. */
export const UNREAD: BlockScan = { text: '', matches: [], sentences: 0 };

/** @param findGazetteer the forms of a language, null where there are none */
export function createMatcher(findGazetteer: (language: Language) => Gazetteer | null): Matcher {
  return {
    scan(text, language = '') {
      const gazetteer = findGazetteer(languageOf(text, language));
      return gazetteer ? scanBlock(text, gazetteer) : UNREAD;
    },
    resolve: (scans, page = {}) => resolveInSteps(scans, page),
  };
}

/**
 * The language of a block.
 *
 * @param tag BCP 47 tag of the text around it, empty where it is not known
 */
export function languageOf(text: string, tag: string): Language {
  return detectLanguage(text, readLanguageTag(tag) ?? 'en');
}
