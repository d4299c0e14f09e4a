import { LANGUAGES, type Language } from '../schema/ids.ts';
import { foldCode, foldWord, IGNORED, SEPARATOR } from './fold.ts';

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

const LANGUAGES_OF_WORD = indexWords();

/** Letters that one of the languages has and its neighbour lacks, in small letters. */
const LANGUAGE_OF_LETTER: ReadonlyMap<string, Language> = new Map(
  Object.entries({ uk: 'іїєґ', ru: 'ыэъё', pl: 'ąęłńśźż', de: 'äöüß', es: 'ñ¿¡' }).flatMap(
    ([language, letters]) => [...letters].map((letter) => [letter, language as Language] as const),
  ),
);

/** Text beyond this tells nothing more, in UTF-16 code units. */
const SAMPLE_LENGTH = 400;

/** No listed word is longer. */
const LONGEST_WORD = 7;

/** Points by which a language must lead the expected one. */
const LEAST_LEAD = 2;

function indexWords(): Map<string, Language[]> {
  const index = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    for (const word of COMMON_WORDS[language].split(' ')) {
      const folded = foldWord(word);
      index.set(folded, [...(index.get(folded) ?? []), language]);
    }
  }
  return index;
}

/**
 * The language of a block of text, by its short words and telling letters.
 *
 * @param text the block
 * @param expected what the page says or the blocks around it are; kept where the text is too
 *   short to tell
 */
export function detectLanguage(text: string, expected: Language): Language {
  const points: Points = { en: 0, fr: 0, de: 0, uk: 0, ru: 0, pl: 0, es: 0, it: 0 };
  const sample = text.slice(0, SAMPLE_LENGTH);
  countWords(sample, points);
  countLetters(sample, points);
  const best = LANGUAGES.reduce((a, b) => (points[b] > points[a] ? b : a));
  return points[best] >= points[expected] + LEAST_LEAD ? best : expected;
}

/** How much of a text speaks for each language. */
type Points = Record<Language, number>;

function countWords(sample: string, points: Points): void {
  let word = '';
  for (let index = 0; index <= sample.length; index++) {
    const code = index < sample.length ? foldCode(sample.charCodeAt(index)) : SEPARATOR;
    if (code > IGNORED) {
      if (word.length <= LONGEST_WORD) word += String.fromCharCode(code);
    } else if (code === SEPARATOR && word !== '') {
      for (const language of LANGUAGES_OF_WORD.get(word) ?? []) points[language]++;
      word = '';
    }
  }
}

function countLetters(sample: string, points: Points): void {
  for (let index = 0; index < sample.length; index++) {
    if (sample.charCodeAt(index) < 0x80) continue;
    const language = LANGUAGE_OF_LETTER.get(sample.charAt(index).toLowerCase());
    if (language) points[language]++;
  }
}

/** A BCP 47 tag such as `en-GB` as one of our languages, or null. */
export function readLanguageTag(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}
