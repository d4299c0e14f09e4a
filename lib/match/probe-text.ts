/**
 * Names that any text about the topic holds, in all eight languages: who and where. Beginnings
 * of words, so that inflected forms fit.
 */
const PLACES =
  /ukrain|ucrain|ucrani|укра[їи]н|kyiv|kiev|kijow|kijów|ки[їєе]в|zelensk|selensk|зеленськ|зеленск|witkoff|[ву][іи]ткофф/i;

/** What the topic is: the grouping, the meeting, or a pledge. */
const SUBJECTS = new RegExp(
  [
    'willing|volunt|volont|volent|willigen|freiwillig|chętnych|chetnych|охочих|рішучих|желающих|решительных|добровольц',
    'guarant|garant|gwaranc|гарант|assurance',
    'multinational|multinacional|multinazional|wielonarodow|багатонаціональ|многонациональ|reassurance',
    'ceasefire|cease-fire|cessez|waffenruh|waffenstill|alto el fuego|cessate il fuoco|tregua|rozejm|zawieszeni|припинення вогню|прекращени[ея] огня|перемир',
    'backstop|бекстоп|бэкстоп|troops|truppen|soldat|wojsk|військ|войск',
  ].join('|'),
  'i',
);

/**
 * Whether a text may be about the topic: names a place or person of it and one of its subjects.
 * Cheap and generous: the matcher decides, this only spares other pages its weight.
 */
export function looksLikeTopic(text: string): boolean {
  return PLACES.test(text) && SUBJECTS.test(text);
}
