import { z } from 'zod';
import { countsSchema, pageStateSchema } from './page-report.ts';

/** What the script in a frame of a tab says of it when the frames are counted. */
export const frameStateSchema = z.object({
  state: pageStateSchema,
  counts: countsSchema,
  /** Where the frame stands in its tab: its place among its parent's frames, outermost first. */
  path: z.array(z.number().int().min(0)).max(100),
  /** When a card was last opened there by key or from the panel, in ms since 1970; 0 for never. */
  stepped: z.number().min(0),
});

export type FrameState = z.infer<typeof frameStateSchema>;
