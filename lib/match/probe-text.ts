/**
 * Names that nearly any text about the topic holds, in all eight languages: who and where.
 * Beginnings of words, so that inflected forms fit.
 */
const PLACES =
  /ukrain|ucrain|ucrani|укра[їіи]н|kyiv|kiev|kíev|kijow|kijów|ки[їєе]в|zele[nń]s|selensk|зеленс|wit+kof|kushner|кушнер|[ву][іи]т+к[оа]ф|kreml|cremlin|кремл|putin|poutine|пут[іи]н|budapest|будапешт/i;

/** What the topic is: the grouping, the meeting, or a pledge. */
const SUBJECTS = new RegExp(
  [
    'willing|volunt|volont|volent|willigen|freiwillig|chętn|chetnych|охоч|рішучих|бажаючих|желающих|решительных|добровольц',
    'coali|koali|коал',
    'guarant|garant|garanz|gwaranc|гарант|assurance',
    'multinational|multinacional|multinazional|wielonarodow|багатонаціональ|многонациональ|reassurance',
    'ceasefire|cease-fire|cessez|waffenruh|waffenstill|alto el fuego|cessate il fuoco|tregua|rozejm|zawieszeni|припинення вогню|прекращени[ея] огня|перемир',
    'backstop|бекстоп|бэкстоп|peacekeep|friedenstrupp|миротвор',
    'troops|troupes|truppe|tropas|soldat|soldier|soldad|żołnierz|wojsk|військ|войск|солдат',
    'memorand|mémorand|меморанд',
    'summit|sommet|gipfel|szczyt|cumbre|vertice|сам+іт|сам+ит',
  ].join('|'),
  'i',
);

/** The grouping and its force in full: they may stand in a text without any of the names above. */
const NAMES = new RegExp(
  [
    'coalition of (?:the )?willing|coalition (?:des|de) volontaires',
    'koalition der (?:willigen|freiwilligen|entschlossenen)|koalicj[aięą] chętnych',
    'coalici[oó]n de (?:los )?(?:voluntarios|dispuestos)|coalizione (?:dei|di) volenterosi',
    'коал[іи]ц[іи][а-яїєі]+ (?:охочих|рішучих|бажаючих|желающих|решительных)',
    'multinational force|force multinationale|fuerza multinacional|forza multinazionale',
    'multinationalen? (?:truppe|streitkr)|wielonarodow[a-ząę]+ si[lł]|si[lł][a-ząę]* wielonarodow',
    'багатонаціональн[а-яії]+ сил|многонациональн[а-я]+ сил',
  ].join('|'),
  'i',
);

/**
 * The beginnings of all that {@link PLACES} and {@link NAMES} stand for, in as few alternatives as
 * can be: most texts have none of these, and nothing else is asked of them.
 */
const BEGINNINGS =
  /u[ck]ra[in]|k[iyí](?:[ei]v|j[oó]w)|[sz]ele[nń]s|wit+kof|kushner|[ck]reml|po?utin|budapest|[ck]oali|multina|wielonaro|укра[їіи]н|ки[їєе]в|зеленс|кушн|[ву][іи]т+к|кремл|пут[іи]н|будап|коал|багатона|многона/i;

/**
 * Whether a text may be about the topic: names a place or person of it and one of its subjects,
 * or the grouping or its force in full. Cheap and generous: the matcher decides, this only spares
 * other pages its weight.
 */
export function looksLikeTopic(text: string): boolean {
  if (!BEGINNINGS.test(text)) return false;
  return (PLACES.test(text) && SUBJECTS.test(text)) || NAMES.test(text);
}
