import type { StatusStage } from '../schema/page-comparison.ts';
import type { MessageKey } from '../schema/translate.ts';

/** The names of the rungs of a pledge's ladder. */
export const NAME_OF_STAGE: Record<StatusStage, MessageKey> = {
  discussed: 'cardStageDiscussed',
  announced: 'cardStageAnnounced',
  declared: 'cardStageDeclared',
  signed: 'cardStageSigned',
  ratified: 'cardStageRatified',
  'in-force': 'cardStageInForce',
};
