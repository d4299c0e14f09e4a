/**
 * Most mentions that one report carries; a page with more says `partial`. Apart from the schema,
 * so that content scripts do not carry zod.
 */
export const MOST_REPORTED_MENTIONS = 2000;
