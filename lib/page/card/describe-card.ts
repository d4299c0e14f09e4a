import type { EntryCard } from '../../schema/dataset.ts';
import type { Translator } from '../../schema/translate.ts';
import { heaviestClaims } from './heaviest-claims.ts';

/**
 * A card in the words that are read out when it opens: entry, position, what it is, and of facts,
 * caveats and questions the heaviest. The rest is read in the card.
 *
 * @param position the mention's place on the page, from 1, and how many there are
 */
export function describeCard(
  { entry }: EntryCard,
  position: readonly [number, number],
  text: Translator['text'],
): string {
  const kinds = [
    ['sectionFacts', entry.facts],
    ['sectionCaveats', entry.caveats],
    ['sectionQuestions', entry.questions],
  ] as const;
  const claims = kinds.flatMap(([heading, all]) => {
    const [heaviest] = heaviestClaims(all);
    return heaviest ? [`${text(heading)}: ${heaviest.text}`] : [];
  });
  return [text('cardPosition', entry.label, ...position), entry.gloss, ...claims].join(' ');
}
