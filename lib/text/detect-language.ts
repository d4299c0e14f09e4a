import { LANGUAGES, type Language } from '../schema/ids.ts';
import { FOLD_TABLE, foldCode, IGNORED, SEPARATOR, UNFOLDED } from './fold.ts';

/**
 * Commonest short words of each language that few of the others share, folded. Articles,
 * prepositions and auxiliaries: any sentence holds some of them.
 */
const COMMON_WORDS: Record<Language, string> = {
  en: 'the of and to that is was for on with by it be are from has have he his would will not they',
  fr: 'le les des du en se la et est une dans que qui pour sur au aux avec pas ce cette sont ont ete leur elle',
  de: 'der die das und den von zu mit ist im des auf fur dem nicht ein eine sich auch wird nach bei',
  es: 'el la los las y que en una por con para del se su al es como mas fue sus ha esta este sobre',
  it: 'il la di che gli della per con del una sono nel alla dei le anche piu ha si al delle dal nella e',
  pl: 'w i na z sie do nie ze jest o przez po jak oraz dla za od to byc ktore ktory bedzie ale',
  uk: 'та що на до про як за від у не це для його є або після щодо які який буде також із й ж',
  ru: 'и что на по как за от в не это для его или после о которые который будет также из с был к',
};

/** Letters that one of the languages has and its neighbour lacks, in small and capital letters. */
const TELLING_LETTERS: Partial<Record<Language, string>> = {
  uk: 'іїєґІЇЄҐ',
  ru: 'ыэъёЫЭЪЁ',
  pl: 'ąęłńśźżĄĘŁŃŚŹŻ',
  de: 'äöüßÄÖÜẞ',
  es: 'ñÑ¿¡',
};

/** Text beyond this tells nothing more, in UTF-16 code units. */
const SAMPLE_LENGTH = 400;

/** Points by which a language must lead the expected one. */
const LEAST_LEAD = 2;

/** Points by which the expected language leads all others once nothing can change any more. */
const SAFE_LEAD = 5;

/** Places of a table of words, far more than there are common ones; a power of two. */
const PLACES = 1024;

/**
 * Common words by a number that stands for each, see {@link addLetter}, with their languages as
 * bits: a word stands at the first free place from the last bits of its number on.
 */
const NUMBERS = new Int32Array(PLACES);
const LANGUAGES_OF_WORD = new Uint8Array(PLACES);

/** One more than the number of the language that has a letter, by its code unit. */
const LANGUAGE_OF_LETTER = new Uint8Array(0x2000);

LANGUAGES.forEach((language, number) => {
  for (const word of COMMON_WORDS[language].split(' ')) {
    let hash = 0;
    for (let index = 0; index < word.length; index++) {
      hash = addLetter(hash, foldCode(word.charCodeAt(index)));
    }
    const place = placeOf(hash);
    NUMBERS[place] = hash;
    LANGUAGES_OF_WORD[place] = (LANGUAGES_OF_WORD[place] ?? 0) | (1 << number);
  }
  for (const letter of TELLING_LETTERS[language] ?? '') {
    LANGUAGE_OF_LETTER[letter.charCodeAt(0)] = number + 1;
  }
});

/** Where a word stands, or would. */
function placeOf(hash: number): number {
  let place = hash & (PLACES - 1);
  while (LANGUAGES_OF_WORD[place] !== 0 && NUMBERS[place] !== hash) {
    place = (place + 1) & (PLACES - 1);
  }
  return place;
}

/** Takes a letter into the number that stands for a word. */
function addLetter(hash: number, folded: number): number {
  return (Math.imul(hash, 31) + folded) | 0;
}

/** Points of each language, used for one block after another. */
const points = new Int16Array(LANGUAGES.length);

/**
 * The language of a block of text, by its short words and telling letters.
 *
 * @param text the block
 * @param expected what the page says or the blocks around it are; kept where the text is too
 *   short to tell
 */
export function detectLanguage(text: string, expected: Language): Language {
  points.fill(0);
  const own = LANGUAGES.indexOf(expected);
  const length = Math.min(text.length, SAMPLE_LENGTH);
  let hash = 0;
  let hasLetters = false;
  for (let index = 0; index <= length; index++) {
    const code = index < length ? text.charCodeAt(index) : 0x20;
    let folded = FOLD_TABLE[code] ?? UNFOLDED;
    if (folded === UNFOLDED) folded = foldCode(code);
    if (code >= 0x80) countLetter(code);
    if (folded > IGNORED) {
      hash = addLetter(hash, folded);
      hasLetters = true;
    } else if (folded === SEPARATOR && hasLetters) {
      if (countWord(hash) && leads(own)) return expected;
      hash = 0;
      hasLetters = false;
    }
  }
  return chooseLanguage(own, expected);
}

/** Counts a word for its languages and tells whether it has any. */
function countWord(hash: number): boolean {
  const languages = LANGUAGES_OF_WORD[placeOf(hash)] ?? 0;
  if (languages === 0) return false;
  for (let number = 0; number < points.length; number++) {
    if (languages & (1 << number)) points[number] = (points[number] ?? 0) + 1;
  }
  return true;
}

function countLetter(code: number): void {
  const number = (LANGUAGE_OF_LETTER[code] ?? 0) - 1;
  if (number >= 0) points[number] = (points[number] ?? 0) + 1;
}

/** Whether a language leads all others safely. */
function leads(own: number): boolean {
  const least = (points[own] ?? 0) - SAFE_LEAD;
  if (least < 0) return false;
  for (let number = 0; number < points.length; number++) {
    if (number !== own && (points[number] ?? 0) > least) return false;
  }
  return true;
}

function chooseLanguage(own: number, expected: Language): Language {
  let best = 0;
  for (let number = 1; number < points.length; number++) {
    if ((points[number] ?? 0) > (points[best] ?? 0)) best = number;
  }
  const isAhead = (points[best] ?? 0) >= (points[own] ?? 0) + LEAST_LEAD;
  return isAhead ? (LANGUAGES[best] ?? expected) : expected;
}

/** Tags that were read, each of a page or of some of its blocks, and asked for with every block. */
const READ_TAGS = new Map<string, Language | null>();

/** So many tags no honest page has. */
const MOST_TAGS = 100;

/** A BCP 47 tag such as `en-GB` as one of our languages, or null. */
export function readLanguageTag(tag: string): Language | null {
  let read = READ_TAGS.get(tag);
  if (read === undefined) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    read = LANGUAGES.find((language) => language === primary) ?? null;
    if (READ_TAGS.size >= MOST_TAGS) READ_TAGS.clear();
    READ_TAGS.set(tag, read);
  }
  return read;
}
