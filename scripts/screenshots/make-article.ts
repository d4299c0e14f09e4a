import { fileURLToPath } from 'node:url';
import type { Language } from '../../lib/schema/ids.ts';
import { readLabelledTexts } from '../corpus/labelled-text.ts';
import { escapeHtml } from './escape-html.ts';

const CORPUS = fileURLToPath(new URL('../../tests/corpus/sample-a.jsonl', import.meta.url));

/** The texts that articles are made of: in each language the one with the most mentions. */
export type ArticleTexts = ReadonlyMap<string, { title: string; text: string }>;

/** Reads them from the labelled texts. */
export async function readArticleTexts(): Promise<ArticleTexts> {
  const texts = new Map<string, { title: string; text: string; count: number }>();
  for (const { lang, title = '', text, mentions } of await readLabelledTexts(CORPUS)) {
    // Some are raw notes, which no paper would print like that.
    const count = text.includes('**') ? 0 : mentions.length;
    if (count > (texts.get(lang)?.count ?? 0)) texts.set(lang, { title, text, count });
  }
  return texts;
}

/**
 * A page with a text as an article, in the looks of the sample pages, whose style sheet it expects
 * at `/courier.css`.
 */
export function makeArticle(
  texts: ArticleTexts,
  {
    language,
    theme,
    rightToLeft,
  }: {
    language: Language;
    theme: 'light' | 'dark';
    rightToLeft: boolean;
  },
): string {
  const { title, text } = texts.get(language) ?? { title: '', text: '' };
  const paragraphs = text
    .split(/\n+/)
    .filter((line) => line.trim() !== '' && line.trim() !== title)
    .map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!doctype html>
<html lang="${language}" dir="${rightToLeft ? 'rtl' : 'ltr'}" class="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/courier.css">
</head>
<body><main><article><h1>${escapeHtml(title)}</h1>
${paragraphs.join('\n')}
</article></main></body>
</html>`;
}
