import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ENTRY_IDS } from '../../lib/schema/ids.ts';

const labelledTextSchema = z
  .object({
    id: z.string(),
    lang: z.string(),
    title: z.string().optional(),
    text: z.string(),
    mentions: z.array(
      z.object({ start: z.number().int(), end: z.number().int(), entry: z.enum(ENTRY_IDS) }),
    ),
  })
  .refine(
    ({ text, mentions }) => mentions.every(({ start, end }) => start < end && end <= text.length),
    {
      error: 'found a mention outside its text',
    },
  );

/** A text with its mentions marked by hand, as CONTRIBUTING.md describes. */
export type LabelledText = z.infer<typeof labelledTextSchema>;

/**
 * Reads a file of labelled texts, one JSON object a line.
 *
 * @throws Error that names the file, the line and the reason
 */
export async function readLabelledTexts(file: string): Promise<LabelledText[]> {
  const texts: LabelledText[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number++;
    if (line.trim() === '') continue;
    try {
      texts.push(labelledTextSchema.parse(JSON.parse(line)));
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new Error(`${file}:${number}: cannot be read: ${reason}`);
    }
  }
  return texts;
}
