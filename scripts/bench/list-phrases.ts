import { type PatternNode, parsePattern } from '../../lib/match/parse-pattern.ts';
import type { FormsFile } from '../../lib/schema/surface-forms.ts';

/** Phrases that are made of one pattern at most: some stand for millions. */
const MOST_OF_PATTERN = 64;

/**
 * Plain phrases that the forms of a language stand for, one of each pattern in turn until there
 * are enough. A plain phrase has no gaps, and one number instead of any.
 *
 * @param most number of phrases
 */
export function listPhrases(file: FormsFile, most: number): string[] {
  const lists = Object.values(file.forms)
    .flatMap((forms) => forms ?? [])
    .flatMap(({ patterns }) => patterns)
    .map((pattern) => [...spell(parsePattern(pattern, file.lists), MOST_OF_PATTERN)]);
  const phrases = new Set<string>();
  for (let turn = 0; turn < MOST_OF_PATTERN; turn++) {
    for (const list of lists) {
      const phrase = list[turn];
      if (phrase !== undefined && phrases.size < most) phrases.add(phrase);
    }
  }
  return [...phrases];
}

/** The first word sequences that nodes one after another stand for. */
function spell(nodes: PatternNode[], most: number): Set<string> {
  let phrases = new Set(['']);
  for (const node of nodes) {
    const next = new Set<string>();
    for (const phrase of phrases) {
      for (const words of spellNode(node, most)) {
        if (next.size < most) next.add(`${phrase} ${words}`.trim());
      }
    }
    phrases = next;
  }
  phrases.delete('');
  return phrases;
}

function spellNode(node: PatternNode, most: number): Iterable<string> {
  switch (node.kind) {
    case 'word':
      return [node.word];
    case 'number':
      return ['15,000'];
    case 'choice': {
      const options = node.options.flatMap((option) => [...spell(option, most)]);
      return node.optional ? [...options.slice(0, most - 1), ''] : options.slice(0, most);
    }
    default:
      return [''];
  }
}
