import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardDeck } from '../lib/page/card/card-deck.ts';
import { shelveDeck } from '../lib/page/deck-shelf.ts';

/** Put by the background into a page where the first card is about to open. */
export default defineUnlistedScript(() => {
  shelveDeck((context, signal) => new CardDeck(context, signal));
});
