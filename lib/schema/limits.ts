/* Apart from the schemas, so that content scripts do not carry zod. */

/** Name of the symbol on the global object under which the running script of a frame is found. */
export const RUNNING_SCRIPT = 'caveat.running-script';

/** The same for what any frame may be asked. */
export const FRAME_SCRIPT = 'caveat.frame-script';

/** Most mentions that one report carries; a page with more says `partial`. */
export const MOST_REPORTED_MENTIONS = 2000;

/** Most sites that can be switched off. */
export const MOST_SITES = 2000;

/** Most phrases that readers can have left unmarked. */
export const MOST_UNMARKED = 500;

/** Longest phrase that can be left unmarked, in UTF-16 code units; the longest forms have some 80. */
export const LONGEST_PHRASE = 200;

/** Longest delay that can be set for opening or closing a card, in ms. */
export const LONGEST_DELAY = 5000;

/**
 * Most text that a page sends to the side panel, in UTF-16 code units: a hundred long articles, in
 * a message of about a megabyte. What lies beyond is listed, but not compared with the dataset.
 */
export const LONGEST_SENT_TEXT = 500_000;

/** Most blocks of text that a page sends to the side panel. */
export const MOST_SENT_BLOCKS = 20_000;

/** Name of the line between a page and the background on which the page's text is told. */
export const TEXT_LINE = 'text';

/**
 * Most text that is read of one page, in UTF-16 code units: about two million words. Beyond it
 * the page is read in part, and its report says so.
 */
export const LONGEST_PAGE = 12_000_000;

/**
 * Most text that one part of a page's text carries, in UTF-16 code units: posted in half a
 * millisecond, or in two where the browser is busy.
 */
export const LONGEST_PART = 32_000;

/** Most blocks that come or go with one part. */
export const MOST_PART_BLOCKS = 500;

/** Most mentions that are told at once, so that taking them in is a short task for the page. */
export const MOST_TOLD_MENTIONS = 200;
