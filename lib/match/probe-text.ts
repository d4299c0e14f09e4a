/**
 * Names that nearly any text about the topic holds, in all eight languages: who and where.
 * Beginnings of words, so that inflected forms fit; as few alternatives as can be, since every page
 * is searched for them.
 */
const PLACES =
  /u[ck]ra[in]|k[iyí](?:[ei]v|j[oó]w)|[sz]ele[nń]s|wit+kof|kushner|[ck]reml|po?utin|budapest|укра[їіи]н|ки[їєе]в|зеленс|кушн|[ву][іи]т+к[оа]ф|кремл|пут[іи]н|будапешт/i;

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

/** Without any of these no text is looked at further, and most texts have none. */
const NEEDED = new RegExp(
  // The beginnings of all NAMES.
  `${PLACES.source}|[ck]oali|multina|wielonaro|коал|багатона|многона`,
  'i',
);

/**
 * Whether a text may be about the topic: names a place or person of it and one of its subjects,
 * or the grouping or its force in full. Cheap and generous: the matcher decides, this only spares
 * other pages its weight.
 */
export function looksLikeTopic(text: string): boolean {
  if (!NEEDED.test(text)) return false;
  return (PLACES.test(text) && SUBJECTS.test(text)) || NAMES.test(text);
}
