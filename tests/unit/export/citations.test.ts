import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntry } from '../../../lib/dataset/find-entry.ts';
import { citeFact, citeSummary, type ReadPage } from '../../../lib/export/cite-fact.ts';
import { cleanText } from '../../../lib/export/clean-text.ts';
import type { CslItem } from '../../../lib/export/csl-item.ts';
import { formatBibtex } from '../../../lib/export/format-bibtex.ts';
import { formatCitation } from '../../../lib/export/format-citation.ts';
import { citationsOf } from '../../../lib/summary/collect-claims.ts';
import { loadSeeds } from '../../../scripts/read-seeds.ts';
import { anyText } from './hostile-text.ts';

const { dataset } = loadSeeds();

const PAGE: ReadPage = {
  url: 'https://example.org/news?id=1&x=a_b',
  title: 'Allies in Paris set out guarantees – The Example Courier',
  published: '2026-01-07',
  link: 'https://example.org/news?id=1&x=a_b#:~:text=Britain%20and%20France',
  accessed: '2026-02-03',
};

function citeClaim(entryId: Parameters<typeof findEntry>[1], claimId: string, page = PAGE) {
  const entry = findEntry(dataset, entryId);
  const claim = [...entry.facts, ...entry.caveats].find(({ id }) => id === claimId);
  if (!claim) throw new Error(`no claim ${claimId}`);
  const citations = citationsOf(claim.sources, dataset.sources);
  return citeFact({ ...claim, citations }, entry, { version: '1.1.0', asOf: '2026-01-07' }, page);
}

describe('APA', () => {
  it('cites a fact with the places in its sources, and links the words of the page', () => {
    expect(formatCitation(citeClaim('multinational-force', 'component'), 'apa')).toBe(
      [
        'A Multinational Force for Ukraine, drawn from coalition members, is the third component of the guarantees (Radio Free Europe/Radio Liberty, 2026, report, on the components of the guarantees; European Pravda, 2026, report on the draft, on the components of the guarantees).',
        '',
        'Radio Free Europe/Radio Liberty. (2026, January 6). [Report on the allies’ security guarantees]. https://rferl.org/a/ukraine-allies-robust-security-guarantees-russia-war/33641594.html',
        'European Pravda. (2026, January 6). [Report on the draft of the declaration]. https://eurointegration.com.ua/eng/news/2026/01/6/7228498',
        'Caveat. (2026, January 7). Multinational force (Version 1.1.0, as of 2026-01-07) [Data set].',
        'Allies in Paris set out guarantees – The Example Courier. (2026, January 7). example.org. Retrieved February 3, 2026, from https://example.org/news?id=1&x=a_b#:~:text=Britain%20and%20France',
        '',
      ].join('\n'),
    );
  });

  it('puts the description of an untitled source without an author first', () => {
    const text = formatCitation(citeClaim('multinational-force', 'no-deployment'), 'apa');
    expect(text).toContain(
      'announced in Paris ([News report on the Paris meeting], n.d., section “Forces and deployments”, paragraph 1).',
    );
    expect(text).toContain('\n[News report on the Paris meeting]. (n.d.).\n');
  });

  it('cites the summary of a page', () => {
    const text = formatCitation(citeSummary('Summary of a page', dataset.info, PAGE), 'apa');
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toMatch(/^Caveat\. \(2026, January 7\)\. Summary of a page \(Version /);
  });
});

describe('CSL-JSON', () => {
  it('has the works with the places in them', () => {
    const works: CslItem[] = JSON.parse(
      formatCitation(citeClaim('multinational-force', 'intent'), 'csl-json'),
    );
    expect(works).toMatchObject([
      {
        type: 'webpage',
        author: [{ literal: 'LIGA.net' }],
        issued: { 'date-parts': [[2026, 1, 6]] },
        note: 'whole text',
      },
      { title: '[Report on the Paris meeting and the declaration of intent]' },
      { type: 'dataset', id: 'caveat-multinational-force-intent' },
      { type: 'webpage', accessed: { 'date-parts': [[2026, 2, 3]] } },
    ]);
    expect(new Set(works.map(({ id }) => id)).size).toBe(works.length);
  });

  it('holds any title whole and on its line', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const citable = citeSummary('Summary', dataset.info, { ...PAGE, title });
        const json = formatCitation(citable, 'csl-json');
        expect(json).not.toMatch(/[\p{Bidi_Control}\p{Cs}]/u);
        expect(JSON.parse(json)[1].title).toBe(cleanText(title) || PAGE.link);
      }),
    );
  });
});

/** Reads BibTeX as its programs do: fields between balanced braces, where no sign is special. */
function readBibtex(bibtex: string): { type: string; key: string; fields: Map<string, string> }[] {
  const entries = [];
  let rest = bibtex;
  while (rest.trim() !== '') {
    const head = /^\s*@(\w+)\{([\w-]+),\n/.exec(rest);
    if (!head) throw new Error(`no entry at: ${rest.slice(0, 80)}`);
    rest = rest.slice(head[0].length);
    const fields = new Map<string, string>();
    for (let field = readField(rest); field; field = readField(rest)) {
      fields.set(field.name, field.value);
      rest = rest.slice(field.length);
    }
    if (!rest.startsWith('}\n')) throw new Error(`no end at: ${rest.slice(0, 80)}`);
    rest = rest.slice(2);
    entries.push({ type: head[1] ?? '', key: head[2] ?? '', fields });
  }
  return entries;
}

function readField(text: string) {
  const head = /^ {2}(\w+) = \{/.exec(text);
  if (!head?.[1]) return null;
  let depth = 1;
  let end = head[0].length;
  for (; depth > 0; end += 1) {
    if (end >= text.length) throw new Error('braces that do not end');
    // BibTeX itself counts escaped braces as well.
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
  }
  return { name: head[1], value: text.slice(head[0].length, end - 1), length: end + 2 };
}

const COMMANDS: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What LaTeX prints. */
function printed(value: string): string {
  return value
    .replace(/^\{|\}$/g, '')
    .replace(/\\(?:([$&#_%])|(\w+)\{\})/g, (all, sign, name) => sign ?? COMMANDS[name] ?? all);
}

describe('BibTeX', () => {
  it('has an entry for each work', () => {
    const entries = readBibtex(
      formatCitation(citeClaim('multinational-force', 'component'), 'bibtex'),
    );
    expect(entries.map(({ type }) => type)).toEqual(['online', 'online', 'dataset', 'online']);
    expect(Object.fromEntries(entries[0]?.fields ?? [])).toEqual({
      author: '{Radio Free Europe/Radio Liberty}',
      title: '{[Report on the allies’ security guarantees]}',
      date: '2026-01-06',
      year: '2026',
      month: '1',
      url: 'https://rferl.org/a/ukraine-allies-robust-security-guarantees-russia-war/33641594.html',
      note: 'report, on the components of the guarantees',
    });
  });

  it('prints any title as it is', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const { works } = citeSummary('Summary', dataset.info, { ...PAGE, title });
        const entries = readBibtex(formatBibtex(works));
        expect(entries).toHaveLength(2);
        const value = entries[1]?.fields.get('title') ?? '';
        expect(value).not.toMatch(/(?<!\\)[$&#_%~^]/);
        if (cleanText(title) !== '') expect(printed(value)).toBe(cleanText(title));
      }),
    );
  });
});
