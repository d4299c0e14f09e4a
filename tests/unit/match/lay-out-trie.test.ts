import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutTrie, spotOf } from '../../../lib/match/lay-out-trie.ts';

const LETTERS = [...'0123456789abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяієјѕђ'];

/** Children of each node by unit, as a plain trie has them. */
function plant(words: string[]): Map<number, number>[] {
  const children = [new Map<number, number>()];
  for (const word of words) {
    let node = 0;
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index);
      const child = children[node]?.get(unit) ?? children.length;
      if (child === children.length) children.push(new Map());
      children[node]?.set(unit, child);
      node = child;
    }
  }
  return children;
}

describe('layOutTrie', () => {
  it('gives every unit that texts of the languages have a spot of its own', () => {
    expect(new Set(LETTERS.map((letter) => spotOf(letter.charCodeAt(0)))).size).toBe(
      LETTERS.length,
    );
  });

  it('leads where the trie leads, and nowhere else', () => {
    const word = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const children = plant(words);
        const { base, label, slots } = layOutTrie(children);
        children.forEach((map, node) => {
          for (const letter of LETTERS) {
            const unit = letter.charCodeAt(0);
            const slot = (base[slots[node] ?? -1] ?? -1) + spotOf(unit);
            const child = map.get(unit);
            expect(label[slot] === unit ? slot : undefined).toBe(
              child === undefined ? undefined : slots[child],
            );
          }
        });
      }),
      { numRuns: 50 },
    );
  });
});
