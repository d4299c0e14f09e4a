import type { Citable } from './cite-fact.ts';
import type { CslDate, CslItem } from './csl-item.ts';

/*
 * Words and dates of the APA style are English whatever language the reader has: it is a style,
 * not a sentence of ours.
 */

/**
 * A citation after the Publication Manual of the American Psychological Association, 7th edition,
 * as plain text: the sentence with its citations in parentheses, and the references, one a line.
 */
export function formatApa({ sentence, places, works }: Citable): string {
  const references = works.map(formatReference).join('\n');
  if (sentence === null) return `${references}\n`;
  const cited = places.map(({ work, place }) =>
    [nameInText(work), yearOf(work.issued), place].join(', '),
  );
  const [, words = sentence, stop = ''] = /^(.*?)(\.?)$/.exec(sentence) ?? [];
  return `${words} (${cited.join('; ')})${stop}\n\n${references}\n`;
}

/** Author, date, title, where it is to be found; without an author the title comes first. */
function formatReference(work: CslItem): string {
  const author = work.author?.map(({ literal }) => literal).join(', ');
  const date = `(${dateOf(work.issued)}).`;
  const kind = work.type === 'dataset' ? ' [Data set]' : '';
  const version = work.version === undefined ? '' : ` (Version ${work.version})`;
  const title = `${work.title}${version}${kind}`;
  return [
    ...(author === undefined ? [ended(title), date] : [ended(author), date, ended(title)]),
    ...(work['container-title'] === undefined ? [] : [ended(work['container-title'])]),
    ...(work.accessed && work.URL ? [`Retrieved ${dayOf(work.accessed)}, from`] : []),
    ...(work.URL === undefined ? [] : [work.URL]),
  ].join(' ');
}

/** How a work is named in parentheses: by its author, or else by its title. */
function nameInText({ author, title }: CslItem): string {
  if (author) return author.map(({ literal }) => literal).join(', ');
  return title.startsWith('[') ? title : `“${title}”`;
}

function yearOf(date: CslDate | undefined): string {
  return String(date?.['date-parts'][0][0] ?? 'n.d.');
}

/** "2026, January 6", as it stands behind an author. */
function dateOf(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  if (year === undefined) return 'n.d.';
  if (month === undefined) return String(year);
  return `${year}, ${nameOfMonth(month)}${day === undefined ? '' : ` ${day}`}`;
}

/** "January 6, 2026" */
function dayOf(date: CslDate): string {
  const [year, month = 1, day = 1] = date['date-parts'][0];
  return `${nameOfMonth(month)} ${day}, ${year}`;
}

function nameOfMonth(month: number): string {
  const names = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
  return names.format(Date.UTC(2026, month - 1));
}

function ended(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}
