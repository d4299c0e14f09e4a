import type { Claim, Entry } from '../schema/entry.ts';
import type { Citation, Reference, Source } from '../schema/source.ts';

/** A fact, caveat or question with its sources looked up. */
export interface CitedClaim extends Omit<Claim, 'sources'> {
  citations: Citation[];
}

/** The claims of one entry, heaviest first; at least one. */
export interface ClaimGroup {
  entry: Entry;
  claims: CitedClaim[];
}

/** A question that sources answer differently, with every telling. */
export interface DisputeSummary {
  entry: Entry;
  id: string;
  question: string;
  tellings: { text: string; citations: Citation[] }[];
}

/** Two sentences with the same comparison text say the same: case and white space aside. */
function comparisonText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** References with their sources; one to a source that is not in the dataset is left out. */
export function citationsOf(
  references: readonly Reference[],
  sources: readonly Source[],
): Citation[] {
  return references.flatMap(({ source: id, place }) => {
    const source = sources.find((candidate) => candidate.id === id);
    return source ? [{ source, place }] : [];
  });
}

function addCitations(citations: Citation[], more: readonly Citation[]): void {
  for (const { source, place } of more) {
    if (citations.some((has) => has.source.id === source.id && has.place === place)) continue;
    citations.push({ source, place });
  }
}

/**
 * The claims of one kind of the entries given, without repeats: a sentence that several entries
 * have stands with the first of them and has the sources of all.
 *
 * @param entries in the order they are shown
 */
export function groupClaims(
  entries: readonly Entry[],
  kind: 'facts' | 'caveats' | 'questions',
  sources: readonly Source[],
): ClaimGroup[] {
  const seen = new Map<string, CitedClaim>();
  const groups = entries.map((entry): ClaimGroup => {
    const claims: CitedClaim[] = [];
    for (const { sources: references, ...claim } of entry[kind]) {
      const citations = citationsOf(references, sources);
      const same = seen.get(comparisonText(claim.text));
      if (same) {
        addCitations(same.citations, citations);
      } else {
        const cited = { ...claim, citations };
        seen.set(comparisonText(claim.text), cited);
        claims.push(cited);
      }
    }
    return { entry, claims: claims.sort((one, other) => other.weight - one.weight) };
  });
  return groups.filter(({ claims }) => claims.length > 0);
}

/** The disputes of the entries given, each question once, in the order of the entries. */
export function listDisputes(
  entries: readonly Entry[],
  sources: readonly Source[],
): DisputeSummary[] {
  const byQuestion = new Map<string, DisputeSummary>();
  for (const entry of entries) {
    for (const { id, question, tellings } of entry.disputes) {
      const key = comparisonText(question);
      if (byQuestion.has(key)) continue;
      const cited = tellings.map(({ text, sources: references }) => ({
        text,
        citations: citationsOf(references, sources),
      }));
      byQuestion.set(key, { entry, id, question, tellings: cited });
    }
  }
  return [...byQuestion.values()];
}
