import { type EncodedGazetteer, type Gazetteer, TABLES } from './gazetteer.ts';

/** The gazetteer that was encoded at build time; no work but copying the tables. */
export function decodeGazetteer(encoded: EncodedGazetteer): Gazetteer {
  const binary = atob(encoded.tables);
  const values = new Uint16Array(binary.length / 2);
  for (let index = 0; index < values.length; index++) {
    values[index] = binary.charCodeAt(2 * index) | (binary.charCodeAt(2 * index + 1) << 8);
  }
  let start = 0;
  const tables = TABLES.map((name, index) => {
    const table = values.subarray(start, start + (encoded.lengths[index] ?? 0));
    start += table.length;
    return [name, table] as const;
  });
  return {
    language: encoded.language,
    forms: encoded.forms,
    misspellable: encoded.misspellable,
    ...(Object.fromEntries(tables) as Pick<Gazetteer, (typeof TABLES)[number]>),
  };
}
