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
