import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/export/clean-text.ts';
import { formatCsv } from '../../../lib/export/format-csv.ts';
import { formatHtml } from '../../../lib/export/format-html.ts';
import { formatJsonLd } from '../../../lib/export/format-json-ld.ts';
import { formatMarkdown } from '../../../lib/export/format-markdown.ts';
import { formatPlainJson } from '../../../lib/export/format-plain-json.ts';
import type { PageExport } from '../../../lib/schema/page-export.ts';
import { english } from './english.ts';
import { anyText } from './hostile-text.ts';
import { makePage } from './make-page.ts';
import { type ReadHtml, readHtml } from './read-html.ts';

const hostilePage = fc
  .record({ title: anyText, before: anyText, after: anyText })
  .map((words) => makePage(words));

/** Each run makes every export of a page anew. */
const RUNS = { numRuns: 60 };

const renderMarkdown = (markdown: string): ReadHtml =>
  readHtml(
    micromark(markdown, {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    }),
  );

/** Without the words around the mention, that may be anything. */
const HARMLESS = makePage();

/** White space may be made single between pieces of a line. */
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

function expectWords({ text }: ReadHtml, { page, entries }: PageExport): void {
  const shown = squeezed(text);
  expect(shown).toContain(squeezed(cleanText(page.title)));
  const { sentence } = entries[0]?.mentions[0] ?? { sentence: { text: '' } };
  const wanted = squeezed(cleanText(sentence.text));
  expect(shown.replaceAll(' ', '')).toContain(wanted.replaceAll(' ', ''));
}

describe.each([
  ['Markdown', (page: PageExport) => renderMarkdown(formatMarkdown(page, english))],
  ['HTML', (page: PageExport) => readHtml(formatHtml(page, english))],
])('%s of a hostile page', (_name, read) => {
  const plain = read(HARMLESS);

  it('has the elements and links of a harmless one, and shows its words', () => {
    fc.assert(
      fc.property(hostilePage, (page) => {
        const shown = read(page);
        expect(shown.elements.filter(isStructure)).toEqual(plain.elements.filter(isStructure));
        expect(shown.links.map(withoutFragment)).toEqual(plain.links.map(withoutFragment));
        expect(shown.text).not.toMatch(/[\p{Bidi_Control}\p{Cs}]/u);
        expectWords(shown, page);
      }),
      RUNS,
    );
  });

  it('links to nothing but the web', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,<script>', 'file:///etc/passwd']) {
      for (const link of read(makePage({ url })).links) expect(link).toMatch(/^https:/);
    }
  });
});

/** Words in bold, and what keeps directions apart, change nothing else. */
function isStructure(name: string): boolean {
  return name !== 'strong' && name !== 'bdi';
}

function withoutFragment(link: string): string {
  return link.replace(/#.*$/, '');
}

/** Reads CSV as RFC 4180 has it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  let rest = csv.replace(/^\ufeff/, '');
  while (rest !== '') {
    const [field = '', quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(rest) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(field.length);
    if (rest.startsWith('\r\n')) {
      rest = rest.slice(2);
      if (rest !== '') rows.push([]);
    } else if (rest.startsWith(',')) rest = rest.slice(1);
    else if (rest !== '') throw new Error(`a field that goes on: ${rest.slice(0, 40)}`);
  }
  return rows;
}

describe('CSV of a hostile page', () => {
  const [columns = []] = readCsv(formatCsv(HARMLESS));
  const kinds = readCsv(formatCsv(HARMLESS)).map(([kind]) => kind);

  it('has the rows and columns of a harmless one, no formula, and the words', () => {
    fc.assert(
      fc.property(hostilePage, (page) => {
        const rows = readCsv(formatCsv(page));
        expect(rows.map(([kind]) => kind)).toEqual(kinds);
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          for (const field of row) {
            expect(field).not.toMatch(/^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/);
            expect(field).not.toMatch(/[\p{Bidi_Control}\p{Cc}\p{Cs}]/u);
          }
        }
        const title = rows[1]?.[columns.indexOf('page_title')] ?? '';
        expect(title.replace(/^'/, '')).toBe(cleanText(page.page.title).replace(/^'/, ''));
      }),
      RUNS,
    );
  });

  it('says in every row what it was made from and when', () => {
    for (const row of readCsv(formatCsv(HARMLESS)).slice(1)) {
      expect(row).toEqual(
        expect.arrayContaining(['https://example.org/news', '2026-02-03T10:00:00.000Z', 'A page']),
      );
    }
  });
});

describe('JSON of a hostile page', () => {
  it('can be read back whole, and shows nothing turned around', () => {
    fc.assert(
      fc.property(hostilePage, (page) => {
        const json = formatPlainJson(page);
        expect(json).not.toMatch(/[\p{Bidi_Control}\p{Cs}\u2028\u2029]/u);
        expect(JSON.parse(json)).toEqual(page);
        expect(() => JSON.parse(formatJsonLd(page))).not.toThrow();
      }),
      RUNS,
    );
  });
});
