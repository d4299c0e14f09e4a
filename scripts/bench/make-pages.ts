import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addTopic, topicParagraphs } from '../topic-text.ts';

/** A page to measure on, as HTML without scripts. */
export interface BenchPage {
  name: string;
  html: string;
  /** Whether it is about the topic; on other pages only the probe works. */
  isTopic: boolean;
}

/** Paragraphs of no topic, of the length and the words of ordinary news. */
const OTHER = [
  'The council said on Monday that repairs to the bridge would take until the spring, and that trains would be replaced by buses on two weekends of every month.',
  'Visitors to the gallery will see forty paintings that have not been shown together since they left the studio in which they were made, most of them small.',
  'Growers expect a poor harvest after a dry summer, although rain in the last weeks of August helped those whose fields lie higher than the rest.',
];

/** Names of generated pages with the length of their text, in UTF-16 code units. */
export const SIZES: ReadonlyMap<string, number> = new Map([
  ['50kB', 50_000],
  ['1MB', 1_000_000],
  ['10MB', 10_000_000],
]);

/** One paragraph in so many of a generated page about the topic is about it. */
const TOPIC_EVERY = 20;

/** Generated pages of a size: with the topic in every twentieth paragraph, and without. */
export function generatePages(size: string): BenchPage[] {
  const length = SIZES.get(size);
  if (length === undefined) {
    throw new Error(`found size "${size}", wanted one of ${[...SIZES.keys()].join(', ')}`);
  }
  return [
    { name: size, html: generate(length, true), isTopic: true },
    { name: `${size}, other`, html: generate(length, false), isTopic: false },
  ];
}

function generate(length: number, isTopic: boolean): string {
  const paragraphs: string[] = [];
  let size = 0;
  for (let index = 0; size < length; index++) {
    const [source, turn] =
      isTopic && index % TOPIC_EVERY === 0
        ? [topicParagraphs('en'), index / TOPIC_EVERY]
        : [OTHER, index];
    const paragraph = source[turn % source.length] ?? '';
    paragraphs.push(toHtml(paragraph));
    size += paragraph.length;
  }
  return toDocument(paragraphs);
}

/** A page of always the same length that begins with so many paragraphs of one mention each. */
export function generateMentions(count: number): BenchPage {
  const mention = 'In Ukraine the Coalition of the Willing met to speak.';
  const other = 'In the harbour the owners of the boats met to speak.';
  const paragraphs = Array.from({ length: MOST_MENTIONS }, (_, index) =>
    toHtml(index < count ? mention : other),
  );
  return { name: `${count} mentions`, html: toDocument(paragraphs), isTopic: true };
}

/** Mentions of the generated page that has most. */
export const MOST_MENTIONS = 5000;

/** Paragraphs of one section, so that the browser finds its way in large pages as in real ones. */
const SECTION = 50;

/** Markup inside the line, as articles have it. */
function toHtml(paragraph: string): string {
  return `<p>${paragraph.replace(/(\w+ \w+)(\W*)$/, '<em>$1</em>$2')}</p>`;
}

function toDocument(paragraphs: string[]): string {
  const sections: string[] = [];
  for (let start = 0; start < paragraphs.length; start += SECTION) {
    sections.push(`<section>${paragraphs.slice(start, start + SECTION).join('\n')}</section>`);
  }
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Generated</title></head>' +
    `<body><article>${sections.join('\n')}</article></body></html>`
  );
}

/** Captured pages of a folder, each with the topic's paragraphs put into it and as it is. */
export function readPages(folder: string): BenchPage[] {
  return readdirSync(folder)
    .filter((file) => /\.html?$/i.test(file))
    .sort()
    .flatMap((file) => {
      const html = removeScripts(readFileSync(join(folder, file), 'utf8'));
      const name = basename(file).replace(/\.html?$/i, '');
      return [
        { name, html: addTopic(html), isTopic: true },
        { name: `${name}, other`, html, isTopic: false },
      ];
    });
}

/** A captured page must not run: it would measure its own scripts, and ask for what is not there. */
function removeScripts(html: string): string {
  return html
    .replace(/<(script|iframe|noscript)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<link\b[^>]*>/gi, '');
}
