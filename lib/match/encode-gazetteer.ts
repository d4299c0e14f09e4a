import { type EncodedGazetteer, type Gazetteer, TABLES } from './gazetteer.ts';

/** A gazetteer as plain data for the bundle; {@link decodeGazetteer} reads it back. */
export function encodeGazetteer(gazetteer: Gazetteer): EncodedGazetteer {
  const lengths = TABLES.map((name) => gazetteer[name].length);
  const bytes = TABLES.flatMap((name) =>
    [...gazetteer[name]].flatMap((value) => [value & 255, value >> 8]),
  );
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const { language, forms, misspellable } = gazetteer;
  return { language, forms, misspellable, lengths, tables: btoa(binary) };
}
