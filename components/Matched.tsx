import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { splitMatches } from '../lib/text/split-matches.ts';

/** The words that are looked for, as from `searchWords`. */
export const SearchContext = createContext<readonly string[]>([]);

/** A text with the words marked that are looked for. */
export function Matched({ text }: { text: string }) {
  const words = useContext(SearchContext);
  return (
    <>
      {splitMatches(text, words).map((piece, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text.
        piece.isMatch ? <mark key={place}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
