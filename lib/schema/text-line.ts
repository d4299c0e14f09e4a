import type { FoundPart, TextPart } from './text-part.ts';

/** A line to where mentions are found: the page's text goes there, its mentions come back. */
export interface TextLine {
  say(part: TextPart): void;
  /** Ends it. Nothing is heard of it any more. */
  close(): void;
}

/**
 * Opens a line, at whose other end nothing is known of the page yet.
 *
 * @param hear gets what is answered, part after part
 * @param onLost called once where the line breaks: what was said on it is forgotten. Not called
 *   before this function returns
 */
export type OpenLine = (hear: (found: FoundPart) => void, onLost: () => void) => TextLine;
