import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A page to measure on, as HTML without scripts. */
export interface BenchPage {
  name: string;
  html: string;
  /** Whether it is about the topic; other pages are measured with the probe alone. */
  isTopic: boolean;
}

/** Paragraphs that make a page one about the topic, with some twenty mentions. */
const TOPIC = [
  'The Paris summit of the Coalition of the Willing agreed multilayered security guarantees for Ukraine.',
  'France, the United Kingdom and Ukraine signed a declaration of intent on a multinational force, to deploy after a ceasefire.',
  'The coalition will monitor a ceasefire, train Ukrainian soldiers and set up military hubs; parliaments must approve.',
  'Emmanuel Macron, Keir Starmer and Volodymyr Zelenskyy spoke of a US backstop and of a coordinated response to any renewed attack.',
];

/** Paragraphs of no topic, of the length and the words of ordinary news. */
const OTHER = [
  'The council said on Monday that repairs to the bridge would take until the spring, and that trains would be replaced by buses on two weekends of every month.',
  'Visitors to the gallery will see forty paintings that have not been shown together since they left the studio in which they were made, most of them small.',
  'Growers expect a poor harvest after a dry summer, although rain in the last weeks of August helped those whose fields lie higher than the rest.',
];

const SIZES: [string, number][] = [
  ['50 kB', 50_000],
  ['1 MB', 1_000_000],
  ['10 MB', 10_000_000],
];

/** Generated pages of three sizes, each with the topic in every twentieth paragraph and without. */
export function generatePages(): BenchPage[] {
  return SIZES.flatMap(([name, length]) => [
    { name: `generated ${name}`, html: generate(length, true), isTopic: true },
    { name: `generated ${name}, other`, html: generate(length, false), isTopic: false },
  ]);
}

function generate(length: number, isTopic: boolean): string {
  const paragraphs: string[] = [];
  let size = 0;
  for (let index = 0; size < length; index++) {
    const source = isTopic && index % 20 === 0 ? TOPIC : OTHER;
    const paragraph = source[index % source.length] ?? '';
    paragraphs.push(`<p>${paragraph.replace(/(\w+ \w+)$/, '<em>$1</em>')}</p>`);
    size += paragraph.length;
  }
  return `<!doctype html><html lang="en"><body><article>${paragraphs.join('\n')}</article></body></html>`;
}

/** Captured pages of a folder, each as it is and with the topic's paragraphs put into it. */
export function readPages(folder: string): BenchPage[] {
  return readdirSync(folder)
    .filter((file) => /\.html?$/i.test(file))
    .flatMap((file) => {
      const html = removeScripts(readFileSync(join(folder, file), 'utf8'));
      const name = basename(file).replace(/\.html?$/i, '');
      const topic = TOPIC.map((paragraph) => `<p>${paragraph}</p>`).join('');
      return [
        { name, html: html.replace(/<body[^>]*>/i, (tag) => tag + topic), isTopic: true },
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
