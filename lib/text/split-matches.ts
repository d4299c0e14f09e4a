import { foldWord } from './fold.ts';

/** A piece of a text, and whether it is a word that was looked for. */
export interface MatchedPiece {
  text: string;
  isMatch: boolean;
}

const WORD = /([\p{L}\p{N}\p{M}]+)/u;

/** The words of what a reader typed, as they are compared: folded, each once. */
export function searchWords(query: string): string[] {
  const words = query.split(WORD).filter((_piece, index) => index % 2 === 1);
  return [...new Set(words.map(foldWord))].filter((word) => word !== '');
}

/**
 * A text in pieces, with the words that begin with one of those looked for.
 *
 * @param words as from {@link searchWords}
 */
export function splitMatches(text: string, words: readonly string[]): MatchedPiece[] {
  if (words.length === 0) return [{ text, isMatch: false }];
  const pieces: MatchedPiece[] = [];
  for (const [index, piece] of text.split(WORD).entries()) {
    const folded = index % 2 === 1 ? foldWord(piece) : '';
    const isMatch = folded !== '' && words.some((word) => folded.startsWith(word));
    const last = pieces.at(-1);
    if (last && last.isMatch === isMatch) last.text += piece;
    else pieces.push({ text: piece, isMatch });
  }
  return pieces.filter((piece) => piece.text !== '');
}

/** Whether a text has a word that begins with one of those looked for. */
export function hasMatch(text: string, words: readonly string[]): boolean {
  return splitMatches(text, words).some(({ isMatch }) => isMatch);
}
