import { annotateText, type TextMention } from '../../lib/match/annotate-text.ts';
import type { Matcher } from '../../lib/match/matcher.ts';
import { CATEGORY_OF_ENTRY, type EntryId } from '../../lib/schema/ids.ts';
import { type Comparison, compareMentions } from './compare-mentions.ts';
import type { LabelledText } from './labelled-text.ts';
import { emptyTally, type Tally } from './tally.ts';

/** How the matcher does on labelled texts. */
export interface Score {
  overall: Tally;
  byCategory: Map<string, Tally>;
  byEntry: Map<string, Tally>;
  byLanguage: Map<string, Tally>;
  /** Texts without any marked mention, and how many of them got one. */
  offTopic: { texts: number; marked: number };
  texts: { text: LabelledText; comparison: Comparison<TextMention> }[];
}

/** Runs the matcher over labelled texts and counts. */
export function scoreTexts(texts: LabelledText[], matcher: Matcher): Score {
  const score: Score = {
    overall: emptyTally(),
    byCategory: new Map(),
    byEntry: new Map(),
    byLanguage: new Map(),
    offTopic: { texts: 0, marked: 0 },
    texts: [],
  };
  for (const text of texts) {
    const found = annotateText(text.text, matcher, { language: text.lang });
    const comparison = compareMentions(text.mentions, found);
    score.texts.push({ text, comparison });
    if (text.mentions.length === 0) {
      score.offTopic.texts++;
      if (found.length > 0) score.offTopic.marked++;
    }
    count(score, text.lang, comparison);
  }
  return score;
}

function count(score: Score, language: string, comparison: Comparison<TextMention>): void {
  const add = (entry: EntryId, part: Partial<Tally>) => {
    const tallies = [
      score.overall,
      tallyOf(score.byCategory, CATEGORY_OF_ENTRY[entry]),
      tallyOf(score.byEntry, entry),
      tallyOf(score.byLanguage, language),
    ];
    for (const tally of tallies) {
      for (const key of ['gold', 'found', 'relaxed', 'exact'] as const)
        tally[key] += part[key] ?? 0;
    }
  };
  for (const { gold, exact } of comparison.pairs) {
    add(gold.entry, { gold: 1, found: 1, relaxed: 1, exact: exact ? 1 : 0 });
  }
  for (const { entry } of comparison.missed) add(entry, { gold: 1 });
  for (const { entry } of comparison.falseAlarms) add(entry, { found: 1 });
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = emptyTally();
    tallies.set(key, tally);
  }
  return tally;
}
