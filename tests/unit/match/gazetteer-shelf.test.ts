import { expect, it, vi } from 'vitest';
import { encodeGazetteer } from '../../../lib/match/encode-gazetteer.ts';
import { GazetteerShelf, SHELF_NAME, takeGazetteer } from '../../../lib/match/gazetteer-shelf.ts';
import { makeGazetteer } from './make-gazetteer.ts';

const gazetteer = makeGazetteer(['multinational force']);

it('brings a language once, however often it is asked for', async () => {
  const bring = vi.fn(async () => encodeGazetteer(gazetteer));
  const shelf = new GazetteerShelf(bring);
  const found = await Promise.all([shelf.find('en'), shelf.find('en')]);
  expect(found).toEqual([gazetteer, gazetteer]);
  expect(await shelf.find('en')).toBe(found[0]);
  expect(bring).toHaveBeenCalledTimes(1);
});

it('tries again where a language did not come', async () => {
  const bring = vi.fn(() => encodeGazetteer(gazetteer));
  bring.mockImplementationOnce(() => {
    throw new Error('no such file');
  });
  const shelf = new GazetteerShelf(bring);
  await expect(shelf.find('fr')).rejects.toThrow('no such file');
  expect(await shelf.find('fr')).toEqual(gazetteer);
});

it('takes what a file has put on the global object, and leaves nothing there', () => {
  const encoded = encodeGazetteer(gazetteer);
  Reflect.set(globalThis, Symbol.for(SHELF_NAME), { en: encoded });
  expect(takeGazetteer('en')).toBe(encoded);
  expect(() => takeGazetteer('en')).toThrow('The gazetteer of "en"');
});
