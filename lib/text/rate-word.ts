/** Folded words that nearly every paragraph holds, in the languages of the surface forms. */
const COMMONEST_WORDS = wordsOf(
  'the a an of and in to on it that is for was at by has with as from be ' +
    'le la les l un une des du de d et en au aux est qui que pour pas se ce il par dans ' +
    'der die das den dem des und in von ein eine einer zu mit ist im auf fur nicht es ' +
    'el los las un una y o que en del al se su con para por es ' +
    'il lo gli i di da del della dei un una e che per con non si nel sul ' +
    'w z na do nie sie jest to o i a ze od po za ' +
    'та що на до про як за у в не з із і й це для ' +
    'и что на по как за от в не с к о из это для',
);

/** Folded words that most texts hold. */
const COMMON_WORDS = wordsOf(
  'would said he will one no have had what who after are its which up there about been they but out ' +
    'were new over could can may also more than into their his her she this these those all any we ' +
    'our you your my us if when while under during before between within should must do does did ' +
    'other two three first last year years day days week month time people state states country ' +
    'countries government president minister prime world war part own only then them him some such ' +
    'so very sur on ne elle ont plus cette ses son sa leur ils elles sont ete etre avait sera si mais ' +
    'ou comme tout tous toute apres avant avec sans sous entre deux pays ministre president ' +
    'gouvernement ans jour etat etats monde einem einen hat nach sie sich am auch zum zur aus sind man ' +
    'wer war was an bis wie er uber nur bei als wird werden wurde habe haben sein seine ihre ihr aber ' +
    'oder noch so wenn dass vor durch gegen um unter zwischen land jahr jahre staat staaten regierung ' +
    'minister prasident welt kann soll sollen mehr unos sus como mas lo ha han fue son ser si no pero ' +
    'sobre entre tras sin esta este estos desde hasta dos pais paises gobierno presidente ministro dal ' +
    'dalla delle nella alla alle al ed piu sono hanno stato essere come anche tra fra su sulla uno ' +
    'paese paesi governo dopo we przez jak dla oraz ale juz tylko jego jej ich ktory ktore ktora beda ' +
    'bedzie byl byla byli sa moze przed przy pod nad miedzy kraj kraje panstw panstwa rzad premier ' +
    'prezydent roku lat від його є або після щодо які який яка буде також зі ж а але він вона вони їх ' +
    'їхні був була були може під при між країни країна країн уряд президент міністр премєр року років ' +
    'во его или после об которые который которая будет также был была были ко он она они их но может ' +
    'под при между страны страна стран правительство президент министр премьер года лет',
);

/** Rate of a word by its length: short words are common, long ones are rare. */
const RATE_OF_LENGTH = [1000, 1000, 1000, 1000, 200, 100, 60, 40];

const RATE_OF_LONG = 20;

const RATE_OF_COMMON = 3_000;

const RATE_OF_COMMONEST = 50_000;

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
  if (COMMONEST_WORDS.has(word)) return RATE_OF_COMMONEST;
  if (COMMON_WORDS.has(word)) return RATE_OF_COMMON;
  if (/^\d/.test(word)) return RATE_OF_NUMBER;
  const rate = RATE_OF_LENGTH[word.length] ?? RATE_OF_LONG;
  return prefix ? rate * PREFIX_FACTOR : rate;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
