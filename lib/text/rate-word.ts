/** Folded words that most texts hold, in the languages of the surface forms. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an of and in to on it that is for would said be at by has was with not he will one as no ' +
    'have what had from who after are its which up there about been they but out were new over could ' +
    'can may also more than into their his her she this these those all any we our you your my i us ' +
    'if when while under during before between within would should must do does did other ' +
    'two three first last year years day days week month time people state states country countries ' +
    'government president minister prime world war part own own only then them him some such so very ' +
    'le la les l un une des du de d et en au aux est sur qui que pour pas se on ne il elle par ont dans ' +
    'plus ce cette ses son sa leur ils elles sont ete etre avait sera y si mais ou comme tout tous toute ' +
    'apres avant avec sans sous entre deux pays ministre president gouvernement ans jour etat etats monde ' +
    'der die das den dem des und in von eine ein einer einem einen nicht auf es im hat nach ist sie fur ' +
    'mit sich am auch zu zum zur aus sind man wer war was an bis will wie er uber nur bei als wird werden ' +
    'wurde habe haben sein seine ihre ihr aber oder noch so wenn dass vor durch gegen um unter zwischen ' +
    'land jahr jahre staat staaten regierung minister prasident welt kann soll sollen mehr ' +
    'el los las un una unos y o que en del al se su sus por con para como mas lo ha han fue es son ser si ' +
    'no pero sobre entre tras sin esta este estos desde hasta dos pais paises gobierno presidente ministro ' +
    'il lo gli i di da dal dalla dei delle nel nella alla alle al e ed che per con non piu sono ha hanno ' +
    'stato essere come anche tra fra su sul sulla una uno paese paesi governo presidente ministro dopo ' +
    'w we i z ze na do nie sie jest to o od po przez jak dla za oraz a ale juz tylko jego jej ich ktory ' +
    'ktore ktora beda bedzie byl byla byli sa moze przed przy pod nad miedzy kraj kraje panstw panstwa ' +
    'rzad premier prezydent minister roku lat ' +
    'та що на до про як за від у в не це для його є або після щодо які який яка буде також із з зі й ж і ' +
    'а але він вона вони їх їхні був була були може під при між країни країна країн уряд президент ' +
    'міністр премєр року років ' +
    'и что на по как за от в во не это для его или после о об которые который которая будет также из с со ' +
    'был была были к ко он она они их но может под при между страны страна стран правительство президент ' +
    'министр премьер года лет'
  ).split(' '),
);

/** Rate of a word by its length: short words are common, long ones are rare. */
const RATE_OF_LENGTH = [1000, 1000, 1000, 1000, 200, 100, 60, 40];

const RATE_OF_LONG = 20;

const RATE_OF_COMMON = 10_000;

const RATE_OF_NUMBER = 300;

/** A beginning of a word is met more often than a word, the more so the shorter it is. */
const PREFIX_FACTOR = 3;

/**
 * About how often a news text holds a word, in a million words, only to tell rare words from
 * common ones. Guessed from a short list and from length, so that it needs no table of frequencies.
 *
 * @param word folded
 * @param prefix whether every word that begins so is meant
 */
export function rateWord(word: string, prefix: boolean): number {
  if (COMMON_WORDS.has(word)) return RATE_OF_COMMON;
  if (/^\d/.test(word)) return RATE_OF_NUMBER;
  const rate = RATE_OF_LENGTH[word.length] ?? RATE_OF_LONG;
  return prefix ? rate * PREFIX_FACTOR : rate;
}
