import type { PageExport } from '../schema/page-export.ts';
import type { Translator } from '../schema/translate.ts';
import { cleanText } from './clean-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Inline, type OutlineBlock, splitStrong } from './outline.ts';
import { outlinePage } from './outline-page.ts';
import { webAddress } from './web-address.ts';

/** A page summary as Markdown, for CommonMark and for GitHub. */
export function formatMarkdown(page: PageExport, translator: Translator): string {
  return `${outlinePage(page, translator).map(formatBlock).join('\n\n')}\n`;
}

function formatBlock(block: OutlineBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${formatLine(block.content)}`;
    case 'list':
      return block.items
        .flatMap(({ content, notes }) => [
          `- ${formatLine(content)}`,
          ...notes.map((note) => `  - ${formatLine(note)}`),
        ])
        .join('\n');
  }
}

function formatLine(line: readonly Inline[]): string {
  return line.map(formatInline).join('').trim();
}

function formatInline(piece: Inline): string {
  const [before, words, after] = splitStrong(piece);
  const marked = around(before) + around(words, '**') + around(after);
  const address = piece.link ? webAddress(piece.link) : null;
  return address === null ? marked : `[${marked}](<${address}>)`;
}

/** White space stays outside of the marks, where Markdown would not know them otherwise. */
function around(text: string, marks = ''): string {
  const words = escapeMarkdown(cleanText(text));
  if (words === '') return /\s/.test(text) ? ' ' : '';
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return `${before}${marks}${words}${marks}${after}`;
}
