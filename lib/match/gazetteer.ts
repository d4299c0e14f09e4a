import type { EntryId, Language } from '../schema/ids.ts';
import type { FormList } from './form-list.ts';

/** Class of any word, for gaps. */
export const ANY_WORD = 0;

/** Class of numbers in digits. */
export const NUMBER = 1;

/** First class that stands for a set of words of the vocabulary. */
export const FIRST_WORD_CLASS = 2;

/** Flag of an edge: the word belongs to the mention's span. */
export const INSIDE = 1;

/** Flag of an edge: the word must stand in capital letters. */
export const CAPITALS = 2;

/** Flag of an edge: the word must begin with a capital letter. */
export const CAPITALISED = 16;

/** Flag of an edge: a comma, slash or dash may stand before the word. */
export const LOOSE = 4;

/**
 * How many groups forms are in, as many as a table has bits. Where no anchor of a group stands, no
 * way that leads to its forms alone is followed.
 */
export const GROUPS = 16;

/** What a form of the seeds says, whatever its pattern. */
export interface FormKind {
  /** Entry that the form names, or null for a signal. */
  entry: EntryId | null;
  /** Name of the signal, or null for a form. */
  signal: string | null;
  strength: 'name' | 'short' | 'bound';
  sentence: string[];
  text: string[];
  without: string[];
  /** What a match says of the text around it, as bits: see `signsOf`. */
  signs: number;
}

/** One pattern of the seeds with what its form says. */
export interface CompiledForm extends FormKind {
  /** The pattern as it stands in the seeds. */
  pattern: string;
}

/** A folded word of the vocabulary that is known with one edit too. */
export interface MisspellableWord {
  word: string;
  /** One more than the set of classes of the word. */
  set: number;
  /** Whether only a word that begins with a capital is a misspelling of it: for names. */
  capitalised: boolean;
}

/**
 * Forms of one language, compiled: a trie of folded words (the vocabulary), and an automaton over
 * classes of words. Lists of lists lie flat: what belongs to `i` stands from `xStart[i]` up to
 * `xStart[i + 1]`.
 */
export interface Gazetteer {
  language: Language;
  forms: FormList;
  misspellable: MisspellableWord[];
  /**
   * Node of the vocabulary to its base: its child by a folded unit is the node at the base and the
   * unit's last bits, if that has the unit as its label. Node 0 is the root. See `layOutTrie`.
   */
  trieBase: Uint16Array;
  /** Node to the folded UTF-16 code unit that leads to it; 0 where there is no node. */
  trieLabel: Uint16Array;
  /** Node to one more than the set of classes of the word that ends there; 0 for none. */
  exactSet: Uint16Array;
  /**
   * Node to one more than the set of classes of the words that begin there or on the way there; 0
   * for none.
   */
  prefixSet: Uint16Array;
  /** Set to the classes in it. */
  setStart: Uint16Array;
  setClass: Uint16Array;
  /**
   * Set to one more than the most words of a match that stand before a word of the set, 0 where
   * no pattern has such a word as its anchor: see `findAnchors`.
   */
  setReach: Uint16Array;
  /** Set to the groups, as bits, of the forms that have such a word as their anchor. */
  setGroups: Uint16Array;
  /**
   * Set to the edges of the start that its words take, so that the first word of a pattern is
   * not sought among all that begin one.
   */
  openingStart: Uint16Array;
  openingEdge: Uint16Array;
  /** Sets of bits: see `EndTables`. */
  roughStarts: Uint16Array;
  roughEnds: Uint16Array;
  /** State to its edges, ascending by class. State 0 is the start of all patterns. */
  stateStart: Uint16Array;
  /** State to the groups, as bits, of the forms that it may lead to. */
  stateGroups: Uint16Array;
  edgeClass: Uint16Array;
  edgeTarget: Uint16Array;
  edgeFlags: Uint16Array;
  /** State to the forms that end there. */
  acceptStart: Uint16Array;
  acceptForm: Uint16Array;
}

/** Names of the tables of a gazetteer, in the order in which they are encoded. */
export const TABLES = [
  'trieBase',
  'trieLabel',
  'exactSet',
  'prefixSet',
  'setStart',
  'setClass',
  'setReach',
  'setGroups',
  'openingStart',
  'openingEdge',
  'roughStarts',
  'roughEnds',
  'stateStart',
  'stateGroups',
  'edgeClass',
  'edgeTarget',
  'edgeFlags',
  'acceptStart',
  'acceptForm',
] as const satisfies (keyof Gazetteer)[];

/** A gazetteer as it lies in the bundle. */
export interface EncodedGazetteer {
  language: Language;
  /** As a `FormList` has them. */
  kinds: readonly FormKind[];
  ends: readonly number[];
  patterns: string;
  misspellable: MisspellableWord[];
  /** Lengths of the tables, in the order of {@link TABLES}. */
  lengths: number[];
  /** Base64 of all of them, one after another, numbers of 16 bits with the low byte first. */
  tables: string;
}
