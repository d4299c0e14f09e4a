import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { extractHtml } from './extract-html.ts';

/** One text to annotate. */
export interface InputText {
  id: string;
  text: string;
  language: string;
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
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), {
    error: 'wanted either "text" or "html"',
  });

/**
 * Reads inputs one after another, holding one at a time. `.html` and `.txt` files are one text
 * each; anything else, and `-` for standard input, holds a JSON object on each line.
 */
export async function* readInputs(files: string[]): AsyncGenerator<Input> {
  for (const file of files) {
    try {
      if (file === '-') yield* readLines(process.stdin, 'standard input');
      else if (/^\.html?$/i.test(extname(file))) yield await readHtmlFile(file);
      else if (extname(file).toLowerCase() === '.txt') yield await readTextFile(file);
      else yield* readLines(createReadStream(file), file);
    } catch (error) {
      yield { ok: false, problem: { where: file, reason: explain(error) } };
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
  const { id, lang = '', text, html = '' } = parsed.data;
  if (text !== undefined) return { ok: true, value: { id: String(id), text, language: lang } };
  const extracted = extractHtml(html);
  const language = lang || extracted.language;
  return { ok: true, value: { id: String(id), text: extracted.text, language } };
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
