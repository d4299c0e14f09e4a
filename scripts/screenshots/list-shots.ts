import type { MarkingStyle, Theme } from '../../lib/schema/choices.ts';
import { LANGUAGES, type Language } from '../../lib/schema/ids.ts';

/** What a picture shows. */
export const SURFACES = [
  'card',
  'marks',
  'panel',
  'popup',
  'options',
  'dataset',
  'welcome',
] as const;

export type Surface = (typeof SURFACES)[number];

/** One picture of the contact sheet. */
export interface Shot {
  /** Name of the file, without its ending. */
  name: string;
  surface: Surface;
  theme: 'light' | 'dark';
  /** Width of the viewport in CSS px. */
  width: number;
  /** Language of the article that it is about. */
  language: Language;
  /** Whether the article runs from right to left. */
  rightToLeft: boolean;
  /** How marks look; as installed where it is left out. */
  style?: MarkingStyle;
  /** What is special about it. */
  state?: 'off' | 'nothing' | 'forced-colors' | 'zoomed' | 'question';
}

type Part = Partial<Omit<Shot, 'name' | 'surface' | 'theme'>>;

/** The widths of a telephone, and of a window. */
const NARROW = 360;
const WIDE = 1100;

/** Half of 320 CSS px: what is left of the popup at 200 % zoom. */
const ZOOMED = 160;

/** What is taken of each surface, in both themes. */
const PARTS: Readonly<Record<Surface, readonly Part[]>> = {
  card: [
    ...LANGUAGES.flatMap((language) => [{ language }, { language, width: NARROW }]),
    { rightToLeft: true },
    { state: 'forced-colors' },
    { width: 320, state: 'zoomed' },
  ],
  marks: [{ style: 'underline' }, { style: 'tint' }, { style: 'both' }, { state: 'forced-colors' }],
  panel: [
    ...LANGUAGES.map((language) => ({ language, width: 420 })),
    { width: 240 },
    { width: 800 },
    { width: 420, state: 'nothing' },
    { width: 420, state: 'forced-colors' },
  ],
  popup: [
    { width: 320 },
    { width: ZOOMED, state: 'zoomed' },
    { width: 320, state: 'off' },
    { width: 320, state: 'nothing' },
    { width: 320, state: 'forced-colors' },
  ],
  options: [
    {},
    { width: NARROW },
    { width: NARROW, state: 'question' },
    { state: 'forced-colors' },
  ],
  dataset: [{}, { width: NARROW }, { state: 'forced-colors' }],
  welcome: [{}, { width: NARROW }, { state: 'forced-colors' }],
};

const BOTH: readonly Exclude<Theme, 'auto'>[] = ['light', 'dark'];

/** The pictures of these surfaces, each with a name of its own. */
export function listShots(surfaces: readonly Surface[]): Shot[] {
  return surfaces.flatMap((surface) =>
    PARTS[surface].flatMap((part) =>
      BOTH.map((theme): Shot => {
        const { language = 'en', rightToLeft = false, width = WIDE, style, state } = part;
        const direction = rightToLeft ? 'rtl' : undefined;
        const words = [surface, language, direction, style, state, width, theme];
        const name = words.filter((word) => word !== undefined).join('-');
        return {
          name,
          surface,
          theme,
          width,
          language,
          rightToLeft,
          ...(style && { style }),
          ...(state && { state }),
        };
      }),
    ),
  );
}
