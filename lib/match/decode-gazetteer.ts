import { FormList } from './form-list.ts';
import { type EncodedGazetteer, type Gazetteer, TABLES } from './gazetteer.ts';

/** A way to read base64 that the types do not know yet: in Chromium 140, Firefox 133 and later. */
interface Base64Reader {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** The gazetteer that was encoded at build time; no work but copying the tables. */
export function decodeGazetteer(encoded: EncodedGazetteer): Gazetteer {
  const { language, kinds, ends, patterns, misspellable, lengths } = encoded;
  // Both browsers keep numbers with the low byte first, as the tables have them.
  const values = new Uint16Array(readBase64(encoded.tables).buffer);
  let start = 0;
  const tables = lengths.map((length) => {
    start += length;
    return values.subarray(start - length, start);
  });
  const named = Object.fromEntries(TABLES.map((name, index) => [name, tables[index]]));
  return {
    language,
    forms: new FormList(kinds, ends, patterns),
    misspellable,
    ...(named as Pick<Gazetteer, (typeof TABLES)[number]>),
  };
}

function readBase64(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as Base64Reader;
  if (fromBase64) return fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
