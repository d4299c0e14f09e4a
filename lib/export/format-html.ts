import type { PageExport } from '../schema/page-export.ts';
import type { Translator } from '../schema/translate.ts';
import { cleanText } from './clean-text.ts';
import { type Inline, type OutlineBlock, splitStrong } from './outline.ts';
import { outlinePage } from './outline-page.ts';
import { webAddress } from './web-address.ts';

/**
 * A page summary as HTML without styles, scripts or anything to load: what word processors take
 * from the clipboard.
 */
export function formatHtml(page: PageExport, translator: Translator): string {
  return outlinePage(page, translator).map(formatBlock).join('\n');
}

function formatBlock(block: OutlineBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${formatLine(block.content)}</h${block.level}>`;
    case 'list': {
      const items = block.items.map(({ content, notes }) => {
        const lines = notes.map((note) => `<li>${formatLine(note)}</li>`).join('');
        return `<li>${formatLine(content)}${lines && `<ul>${lines}</ul>`}</li>`;
      });
      return `<ul>\n${items.join('\n')}\n</ul>`;
    }
  }
}

function formatLine(line: readonly Inline[]): string {
  return line.map(formatInline).join('');
}

function formatInline(piece: Inline): string {
  const [before, words, after] = splitStrong(piece).map((part) => escapeHtml(keepEdges(part)));
  const marked = `${before}${words && `<strong>${words}</strong>`}${after}`;
  const isolated = piece.isQuoted ? `<bdi>${marked}</bdi>` : marked;
  const address = piece.link ? webAddress(piece.link) : null;
  return address === null ? isolated : `<a href="${escapeHtml(address)}">${isolated}</a>`;
}

/** Clean text, with a space at each end that had white space. */
function keepEdges(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${cleanText(text)}${/\s$/.test(text) ? ' ' : ''}`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
