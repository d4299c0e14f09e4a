import { describe, expect, test } from 'vitest';
import { TopicSearch } from '../../../lib/match/topic-search.ts';

/** What is found as texts come one after another, in a page with this title. */
function search(coming: readonly string[][], title = ''): boolean[] {
  const found = new TopicSearch();
  return coming.map((texts) => found.findsTopic(texts, () => title));
}

describe('the search for the topic in a page that grows', () => {
  test.each<[string, string[][], boolean[]]>([
    ['all at once', [['Soldiers for Ukraine']], [true]],
    ['in two texts of one look', [['Ukraine', 'Soldiers']], [true]],
    ['in two looks', [['Ukraine'], ['Soldiers']], [false, true]],
    ['the other way round', [['Soldiers'], ['Ukraine']], [false, true]],
    [
      'with other lines between',
      [['Ukraine'], ['Rain.'], ['Wind.'], ['Soldiers']],
      [false, false, false, true],
    ],
    ['too far apart', [['Ukraine'], ['Rain. '.repeat(1000)], ['Soldiers']], [false, false, false]],
    ['only half', [['Ukraine'], ['Rain.']], [false, false]],
    ['nothing', [[''], []], [false, false]],
  ])('%s', (_name, coming, found) => {
    expect(search(coming)).toEqual(found);
  });

  test('the title tells where, the text what', () => {
    expect(search([['The coalition met.']], 'Paris talks on Ukraine')).toEqual([true]);
    expect(search([['Rain.']], 'The Coalition of the Willing on Ukraine')).toEqual([false]);
  });
});
