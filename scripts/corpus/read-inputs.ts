import { createReadStream, statSync } from 'node:fs';
import { opendir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { extractHtml } from './extract-html.ts';

/** One text to annotate. */
export interface InputText {
  id: string;
  text: string;
  language: string;
  /** Day on which it was published, YYYY-MM-DD, where the input says it. */
  published?: string | undefined;
}

/** A file or a line that cannot be read; `where` names it, as `file` or `file:line`. */
export interface Unreadable {
  where: string;
  reason: string;
}

export type Input = { ok: true; value: InputText } | { ok: false; problem: Unreadable };

const lineSchema = z
  .object({
    id: z.union([z.string(), z.number()]),
    lang: z.string().optional(),
    published: z.string().optional(),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), {
    error: 'wanted either "text" or "html"',
  });

/**
 * Reads inputs one after another, holding one at a time. `.html` and `.txt` files are one text
 * each; a folder gives its own such files and `.jsonl`; anything else, and `-` for standard input,
 * holds a JSON object on each line.
 */
export async function* readInputs(files: string[]): AsyncGenerator<Input> {
  for (const file of files) {
    try {
      if (file === '-') yield* readLines(process.stdin, 'standard input');
      else if (statSync(file).isDirectory()) yield* readFolder(file);
      else if (/^\.html?$/i.test(extname(file))) yield await readHtmlFile(file);
      else if (extname(file).toLowerCase() === '.txt') yield await readTextFile(file);
      else yield* readLines(createReadStream(file), file);
    } catch (error) {
      yield { ok: false, problem: { where: file, reason: explain(error) } };
    }
  }
}

/** The texts of a folder in the order in which the disk lists them; folders in it are left out. */
async function* readFolder(folder: string): AsyncGenerator<Input> {
  for await (const item of await opendir(folder)) {
    if (item.isFile() && /\.(?:html?|txt|jsonl)$/i.test(item.name)) {
      yield* readInputs([join(folder, item.name)]);
    }
  }
}

async function readHtmlFile(file: string): Promise<Input> {
  const { text, language } = extractHtml(await readFile(file, 'utf8'));
  return { ok: true, value: { id: basename(file), text, language } };
}

async function readTextFile(file: string): Promise<Input> {
  const text = await readFile(file, 'utf8');
  return { ok: true, value: { id: basename(file), text, language: '' } };
}

async function* readLines(stream: Readable, name: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    yield readLine(line, `${name}:${number}`);
  }
}

function readLine(line: string, where: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, problem: { where, reason: `not JSON: ${explain(error)}` } };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    );
    return { ok: false, problem: { where, reason: reasons.join('; ') } };
  }
  const { id, lang = '', published, text, html = '' } = parsed.data;
  if (text !== undefined) {
    return { ok: true, value: { id: String(id), text, language: lang, published } };
  }
  const extracted = extractHtml(html);
  const language = lang || extracted.language;
  return { ok: true, value: { id: String(id), text: extracted.text, language, published } };
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
