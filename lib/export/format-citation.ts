import type { Citable } from './cite-fact.ts';
import { formatApa } from './format-apa.ts';
import { formatBibtex } from './format-bibtex.ts';
import { formatPlainJson } from './format-plain-json.ts';

/** The forms a citation can be copied in. */
export const CITATION_STYLES = ['apa', 'bibtex', 'csl-json'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Their names, which are the same in every language. */
export const NAME_OF_STYLE: Record<CitationStyle, string> = {
  apa: 'APA',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

/** A citation as text, in the style asked for. */
export function formatCitation(citable: Citable, style: CitationStyle): string {
  switch (style) {
    case 'apa':
      return formatApa(citable);
    case 'bibtex':
      return formatBibtex(withPlaces(citable));
    case 'csl-json':
      return formatPlainJson(withPlaces(citable));
  }
}

/** The works, each with the places in it that bear the sentence: styles have no field for those. */
function withPlaces({ works, places }: Citable) {
  return works.map((work) => {
    const note = places.filter((cited) => cited.work === work).map(({ place }) => place);
    return note.length === 0 ? work : { ...work, note: note.join('; ') };
  });
}
