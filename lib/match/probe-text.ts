/**
 * What nearly any text about the topic holds, in the letters of some of the eight languages. By
 * scripts, since one expression for both takes three times as long: with so many letters to begin
 * with, the browser can skip little. All are beginnings of words, so that inflected forms fit.
 */
interface Words {
  /** Fits a place or person, its only group, or a piece of one of the names. */
  hint: RegExp;
  /** What the topic is: the grouping, the meeting, or a pledge. */
  subjects: string;
  /**
   * The grouping and its force in full: they may stand in a text without any place or person. Each
   * holds one of the subjects as well.
   */
  names: string;
}

/** As few hints as can be: every page is searched for them. */
const LATIN: Words = {
  hint: new RegExp(
    '(u[ck]ra[in]|k[iyí](?:[ei][vw]|j[oó]w)|[sz]ele[nń]s|wit+kof|kushner|[ck]reml|po?utin|budapest)|' +
      '[ck]oali|multina|wielonaro',
    'gi',
  ),
  subjects: [
    'willing|volunt|volont|volent|willigen|freiwillig|chętn|chetnych',
    'coali|koali|guarant|garant|garanz|gwaranc|assurance',
    'multinational|multinacional|multinazional|wielonarodow|reassurance',
    'ceasefire|cease-fire|cessez|waffenruh|waffenstill|alto el fuego|cessate il fuoco|tregua|rozejm|zawieszeni',
    'backstop|peacekeep|friedenstrupp',
    'troops|troupes|truppe|tropas|soldat|soldier|soldad|żołnierz|wojsk',
    'memorand|mémorand|summit|sommet|gipfel|szczyt|cumbre|vertice',
  ].join('|'),
  names: [
    'coalition of (?:the )?willing|coalition (?:des|de) volontaires',
    'koalition der (?:willigen|freiwilligen|entschlossenen)|koalicj[aięą] chętnych',
    'coalici[oó]n de (?:los )?(?:voluntarios|dispuestos)|coalizione (?:dei|di) volenterosi',
    'multinational force|force multinationale|fuerza multinacional|forza multinazionale',
    'multinationalen? (?:truppe|streitkr)|wielonarodow[a-ząę]+ si[lł]|si[lł][a-ząę]* wielonarodow',
  ].join('|'),
};

const CYRILLIC: Words = {
  hint: new RegExp(
    '(укра[їіи]н|ки[їєе]в|зеленс|кушн|[ву][іи]т+к[оа]ф|кремл|пут[іи]н|будапешт)|' +
      'коал|багатона|многона',
    'gi',
  ),
  subjects: [
    'охоч|рішучих|бажаючих|желающих|решительных|добровольц|коал|гарант',
    'багатонаціональ|многонациональ|припинення вогню|прекращени[ея] огня|перемир',
    'бекстоп|бэкстоп|миротвор|військ|войск|солдат|меморанд|сам+іт|сам+ит',
  ].join('|'),
  names: [
    'коал[іи]ц[іи][а-яїєі]+ (?:охочих|рішучих|бажаючих|желающих|решительных)',
    'багатонаціональн[а-яії]+ сил|многонациональн[а-я]+ сил',
  ].join('|'),
};

/** Accents apart from their letters, soft hyphens, and other signs that nobody sees in a word. */
const UNSEEN =
  '\\xad\\u0300-\\u036f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';

/** Fits what few pages have: Cyrillic letters, and signs that stand between the letters of a word. */
const UNCOMMON = new RegExp(`[А-я${UNSEEN}]`);

/** Names reach no further from their hint, before and after it, in UTF-16 code units. */
const BEFORE_HINT = 20;
const AFTER_HINT = 60;

/** A text as it is searched. */
interface Searched {
  text: string;
  /** The scripts that it may have words in. */
  scripts: readonly Words[];
}

/**
 * Whether a text has any of the words without which it is not about the topic. Most have none, and
 * need not be looked at further. Each is one word, so a text may be asked about part by part.
 */
export function mayNameTopic(text: string): boolean {
  const searched = prepare(text);
  return searched.scripts.some(({ hint }) => searched.text.search(hint) !== -1);
}

/**
 * Whether what stands in some texts of a page may be about the topic: it names a place or person of
 * it and one of its subjects, or the grouping or its force in full. Cheap and generous: the matcher
 * decides, this only spares other pages its weight.
 *
 * @param texts are not joined, since to copy a page's text takes longer than to search it
 */
export function looksLikeTopic(texts: readonly string[]): boolean {
  const all = texts.map(prepare);
  for (const { text, scripts } of all) {
    for (const { hint, names } of scripts) {
      for (const { 1: place, index } of text.matchAll(hint)) {
        // A name that stands elsewhere would be found as one of the subjects.
        if (place !== undefined) return all.some(hasSubject);
        if (hasName(names, text.slice(Math.max(0, index - BEFORE_HINT), index + AFTER_HINT))) {
          return true;
        }
      }
    }
  }
  return false;
}

// What is never searched for is never made either: to compile it takes up to a millisecond.

function hasSubject({ text, scripts }: Searched): boolean {
  return scripts.some(({ subjects }) => new RegExp(subjects, 'i').test(text));
}

function hasName(names: string, text: string): boolean {
  return new RegExp(names.replaceAll(' ', '\\s+'), 'i').test(text);
}

/** The words of a text as the forms have them: a page may cut them by signs that nobody sees. */
function prepare(text: string): Searched {
  if (!UNCOMMON.test(text)) return { text, scripts: LATIN_ALONE };
  // In the composed form no letter that the forms have is left in two.
  const seen = text.normalize('NFC').replaceAll(new RegExp(`[${UNSEEN}]`, 'g'), '');
  return { text: seen, scripts: BOTH };
}

const LATIN_ALONE = [LATIN];
const BOTH = [LATIN, CYRILLIC];
