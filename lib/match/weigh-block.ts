import type { EntryId } from '../schema/ids.ts';
import type { BlockContext } from './block-context.ts';
import { type Evidence, noEvidence } from './evidence.ts';
import { AWAY, CONTRAST, ELSEWHERE, EVIDENCE, OF_ENTRY, PARIS, RUSSIA, UKRAINE } from './signs.ts';
import { isAnchor, isTied, isTiedAlone, isWeighed } from './topic-rules.ts';

const NO_SENTENCES: ReadonlySet<number> = new Set();

/** Shared by all blocks without a sign of anything; its sets and maps stay empty. */
const NOTHING = noEvidence();

/**
 * What speaks for and against the topic in a block. Full forms of other things, and in sentences
 * about another theatre, are left out.
 */
export function weighBlock(context: BlockContext): Evidence {
  const { matches, sentences } = context.scan;
  if ((context.signs & EVIDENCE) === 0) return { ...NOTHING, sentences };
  const home = sentencesWith(context, UKRAINE);
  const contrast = sentencesWith(context, CONTRAST);
  const isApart = (sentence: number) => !home.has(sentence) && !contrast.has(sentence);
  const away = new Set([...sentencesWith(context, AWAY)].filter(isApart));
  const evidence = {
    ...noEvidence(),
    paris: (context.signs & PARIS) !== 0,
    ukraine: home.size,
    russia: sentencesWith(context, RUSSIA).size,
    elsewhere: away.size,
    others: countOthers(context, contrast),
    abroad: [...sentencesWith(context, ELSEWHERE)].some((sentence) => away.has(sentence)),
    sentences,
  };
  const related = new Set(home);
  const hintedAtHome = new Map([...home].map((sentence) => [sentence, new Set<EntryId>()]));
  for (const match of context.signs & OF_ENTRY ? matches : []) {
    const { form, sentence } = match;
    if (form.entry === null || form.strength === 'short' || away.has(sentence)) continue;
    if (context.namesAnother(match)) continue;
    evidence.hinted.add(form.entry);
    hintedAtHome.get(sentence)?.add(form.entry);
    evidence.anchored ||= isAnchor(form.entry) && home.has(sentence);
    if (form.strength !== 'name' || !isWeighed(form.entry)) continue;
    evidence.entries.add(form.entry);
    related.add(sentence);
  }
  evidence.related = related.size;
  const tiedAlone = away.size === 0 && [...hintedAtHome.values()].some(isTiedAlone);
  evidence.tied = tiedAlone || isTied(evidence);
  return evidence;
}

/** How many sentences name each other theatre or subject, of which each has its own pattern. */
function countOthers(context: BlockContext, contrast: ReadonlySet<number>): Map<string, number> {
  const counts = new Map<string, number>();
  if ((context.signs & AWAY) === 0) return counts;
  const sentences = new Map<string, Set<number>>();
  for (const { form, sentence } of context.scan.matches) {
    if ((form.signs & AWAY) === 0 || contrast.has(sentence)) continue;
    sentences.set(form.pattern, (sentences.get(form.pattern) ?? new Set()).add(sentence));
  }
  for (const [name, { size }] of sentences) counts.set(name, size);
  return counts;
}

/** Numbers of the sentences that have any of some signs. */
function sentencesWith({ signs, scan }: BlockContext, wanted: number): ReadonlySet<number> {
  if ((signs & wanted) === 0) return NO_SENTENCES;
  const sentences = new Set<number>();
  for (const { form, sentence } of scan.matches) {
    if (form.signs & wanted) sentences.add(sentence);
  }
  return sentences;
}
