import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/export/clean-text.ts';
import { escapeMarkdown } from '../../../lib/export/escape-markdown.ts';
import { anyText } from './hostile-text.ts';

function render(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

/** Names of the elements and the text that a reader of the Markdown gets. */
function readHtml(html: string): { elements: string[]; text: string } {
  const elements: string[] = [];
  let text = '';
  function read(node: DefaultTreeAdapterTypes.Node): void {
    if ('value' in node) text += node.value;
    if ('tagName' in node) elements.push(node.tagName);
    if ('childNodes' in node) node.childNodes.forEach(read);
  }
  read(parseFragment(html));
  return { elements, text: text.trim() };
}

describe('escapeMarkdown', () => {
  it.each([
    ['1. Ukraine', '1\\. Ukraine'],
    ['- 35 countries', '\\- 35 countries'],
    ['U.S. backing – “so-called”', 'U.S. backing – “so-called”'],
    ['see www.example.org', 'see www\\.example.org'],
  ])('writes %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    ['a paragraph', (words: string) => words, ['p']],
    ['a heading', (words: string) => `## ${words}`, ['h2']],
    ['a list item', (words: string) => `- ${words}`, ['ul', 'li']],
    ['a quotation', (words: string) => `> ${words}`, ['blockquote', 'p']],
    ['strong words', (words: string) => `a **${words}**`, ['p', 'strong']],
    ['a link', (words: string) => `a [${words}](<https://example.org/>)`, ['p', 'a']],
  ])('keeps any text as it is in %s', (_name, write, elements) => {
    fc.assert(
      fc.property(anyText, (text) => {
        // White space at the edges is none of the text, and nothing is no text.
        const words = cleanText(text).trim();
        fc.pre(/^[\p{L}\p{N}=+\-@<#].*[\p{L}\p{N}>)]$/u.test(words));
        const read = readHtml(render(write(escapeMarkdown(words))));
        expect(read.elements).toEqual(elements);
        expect(read.text.endsWith(words)).toBe(true);
      }),
    );
  });
});
