import { type EncodedGazetteer, type Gazetteer, TABLES } from './gazetteer.ts';

/** A gazetteer as plain data for the bundle; {@link decodeGazetteer} reads it back. */
export function encodeGazetteer(gazetteer: Gazetteer): EncodedGazetteer {
  const { language, forms, misspellable } = gazetteer;
  const tables = TABLES.map((name) => gazetteer[name]);
  const bytes = tables.flatMap((table) => [...table].flatMap((value) => [value & 255, value >> 8]));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return {
    language,
    kinds: forms.kinds,
    ends: forms.ends,
    patterns: forms.patterns,
    misspellable,
    lengths: tables.map(({ length }) => length),
    tables: btoa(binary),
  };
}
