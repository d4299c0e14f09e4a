import type { Dataset } from '../schema/dataset.ts';
import type { Claim, Entry } from '../schema/entry.ts';
import type { EntryId, Language } from '../schema/ids.ts';
import type { ComparedPage, Omissions, OmittedClaim } from '../schema/page-comparison.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { citationsOf } from './collect-claims.ts';
import type { PhraseReader } from './phrase-reader.ts';
import { articleBlocks, type ReadBlock } from './read-page.ts';

/** Most claims that are listed: more is a reading list, not a hint. */
const MOST_OMISSIONS = 5;

/** Only claims that the dataset calls what a reader must know. */
const LEAST_WEIGHT = 3;

/** A shorter article leaves out nearly everything, which says nothing of it. */
const LEAST_WORDS = 120;

/** A shorter block cannot be told to be of a language, and hardly touches a claim. */
const LEAST_WORDS_OF_BLOCK = 8;

/** Share of an article's words that may stand in blocks of a language that is not surely known. */
const MOST_UNSURE = 0.1;

/**
 * Finds what a page's article leaves out: claims of the highest weight, on entries that it
 * mentions, of which it holds none of the words by which a text touches them. Headlines and
 * everything else of the article count; a claim for which the dataset names no such words, or the
 * language has none, is never listed.
 */
export function findOmissions(
  page: ComparedPage,
  article: readonly ReadBlock[],
  reader: PhraseReader,
  dataset: Dataset,
): Omissions {
  const abstained = whyAbstain(page, article);
  if (abstained !== null) return { claims: [], abstained };

  const touched = new Set(
    article.flatMap(({ phrases }) => phrases.phrases.map(({ signal }) => signal)),
  );
  const languages = [...new Set(article.map(({ block }) => block.language))];
  const counts = countMentions(page, article);
  const open = dataset.entries
    .flatMap((entry) => listClaims(entry, counts.get(entry.id) ?? 0))
    .filter(({ claim }) => isOpen(claim, touched, languages, reader))
    .sort(byImportance);
  return {
    claims: chooseApart(open).map((omitted) => cite(omitted, languages, reader, dataset)),
    abstained: null,
  };
}

type Candidate = Pick<OmittedClaim, 'entry' | 'kind' | 'claim' | 'mentions'>;

function listClaims(entry: Entry, mentions: number): Candidate[] {
  if (mentions === 0) return [];
  const list = (claims: readonly Claim[], kind: Candidate['kind']) =>
    claims
      .filter(({ weight, touch }) => weight >= LEAST_WEIGHT && touch !== undefined)
      .map((claim) => ({ entry: entry.id, kind, claim, mentions }));
  return [...list(entry.caveats, 'caveat'), ...list(entry.facts, 'fact')];
}

/** Whether each language of the article has words for the claim, and none of them stands in it. */
function isOpen(
  { touch = [] }: Claim,
  touched: ReadonlySet<string>,
  languages: readonly Language[],
  reader: PhraseReader,
): boolean {
  const signals = touch.map((name) => `touch-${name}`);
  const isKnown = languages.every((language) =>
    signals.every((signal) => reader.patternsOf(signal, language).length > 0),
  );
  return isKnown && signals.every((signal) => !touched.has(signal));
}

/** Caveats before facts, then what the page speaks of most. */
function byImportance(a: Candidate, b: Candidate): number {
  if (a.kind !== b.kind) return a.kind === 'caveat' ? -1 : 1;
  return b.claim.weight - a.claim.weight || b.mentions - a.mentions;
}

/** Claims that the same words touch say much the same: the first of them stands for all. */
function chooseApart(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  const chosen = candidates.filter(({ claim }) => {
    const key = claim.touch?.toSorted().join(' ') ?? '';
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return chosen.slice(0, MOST_OMISSIONS);
}

function cite(
  candidate: Candidate,
  languages: readonly Language[],
  reader: PhraseReader,
  dataset: Dataset,
): OmittedClaim {
  const signals = candidate.claim.touch?.map((name) => `touch-${name}`) ?? [];
  const words = languages.flatMap((language) =>
    signals.flatMap((signal) => reader.patternsOf(signal, language)),
  );
  return {
    ...candidate,
    citations: citationsOf(candidate.claim.sources, dataset.sources),
    rule: 'untouched',
    reason: [...new Set(words)],
  };
}

function countMentions(page: ComparedPage, article: readonly ReadBlock[]): Map<EntryId, number> {
  const blocks = new Set(article.map(({ index }) => index));
  const counts = new Map<EntryId, number>();
  for (const { block, entry } of page.mentions) {
    if (blocks.has(block)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return counts;
}

function whyAbstain(page: ComparedPage, article: readonly ReadBlock[]): Omissions['abstained'] {
  if (page.partial) return 'partial';
  const all = articleBlocks(page).map(({ block }) => ({ ...block, words: countWords(block.text) }));
  const words = all.reduce((sum, block) => sum + block.words, 0);
  if (words < LEAST_WORDS) return 'short';
  if (article.length < all.length) return 'language';
  const unsure = all
    .filter(
      (block) => block.words >= LEAST_WORDS_OF_BLOCK && !isSurelyIn(block.text, block.language),
    )
    .reduce((sum, block) => sum + block.words, 0);
  return unsure > words * MOST_UNSURE ? 'language' : null;
}

/** A text whose own words tell its language, whatever was expected of it. */
function isSurelyIn(text: string, language: Language): boolean {
  return (['en', 'uk', 'pl'] as const).every(
    (expected) => detectLanguage(text, expected) === language,
  );
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
