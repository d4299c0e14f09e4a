import { z } from 'zod';
import type { MarkFrequency, MarkingStyle, Modifier, Opener } from './choices.ts';
import type { EntryCard } from './dataset.ts';
import { type CategoryId, ENTRY_IDS, type Language } from './ids.ts';
import { LONGEST_PHRASE } from './limits.ts';
import { countsSchema, pageStateSchema } from './page-report.ts';
import type { UnmarkedPhrase } from './settings.ts';

/**
 * Everything that may be said to the background, checked where it arrives. Content scripts may
 * say these and nothing else. One of them changes a setting, and only by one phrase.
 */
export const backgroundMessageSchema = z.discriminatedUnion('type', [
  /** The probe found the topic: put the annotator into this frame, if it is switched on here. */
  z.strictObject({ type: z.literal('topic-found') }),
  /** The annotator asks what to mark on its site. */
  z.strictObject({ type: z.literal('get-page-settings') }),
  /** The annotator asks for the contents of a card. */
  z.strictObject({ type: z.literal('get-entry'), entry: z.enum(ENTRY_IDS) }),
  /** A page's mentions changed: the badge and an open panel follow. */
  z.strictObject({
    type: z.literal('page-changed'),
    state: pageStateSchema,
    counts: countsSchema,
  }),
  /** The first card of a frame is about to open: put what draws cards into it. */
  z.strictObject({ type: z.literal('load-card') }),
  /** A reader asked in the card not to mark a phrase as an entry, or to mark it again. */
  z.strictObject({
    type: z.literal('set-unmarked'),
    phrase: z.string().min(1).max(LONGEST_PHRASE),
    entry: z.enum(ENTRY_IDS),
    /** `here`: on the site of the page that says so. */
    scope: z.enum(['here', 'everywhere']),
    unmarked: z.boolean(),
  }),
  /**
   * A frame has a card now, or none any more: the other frames of the tab are told, since the focus
   * may be there when Escape is pressed.
   */
  z.strictObject({ type: z.literal('cards-changed'), open: z.boolean() }),
  /** Escape was pressed in a frame while another has a card. */
  z.strictObject({ type: z.literal('close-cards') }),
  /** A reader asked in the card for the side panel at an entry. */
  z.strictObject({ type: z.literal('open-panel'), entry: z.enum(ENTRY_IDS).optional() }),
]);

export type BackgroundMessage = z.infer<typeof backgroundMessageSchema>;

/** What the annotator needs to know of the settings, for its site. */
export interface PageSettings {
  /** Whether to mark anything at all. */
  enabled: boolean;
  /** The categories to mark. */
  categories: CategoryId[];
  /** The languages to read. */
  languages: Language[];
  openBy: Opener;
  /** The key to hold down where cards open by `modifier`. */
  modifier: Modifier;
  /** How long the pointer rests on a mark before its card opens, in ms. */
  openDelay: number;
  /** How long a card stays after the pointer left it, in ms. */
  leaveDelay: number;
  markingStyle: MarkingStyle;
  markFrequency: MarkFrequency;
  /** Phrases not to mark there. */
  unmarked: UnmarkedPhrase[];
}

/** What the background answers to each message. */
export interface BackgroundAnswers {
  'topic-found': { injected: boolean };
  'get-page-settings': PageSettings;
  'get-entry': EntryCard;
  'page-changed': null;
  'load-card': null;
  'set-unmarked': null;
  'cards-changed': null;
  'close-cards': null;
  'open-panel': { opened: boolean };
}

/** An answer, or the reason why there is none. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: string };
