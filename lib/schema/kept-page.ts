import { z } from 'zod';
import { ENTRY_IDS } from './ids.ts';
import { FIGURE_RELATIONS } from './page-comparison.ts';

/** Most pages that are kept for comparing; with one more, the oldest goes. */
export const MOST_KEPT_PAGES = 10;

/** Most findings of a kind that are kept of one page. */
export const MOST_KEPT_FINDINGS = 200;

const words = z.string().max(2000);

const count = z.number().int().min(0);

/**
 * What is kept of a page for comparing it with another: until the browser is closed, in its
 * memory, and only where the reader asked for it.
 */
export const keptPageSchema = z.object({
  /** Unique among kept pages. */
  id: z.string().min(1).max(64),
  url: z.string().max(8192),
  title: words,
  /** BCP 47 tag of the document, empty where it has none. */
  language: z.string().max(40),
  /** YYYY-MM-DD; null where the page does not say. */
  published: z.string().max(40).nullable(),
  /** When it was kept, in ms since 1970. */
  keptAt: z.number(),
  /** Kept in a private window, and shown in private windows only. */
  private: z.boolean(),
  /** True where not all of the page was read. */
  partial: z.boolean(),
  entries: z.array(
    z.object({
      id: z.enum(ENTRY_IDS),
      count,
      /** How many of them stand in the article; null where none was told apart. */
      inArticle: count.nullable(),
    }),
  ),
  /** Numbers of the page beside figures of the dataset. */
  numbers: z
    .array(
      z.object({
        entry: z.enum(ENTRY_IDS),
        figure: words,
        relation: z.enum(FIGURE_RELATIONS),
        quote: words,
        sentence: words,
      }),
    )
    .max(MOST_KEPT_FINDINGS),
  /** Facts and caveats that it leaves out, as `<entry>/<claim>`; null where that was not judged. */
  omitted: z.array(words).max(MOST_KEPT_FINDINGS).nullable(),
});

export type KeptPage = z.infer<typeof keptPageSchema>;
