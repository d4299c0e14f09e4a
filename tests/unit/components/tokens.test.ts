import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CARD_STYLE } from '../../../lib/page/card/card-style.ts';
import { MARK_LINES } from '../../../lib/page/card/mark-lines.ts';
import { CATEGORY_IDS } from '../../../lib/schema/ids.ts';
import { contrastOf } from '../page/contrast.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const TOKENS = read('components/tokens.css');
const HIGHLIGHTS = read('public/highlights.css');

type Theme = 'light' | 'dark';

/** A colour of a sheet, by name and theme; one that serves both is written once. */
function colourOf(sheet: string, name: string, theme: Theme): string {
  const [, light, dark] =
    new RegExp(`--${name}: (?:light-dark\\()?(#\\w{6})(?:, (#\\w{6})\\))?;`).exec(sheet) ?? [];
  const colour = theme === 'light' ? light : (dark ?? light);
  if (colour === undefined) throw new Error(`there is no colour --${name}`);
  return colour;
}

describe.each<Theme>(['light', 'dark'])('the colours of the %s theme', (theme) => {
  const token = (name: string) => colourOf(TOKENS, name, theme);

  test.each(
    ['ground', 'surface', 'surface-hover', 'warning-ground'].flatMap((ground) =>
      ['text', 'text-quiet', 'accent'].map((text) => [text, ground] as const),
    ),
  )('%s on %s can be read', (text, ground) => {
    expect(contrastOf(token(text), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['on-accent', 'accent'],
    ['on-tint', 'pledges-tint'],
  ])('%s on %s can be read', (text, ground) => {
    expect(contrastOf(token(text), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(
    ['line-strong', 'warning-line', ...CATEGORY_IDS].flatMap((line) =>
      ['ground', 'surface'].map((ground) => [line, ground] as const),
    ),
  )('the line %s stands out on %s', (line, ground) => {
    expect(contrastOf(token(line), token(ground))).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['ground', 'surface'],
    ['raised', 'surface-hover'],
    ['text', 'text'],
    ['quiet', 'text-quiet'],
    ['line', 'line'],
    ['accent', 'accent'],
  ])('%s of the card is %s of the pages', (inCard, inPages) => {
    expect(colourOf(CARD_STYLE, inCard, theme)).toBe(token(inPages));
  });

  test.each(CATEGORY_IDS)('%s has one colour everywhere', (category) => {
    expect(token(category)).toBe(MARK_LINES[category].color);
  });

  test('the sample of a tint looks as in pages', () => {
    const rule = new RegExp(`caveat-tint-pledges-${theme}\\) \\{([^}]*)\\}`).exec(HIGHLIGHTS)?.[1];
    expect(rule).toContain(`background-color: ${token('pledges-tint')};`);
    expect(rule).toContain(`color: ${token('on-tint')};`);
  });
});
