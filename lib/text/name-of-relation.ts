import type { FigureRelation } from '../schema/page-comparison.ts';
import type { MessageKey } from '../schema/translate.ts';

/** The names of how a number of a page stands to a figure of the dataset. */
export const NAME_OF_RELATION: Record<FigureRelation, MessageKey> = {
  same: 'numberSame',
  differs: 'numberDiffers',
  'other-scope': 'numberOtherScope',
  'not-comparable': 'numberNotComparable',
};
