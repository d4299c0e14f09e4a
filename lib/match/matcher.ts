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
   * @returns null where the gazetteer of the block's language is not there yet
   */
  scan(text: string, language?: string): BlockScan | null;
  /** Whether a block can bear on what the mentions of a text are, beyond being some more text. */
  matters(scan: BlockScan): boolean;
  /** Decides over all blocks of a text, in reading order; null for a block not yet read. */
  resolve(scans: (BlockScan | null)[], page?: PageContext): Steps<Mention[]>;
}

const UNREAD: BlockScan = { text: '', matches: [], sentences: 0 };

/**
 * @param findGazetteer the forms of a language; undefined where they are not there yet, null
 *   where there are none
 */
export function createMatcher(
  findGazetteer: (language: Language) => Gazetteer | null | undefined,
): Matcher {
  return {
    scan(text, language = '') {
      const gazetteer = findGazetteer(detectLanguage(text, readLanguageTag(language) ?? 'en'));
      if (gazetteer === undefined) return null;
      return gazetteer === null ? UNREAD : scanBlock(text, gazetteer);
    },
    matters: ({ matches }) => matches.length > 0,
    resolve: (scans, page = {}) =>
      resolveInSteps(
        scans.map((scan) => scan ?? UNREAD),
        page,
      ),
  };
}
