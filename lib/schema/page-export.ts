import { z } from 'zod';
import { figureSchema, statusSchema } from './entry.ts';
import { CATEGORY_IDS, ENTRY_IDS } from './ids.ts';
import { FIGURE_RELATIONS, FIGURE_RULES } from './page-comparison.ts';
import { referenceSchema, sourceSchema } from './source.ts';

const count = z.number().int().min(0);
const day = z.iso.date();
const entryId = z.enum(ENTRY_IDS).describe('The id of an entry of the dataset.');
const references = z.array(referenceSchema).describe('Sources by their ids in `sources`.');

const sentenceSchema = z
  .strictObject({ text: z.string(), start: count, end: count })
  .describe('A sentence of the page, and where the words stand in it, in UTF-16 code units.');

const quoteSchema = z
  .strictObject({
    quote: z.string().describe('Words of the page.'),
    sentence: sentenceSchema,
    link: z.url().nullable().describe('A link to the sentence, with a text fragment.'),
  })
  .describe('Words of the page in their sentence.');

const mentionSchema = quoteSchema.extend({
  where: z
    .enum(['article', 'elsewhere', 'unknown'])
    .describe('Whether it stands in the article or in teasers, comments and side columns.'),
  selector: z
    .strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() })
    .describe('As in a TextQuoteSelector of the Web Annotation Data Model.'),
  position: z
    .strictObject({ start: count, end: count })
    .nullable()
    .describe('As in a TextPositionSelector: code points of the text of the body of the page.'),
  why: z
    .strictObject({ form: z.string(), rule: z.string(), context: z.array(z.string()) })
    .describe('Why it was marked: pattern, rule, and words that the rule leaned on.'),
});

const claimSchema = z
  .strictObject({
    id: z.string().describe('<entry>/<claim>: what citations name it by.'),
    entry: entryId,
    text: z.string(),
    weight: z.number().int().min(1).max(3).describe('3: a reader must know it; 1: detail.'),
    sources: references,
  })
  .describe('A fact, caveat or open question of the dataset.');

const disputeSchema = z
  .strictObject({
    id: z.string(),
    entry: entryId,
    question: z.string(),
    tellings: z.array(z.strictObject({ text: z.string(), sources: references })),
  })
  .describe('A question that sources answer differently.');

const eventSchema = z.strictObject({ date: day, text: z.string(), sources: references });

const comparisonSchema = z
  .strictObject({
    numbers: z.array(
      quoteSchema.extend({
        figures: z.array(
          z.strictObject({
            entry: entryId,
            figure: figureSchema,
            relation: z.enum(FIGURE_RELATIONS),
            rule: z.enum(FIGURE_RULES),
          }),
        ),
        reason: z.array(z.string()),
      }),
    ),
    wordings: z.array(
      quoteSchema.extend({
        entry: entryId,
        mention: z.string().describe('The words that it is said of.'),
        stage: statusSchema.shape.stage.describe('The rung that the words say.'),
        status: statusSchema.describe('What the dataset has.'),
        rule: z.enum(['object', 'subject', 'noun']),
        reason: z.array(z.string()),
      }),
    ),
    omissions: z.strictObject({
      abstained: z
        .enum(['partial', 'short', 'language'])
        .nullable()
        .describe('Why nothing is listed; null where the page was judged.'),
      claims: z.array(
        claimSchema.extend({ kind: z.enum(['fact', 'caveat']), reason: z.array(z.string()) }),
      ),
    }),
    meetings: z.array(
      quoteSchema.extend({
        event: eventSchema.nullable(),
        rule: z.enum(['place', 'date', 'both']),
        reason: z.array(z.string()),
      }),
    ),
    age: z
      .strictObject({
        published: day,
        asOf: day,
        relation: z.enum(['newer', 'older', 'current']),
        days: z.number().int().describe('From `published` to `asOf`.'),
        events: z.array(eventSchema).describe('Events of the dataset after the day of the page.'),
      })
      .nullable(),
  })
  .describe('The page held against the dataset: structure, never a verdict.');

/** A page summary as it is exported: what the JSON file holds, and what other formats are made from. */
export const pageExportSchema = z
  .strictObject({
    format: z.literal('caveat-page-summary'),
    formatVersion: z.literal(1),
    exportedAt: z.iso.datetime().describe('When it was exported, in UTC.'),
    dataset: z.strictObject({
      version: z.string(),
      asOf: day.describe('The last day that the dataset speaks of.'),
    }),
    page: z.strictObject({
      url: z.string(),
      title: z.string(),
      language: z.string().describe('BCP 47 tag of the page, empty where it has none.'),
      published: day.nullable().describe('Null where the page does not say.'),
      partial: z.boolean().describe('True where the page has more than was read.'),
    }),
    categories: z.array(
      z.strictObject({
        id: z.enum(CATEGORY_IDS),
        label: z.string(),
        count: count.describe('Mentions on the page, also those beyond the ones listed.'),
      }),
    ),
    entries: z
      .array(
        z.strictObject({
          id: entryId,
          category: z.enum(CATEGORY_IDS),
          label: z.string(),
          gloss: z.string(),
          status: statusSchema.nullable(),
          figures: z.array(figureSchema),
          mentions: z.array(mentionSchema).min(1),
        }),
      )
      .describe('What the page mentions, by category.'),
    facts: z.array(claimSchema),
    caveats: z.array(claimSchema),
    questions: z.array(claimSchema),
    disputes: z.array(disputeSchema),
    comparison: comparisonSchema.nullable().describe('Null where the page was not compared.'),
    sources: z.array(sourceSchema).describe('Every source that is referred to.'),
  })
  .meta({ title: 'A page summary of Caveat, as its JSON export has it' });

export type PageExport = z.infer<typeof pageExportSchema>;

export type ExportedMention = z.infer<typeof mentionSchema>;

export type ExportedClaim = z.infer<typeof claimSchema>;

export type ExportedQuote = z.infer<typeof quoteSchema>;

export type ExportedComparison = z.infer<typeof comparisonSchema>;
