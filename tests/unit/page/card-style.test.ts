import { describe, expect, test } from 'vitest';
import { CARD_STYLE } from '../../../lib/page/card/card-style.ts';
import { contrastOf } from './contrast.ts';

/** A colour of the card's sheet, by name and theme. */
function colorOf(name: string, theme: 'light' | 'dark'): string {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(CARD_STYLE);
  const color = found?.[theme === 'light' ? 1 : 2];
  if (color === undefined) throw new Error(`the card has no colour --${name}`);
  return color;
}

describe.each(['light', 'dark'] as const)('the card in its %s theme', (theme) => {
  test.each([
    ['text', 'ground'],
    ['quiet', 'ground'],
    ['accent', 'ground'],
    ['text', 'raised'],
    ['quiet', 'raised'],
    ['accent', 'raised'],
  ])('%s on %s can be read', (text, ground) => {
    expect(contrastOf(colorOf(text, theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['caveat', 'question'])('the line of a %s can be seen', (line) => {
    expect(contrastOf(colorOf(line, theme), colorOf('ground', theme))).toBeGreaterThanOrEqual(3);
  });
});
