import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { annotateText, type TextMention } from '../lib/match/annotate-text.ts';
import { CATEGORY_OF_ENTRY } from '../lib/schema/ids.ts';
import { loadMatcher } from './corpus/load-matcher.ts';
import { type InputText, readInputs } from './corpus/read-inputs.ts';
import { createTextSummariser, formatSummary } from './corpus/summarise-text.ts';
import { formatTable } from './format-table.ts';

const HELP = `Find mentions in texts with the extension's own matcher.

Usage: npm run annotate -- [options] [FILES | -]

  .html, .txt       one text each; the id is the file's name
  a folder          every .html, .txt and .jsonl file in it
  .jsonl, others, - a JSON object on each line:
                    {"id", "lang"?, "published"?, "text" | "html"}
                    ("-", the default, is standard input)

Options:
  --format jsonl    a line for each text: {"id", "mentions": [...]} (default)
  --format table    mentions in columns, for reading
  --summary         a line for each text with what the side panel shows of a page:
                    {"id", "dataset", "summary", "comparison"}
  --with-text       with jsonl: also "text", which the offsets count in
  --help            this help

Offsets count UTF-16 code units of the text, end exclusive. A file or line that
cannot be read is named on standard error, the rest goes on, and the command
ends with 1.`;

/** A mention as it is written out. */
function describeMention({ start, end, entry, why }: TextMention, text: string) {
  const category = CATEGORY_OF_ENTRY[entry];
  return { start, end, quote: text.slice(start, end), entry, category, why };
}

type Described = ReturnType<typeof describeMention>;

function formatMentions(id: string, mentions: Described[]): string {
  if (mentions.length === 0) return `${id}: no mentions\n`;
  const rows = mentions.map(({ start, end, quote, entry, why }) => [
    `${start}-${end}`,
    quote,
    entry,
    `${why.rule}: ${why.form}`.slice(0, 60),
  ]);
  return `${id}\n${formatTable(['place', 'quote', 'entry', 'why'], rows)}\n`;
}

/** Writes and waits where the reader is slower, so that a stream of any length fits in memory. */
async function write(output: string): Promise<void> {
  if (!process.stdout.write(output)) await once(process.stdout, 'drain');
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'jsonl' },
      summary: { type: 'boolean', default: false },
      'with-text': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    await write(`${HELP}\n`);
    return 0;
  }
  if (values.format !== 'jsonl' && values.format !== 'table') {
    throw new Error(`found --format ${values.format}, wanted jsonl or table`);
  }
  const matcher = loadMatcher();
  const summariser = values.summary ? createTextSummariser(matcher) : null;
  const annotate = (input: InputText): string => {
    if (summariser) {
      return `${formatSummary(input.id, summariser.dataset, summariser.summarise(input))}\n`;
    }
    const { id, text, language, published } = input;
    const mentions = annotateText(text, matcher, { language, published }).map((mention) =>
      describeMention(mention, text),
    );
    if (values.format === 'table') return formatMentions(id, mentions);
    return `${JSON.stringify({ id, mentions, ...(values['with-text'] && { text }) })}\n`;
  };
  let failed = false;
  for await (const input of readInputs(positionals.length > 0 ? positionals : ['-'])) {
    if (input.ok) {
      await write(annotate(input.value));
    } else {
      failed = true;
      process.stderr.write(`${input.problem.where}: cannot be read: ${input.problem.reason}\n`);
    }
  }
  return failed ? 1 : 0;
}

// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
