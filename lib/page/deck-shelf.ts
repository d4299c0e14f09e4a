import type { CardDeck, DeckContext } from './card/card-deck.ts';

/** Makes the cards of a page. */
export type MakeDeck = (context: DeckContext, signal: AbortSignal) => CardDeck;

/**
 * Where the script that draws cards puts what makes them, and the annotator finds it: on the
 * global object of content scripts, which is not the page's. Most readers of most pages open no
 * card, so it comes only with the first.
 */
const KEY = Symbol.for('caveat.make-deck');

/** Puts it there. */
export function shelveDeck(makeDeck: MakeDeck): void {
  Reflect.set(globalThis, KEY, makeDeck);
}

/** What was put there; null while there is nothing. */
export function findDeck(): MakeDeck | null {
  return (Reflect.get(globalThis, KEY) as MakeDeck | undefined) ?? null;
}
