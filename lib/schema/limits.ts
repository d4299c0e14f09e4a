/* Apart from the schemas, so that content scripts do not carry zod. */

/** Name of the symbol on the global object under which the running script of a frame is found. */
export const RUNNING_SCRIPT = 'caveat.running-script';

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
