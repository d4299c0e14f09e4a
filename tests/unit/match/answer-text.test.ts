import { expect, test } from 'vitest';
import { answerText } from '../../../lib/match/answer-text.ts';
import { encodeGazetteer } from '../../../lib/match/encode-gazetteer.ts';
import { GazetteerShelf } from '../../../lib/match/gazetteer-shelf.ts';
import { LANGUAGES } from '../../../lib/schema/ids.ts';
import { MOST_TOLD_MENTIONS } from '../../../lib/schema/limits.ts';
import type { TextPart } from '../../../lib/schema/text-part.ts';
import { compileSeeds } from './compile-seeds.ts';

const english = encodeGazetteer(compileSeeds('en'));
const shelf = new GazetteerShelf(() => english);

const SENTENCE = 'In Ukraine the Coalition of the Willing met to speak of security guarantees.';

function makePart(come: TextPart['come'], isLast = true): TextPart {
  return { language: 'en', published: null, languages: [...LANGUAGES], gone: [], come, isLast };
}

test('a change is answered when it is told to its end', async () => {
  const answer = answerText(shelf, () => true);
  expect(await answer(makePart([[1, null, SENTENCE]], false))).toEqual([]);
  const parts = await answer(makePart([[2, 1, SENTENCE]]));
  expect(parts).toHaveLength(1);
  expect(parts[0]?.isLast).toBe(true);
  expect(parts[0]?.blocks.map(([id]) => id)).toEqual([1, 2]);
});

test('many mentions are told in parts that a page takes in quickly', async () => {
  const answer = answerText(shelf, () => true);
  const count = MOST_TOLD_MENTIONS;
  const come = Array.from({ length: count }, (_, id): TextPart['come'][number] => [
    id,
    id === 0 ? null : id - 1,
    SENTENCE,
  ]);
  const parts = await answer(makePart(come));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map(({ isLast }) => isLast)).toEqual(parts.map((_, at) => at === parts.length - 1));
  expect(parts.flatMap(({ blocks }) => blocks.map(([id]) => id))).toEqual([...come.keys()]);
  for (const { blocks } of parts) {
    expect(blocks.flatMap(([, mentions]) => mentions).length).toBeLessThan(count + 10);
  }
});

test('a page without a mention is answered, too', async () => {
  const parts = await answerText(shelf, () => true)(makePart([[1, null, 'Nothing of note.']]));
  expect(parts.map(({ blocks, isLast }) => ({ blocks, isLast }))).toEqual([
    { blocks: [], isLast: true },
  ]);
});

test('forms that do not come are an error, and are asked for again', async () => {
  let isThere = false;
  const failing = new GazetteerShelf(() => {
    if (!isThere) throw new Error('no such file');
    return english;
  });
  await expect(answerText(failing, () => true)(makePart([[1, null, SENTENCE]]))).rejects.toThrow(
    'no such file',
  );
  isThere = true;
  expect(await answerText(failing, () => true)(makePart([[1, null, SENTENCE]]))).toHaveLength(1);
});

test('a page that has gone is not answered', async () => {
  expect(await answerText(shelf, () => false)(makePart([[1, null, SENTENCE]]))).toEqual([]);
});
