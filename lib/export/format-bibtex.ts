import type { CslDate, CslItem } from './csl-item.ts';
import { escapeBibtex } from './escape-bibtex.ts';

/** Entry types of biblatex; classic styles treat those they do not know as `misc`. */
const TYPES = { webpage: 'online', document: 'misc', dataset: 'dataset' } as const;

/** Works as BibTeX entries in UTF-8, for biblatex and for classic BibTeX. */
export function formatBibtex(works: readonly CslItem[]): string {
  return works.map(formatEntry).join('\n');
}

function formatEntry(work: CslItem): string {
  const [year, month] = work.issued?.['date-parts'][0] ?? [];
  const fields: [string, string | undefined][] = [
    // A second pair of braces keeps names of bodies whole, and the case of titles.
    ['author', work.author && braced(work.author.map(({ literal }) => literal).join(', '))],
    ['title', braced(work.title)],
    ['organization', work['container-title'] && escapeBibtex(work['container-title'])],
    ['version', work.version && escapeBibtex(work.version)],
    ['date', dateOf(work.issued)],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : String(month)],
    // Verbatim: whatever could end it is percent-encoded.
    ['url', work.URL],
    ['urldate', dateOf(work.accessed)],
    ['note', work.note && escapeBibtex(work.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${TYPES[work.type]}{${work.id},\n${lines.join('')}}\n`;
}

function braced(text: string): string {
  return `{${escapeBibtex(text)}}`;
}

function dateOf(date: CslDate | undefined): string | undefined {
  return date?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');
}
