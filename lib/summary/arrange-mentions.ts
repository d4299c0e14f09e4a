import type { Category } from '../schema/category.ts';
import type { Entry } from '../schema/entry.ts';
import type { CategoryId } from '../schema/ids.ts';
import type { ReportedMention } from '../schema/page-report.ts';
import type { MentionPlace, MentionPlaces, Whereabouts } from './place-mentions.ts';
import type { PageSummary } from './summarise-page.ts';

/** `weight`: by category and entry, the heaviest entry first; `page`: as the page has them. */
export const MENTION_ORDERS = ['weight', 'page'] as const;

export type MentionOrder = (typeof MENTION_ORDERS)[number];

/** What a reader chose to see of a page's mentions. */
export interface MentionChoice {
  order: MentionOrder;
  /** Empty for all. */
  categories: ReadonlySet<CategoryId>;
  /** Only mentions whose sentence or entry has all of these words, or their beginnings. */
  words: string;
}

/** The mentions of an entry in one part of a page. */
export interface ArrangedEntry {
  entry: Entry;
  category: Category;
  mentions: ReportedMention[];
}

/** The mentions in one part of a page. */
export interface MentionGroup {
  where: Whereabouts;
  count: number;
  /** Each entry once where ordered by weight; else a new one where the page goes on to another. */
  entries: ArrangedEntry[];
}

/** How much a mention weighs: a headline more than running text, and that more than a teaser. */
function weightOf({ where, heading }: MentionPlace): number {
  if (where === 'elsewhere') return 1;
  return heading ? 3 : 2;
}

/**
 * The mentions that a reader chose, those of the article apart from the rest of the page.
 */
export function arrangeMentions(
  { mentions, categories }: Pick<PageSummary, 'mentions' | 'categories'>,
  places: MentionPlaces,
  choice: MentionChoice,
): MentionGroup[] {
  const wanted = foldWords(choice.words).split(/\s+/).filter(Boolean);
  const known = new Map(
    categories.flatMap(({ category, entries }) =>
      entries.map(({ entry }) => [entry.id, { entry, category }] as const),
    ),
  );
  const all = mentions.flatMap((mention): Chosen[] => {
    const { entry, category } = known.get(mention.entry) ?? {};
    if (!entry || !category) return [];
    if (choice.categories.size > 0 && !choice.categories.has(category.id)) return [];
    if (!holdsWords(`${mention.sentence.text} ${entry.label}`, wanted)) return [];
    return [{ mention, entry, category }];
  });
  const order = categories.map(({ category }) => category);
  return (['article', 'unknown', 'elsewhere'] as const).flatMap((where): MentionGroup[] => {
    const chosen = all.filter(({ mention }) => places.of(mention.id).where === where);
    if (chosen.length === 0) return [];
    const entries = choice.order === 'page' ? runsOf(chosen) : byWeight(chosen, order, places);
    return [{ where, count: chosen.length, entries }];
  });
}

interface Chosen {
  mention: ReportedMention;
  entry: Entry;
  category: Category;
}

/** In page order; neighbours of the same entry stand together. */
function runsOf(chosen: readonly Chosen[]): ArrangedEntry[] {
  const runs: ArrangedEntry[] = [];
  for (const { mention, entry, category } of chosen) {
    const last = runs.at(-1);
    if (last?.entry === entry) last.mentions.push(mention);
    else runs.push({ entry, category, mentions: [mention] });
  }
  return runs;
}

function byWeight(
  chosen: readonly Chosen[],
  order: readonly Category[],
  places: MentionPlaces,
): ArrangedEntry[] {
  const arranged = new Map<Entry, ArrangedEntry>();
  for (const { mention, entry, category } of chosen) {
    const known = arranged.get(entry);
    if (known) known.mentions.push(mention);
    else arranged.set(entry, { entry, category, mentions: [mention] });
  }
  const weigh = ({ mentions }: ArrangedEntry): number =>
    mentions.reduce((sum, { id }) => sum + weightOf(places.of(id)), 0);
  return [...arranged.values()].sort(
    (one, other) =>
      order.indexOf(one.category) - order.indexOf(other.category) || weigh(other) - weigh(one),
  );
}

/** Small letters without accents, so that "declaration" finds "Déclaration". */
function foldWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function holdsWords(text: string, wanted: readonly string[]): boolean {
  const folded = foldWords(text);
  return wanted.every((word) => folded.includes(word));
}
