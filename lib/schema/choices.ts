/*
 * What a reader can choose between. No zod here: content scripts import it.
 */

/** What opens a card: resting on a mark, resting with a modifier key held down, or a click. */
export const OPENERS = ['rest', 'modifier', 'click'] as const;

export type Opener = (typeof OPENERS)[number];

/** The keys that `openBy: 'modifier'` can ask for. */
export const MODIFIERS = ['alt', 'control', 'shift'] as const;

export type Modifier = (typeof MODIFIERS)[number];

/** How marks look; `on-demand` shows none until the reader asks for them on a page. */
export const MARKING_STYLES = ['underline', 'tint', 'both', 'on-demand'] as const;

export type MarkingStyle = (typeof MARKING_STYLES)[number];

/** Which mentions of an entry are marked: all, the first below each heading, the first of a page. */
export const MARK_FREQUENCIES = ['all', 'first-in-section', 'first'] as const;

export type MarkFrequency = (typeof MARK_FREQUENCIES)[number];

/** The look of the extension's own pages; `auto` follows the system. */
export const THEMES = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];
