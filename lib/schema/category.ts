import { z } from 'zod';
import { CATEGORY_IDS } from './ids.ts';

/** How a category is named in the popup, the panel and the card. */
export const categorySchema = z.strictObject({
  id: z.enum(CATEGORY_IDS),
  label: z.string().min(1).max(40),
  gloss: z.string().min(1).max(160),
});

export type Category = z.infer<typeof categorySchema>;

/** The file `seeds/categories.json`. */
export const categoriesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  categories: z.array(categorySchema).min(1),
});
