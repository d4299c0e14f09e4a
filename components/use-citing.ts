import { createContext } from 'preact';
import type { Citable, CitableClaim } from '../lib/export/cite-fact.ts';
import type { Entry } from '../lib/schema/entry.ts';

/** Makes what is copied when a reader cites a sentence of an entry. */
export type Citing = (claim: CitableClaim, entry: Pick<Entry, 'id' | 'label'>) => Citable;

/** How sentences are cited on a page; null where they cannot be. */
export const CitingContext = createContext<Citing | null>(null);
