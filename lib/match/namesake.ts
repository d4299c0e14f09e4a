import type { EntryId } from '../schema/ids.ts';
import type { FormKind } from './gazetteer.ts';

/**
 * Entry to the better known one that has the same short name: a bare "declaration" is either, so
 * what tells that another declaration is meant tells it of both.
 */
const NAMESAKES: Partial<Record<EntryId, EntryId>> = {
  'declaration-of-intent': 'paris-declaration',
};

/** Whether a short form of an entry may mean a better known one. */
export function hasNamesake(entry: EntryId): boolean {
  return NAMESAKES[entry] !== undefined;
}

/** The entry of a form, for a short form that two entries share the one that tells more. */
export function namesakeOf(entry: EntryId, strength: FormKind['strength']): EntryId {
  return (strength === 'short' && NAMESAKES[entry]) || entry;
}
