/* Apart from the schemas, so that content scripts do not carry zod. */

/** Most mentions that one report carries; a page with more says `partial`. */
export const MOST_REPORTED_MENTIONS = 2000;

/** Most sites that can be switched off. */
export const MOST_SITES = 2000;

/** Longest delay that can be set for opening or closing a card, in ms. */
export const LONGEST_DELAY = 5000;
