import { z } from 'zod';
import { CATEGORY_IDS } from './ids.ts';

/** How a category is named in the popup, the panel and the card. */
export const categorySchema = z
  .strictObject({
    id: z.enum(CATEGORY_IDS),
    label: z.string().min(1).max(40).describe('Its name beside a switch, in sentence case.'),
    gloss: z.string().min(1).max(160).describe('What its entries have in common, in a line.'),
  })
  .describe('A group of entries that a reader can switch on or off.');

export type Category = z.infer<typeof categorySchema>;

/** The file `seeds/categories.json`. */
export const categoriesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  categories: z.array(categorySchema).min(1),
});
