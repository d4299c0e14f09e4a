import { describe, expect, it, vi } from 'vitest';
import { encodeGazetteer } from '../../../lib/match/encode-gazetteer.ts';
import { GazetteerShelf } from '../../../lib/match/gazetteer-shelf.ts';
import { createMatcher } from '../../../lib/match/matcher.ts';
import { makeGazetteer } from './make-gazetteer.ts';

const gazetteer = makeGazetteer(['multinational force']);

describe('GazetteerShelf', () => {
  it('sends for a language once, and has it when it has come', async () => {
    const fetch = vi.fn(async () => encodeGazetteer(gazetteer));
    await new Promise<void>((resolve) => {
      const shelf = new GazetteerShelf(fetch, () => {
        expect(shelf.find('en')).toEqual(gazetteer);
        resolve();
      });
      expect(shelf.find('en')).toBeUndefined();
      expect(shelf.find('en')).toBeUndefined();
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('says that there is none where none came', async () => {
    await new Promise<void>((resolve) => {
      const shelf = new GazetteerShelf(
        async () => null,
        () => {
          expect(shelf.find('fr')).toBeNull();
          resolve();
        },
      );
      expect(shelf.find('fr')).toBeUndefined();
    });
  });
});

describe('a matcher', () => {
  it.each([
    ['waits for forms that are on their way', undefined, null],
    ['finds nothing where there are no forms', null, 0],
    ['reads with the forms that are there', gazetteer, 1],
  ])('%s', (_name, found, matches) => {
    const scan = createMatcher(() => found).scan('the multinational force', 'en');
    expect(scan === null ? null : scan.matches.length).toBe(matches);
  });
});
