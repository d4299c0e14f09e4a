/*
 * Names that nearly any text about the topic holds, in all eight languages: who and where.
 * Beginnings of words, so that inflected forms fit; as few alternatives as can be, since every page
 * is searched for them. By scripts, since one expression for both takes three times as long: with so
 * many letters to begin with, the browser can skip little.
 */
const LATIN_PLACES =
  'u[ck]ra[in]|k[iyí](?:[ei]v|j[oó]w)|[sz]ele[nń]s|wit+kof|kushner|[ck]reml|po?utin|budapest';
const CYRILLIC_PLACES = 'укра[їіи]н|ки[їєе]в|зеленс|кушн|[ву][іи]т+к[оа]ф|кремл|пут[іи]н|будапешт';

/** Those, and the beginnings of all NAMES, which are long to search for. */
const LATIN = new RegExp(`${LATIN_PLACES}|[ck]oali|multina|wielonaro`, 'i');
const CYRILLIC = new RegExp(`${CYRILLIC_PLACES}|коал|багатона|многона`, 'i');

/** Found at once where there is one, and few pages have any. */
const CYRILLIC_LETTER = /[А-я]/;

/** What the topic is: the grouping, the meeting, or a pledge. */
const SUBJECTS = [
  'willing|volunt|volont|volent|willigen|freiwillig|chętn|chetnych|охоч|рішучих|бажаючих|желающих|решительных|добровольц',
  'coali|koali|коал',
  'guarant|garant|garanz|gwaranc|гарант|assurance',
  'multinational|multinacional|multinazional|wielonarodow|багатонаціональ|многонациональ|reassurance',
  'ceasefire|cease-fire|cessez|waffenruh|waffenstill|alto el fuego|cessate il fuoco|tregua|rozejm|zawieszeni|припинення вогню|прекращени[ея] огня|перемир',
  'backstop|бекстоп|бэкстоп|peacekeep|friedenstrupp|миротвор',
  'troops|troupes|truppe|tropas|soldat|soldier|soldad|żołnierz|wojsk|військ|войск|солдат',
  'memorand|mémorand|меморанд',
  'summit|sommet|gipfel|szczyt|cumbre|vertice|сам+іт|сам+ит',
].join('|');

/**
 * The grouping and its force in full: they may stand in a text without any of the names above. Each
 * holds one of the SUBJECTS as well.
 */
const NAMES = [
  'coalition of (?:the )?willing|coalition (?:des|de) volontaires',
  'koalition der (?:willigen|freiwilligen|entschlossenen)|koalicj[aięą] chętnych',
  'coalici[oó]n de (?:los )?(?:voluntarios|dispuestos)|coalizione (?:dei|di) volenterosi',
  'коал[іи]ц[іи][а-яїєі]+ (?:охочих|рішучих|бажаючих|желающих|решительных)',
  'multinational force|force multinationale|fuerza multinacional|forza multinazionale',
  'multinationalen? (?:truppe|streitkr)|wielonarodow[a-ząę]+ si[lł]|si[lł][a-ząę]* wielonarodow',
  'багатонаціональн[а-яії]+ сил|многонациональн[а-я]+ сил',
].join('|');

/**
 * Whether a text has any of the words without which it is not about the topic. Most have none, and
 * need not be looked at further. Each is one word, so a text may be asked about part by part.
 */
export function mayNameTopic(text: string): boolean {
  return LATIN.test(text) || (CYRILLIC_LETTER.test(text) && CYRILLIC.test(text));
}

/**
 * Whether what stands in some texts of a page may be about the topic: it names a place or person of
 * it and one of its subjects, or the grouping or its force in full. Cheap and generous: the matcher
 * decides, this only spares other pages its weight.
 *
 * @param texts are not joined, since to copy a page's text takes longer than to search it
 */
export function looksLikeTopic(texts: readonly string[]): boolean {
  // What is never searched for is never compiled either, which takes a millisecond.
  const have = (words: string): boolean => {
    const expression = new RegExp(words, 'i');
    return texts.some((text) => expression.test(text));
  };
  return have(SUBJECTS) && (have(LATIN_PLACES) || have(CYRILLIC_PLACES) || have(NAMES));
}
