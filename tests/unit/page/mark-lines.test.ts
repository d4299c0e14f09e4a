import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decorationOf, MARK_LINES } from '../../../lib/page/card/mark-lines.ts';
import { CATEGORY_IDS } from '../../../lib/schema/ids.ts';
import { contrastOf } from './contrast.ts';

const sheet = readFileSync(new URL('../../../public/highlights.css', import.meta.url), 'utf8');

describe('the lines of the categories', () => {
  test.each(CATEGORY_IDS)('%s looks the same in pages and in the card', (category) => {
    const rule = new RegExp(`::highlight\\(caveat-${category}\\) \\{([^}]*)\\}`).exec(sheet)?.[1];
    expect(rule).toContain(`text-decoration: ${decorationOf(category)};`);
  });

  test('no two are alike but for their colour', () => {
    const shapes = CATEGORY_IDS.map((id) => `${MARK_LINES[id].style} ${MARK_LINES[id].width}`);
    expect(new Set(shapes).size).toBe(CATEGORY_IDS.length);
  });

  test.each(CATEGORY_IDS)('%s stands out on light and dark ground', (category) => {
    for (const ground of ['#ffffff', '#f4efe4', '#121212', '#1f2228']) {
      expect(contrastOf(MARK_LINES[category].color, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe.each(['light', 'dark'] as const)('tints on %s ground', (ground) => {
  /** The colours of one rule of the sheet, the first that names the highlight. */
  function coloursOf(name: string): { back: string; text: string } {
    const rule = new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`).exec(sheet)?.[1] ?? '';
    const [, back = ''] = /background-color: (#\w{6})/.exec(rule) ?? [];
    const [, text = ''] = /(?<!-)color: (#\w{6})/.exec(rule) ?? [];
    return { back, text };
  }

  test.each([
    ...CATEGORY_IDS.map((category) => `caveat-tint-${category}-${ground}`),
    `caveat-active-${ground}`,
    `caveat-flash-${ground}`,
  ])('%s can be read', (name) => {
    const { back, text } = coloursOf(name);
    expect(contrastOf(back, text)).toBeGreaterThanOrEqual(4.5);
    // Seen as light or dark like the ground that it is for.
    expect(contrastOf(back, ground === 'light' ? '#000000' : '#ffffff')).toBeGreaterThan(4.5);
  });

  test.each(CATEGORY_IDS)('the line of %s stands out on its tint', (category) => {
    const { back } = coloursOf(`caveat-tint-${category}-${ground}`);
    expect(contrastOf(MARK_LINES[category].color, back)).toBeGreaterThanOrEqual(3);
  });
});
