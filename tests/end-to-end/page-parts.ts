/*
 * Parts of a page's script for tests that need a real DOM but no extension: bundled by
 * `page-fixtures.ts`, and put on `window.parts`.
 */
import { buildFace } from '../../lib/page/card/build-face.ts';
import { Card } from '../../lib/page/card/card.ts';
import { MarkFinder } from '../../lib/page/find-marks.ts';
import { findPublished } from '../../lib/page/find-published.ts';
import { linesOf, type Mark } from '../../lib/page/mark.ts';
import { MarkIndex } from '../../lib/page/mark-index.ts';
import { PageText } from '../../lib/page/page-text.ts';
import { readGround } from '../../lib/page/read-ground.ts';
import { shownMarks } from '../../lib/page/shown-marks.ts';

/** Finds every "needle" as a mention: tests of the page need no grammar. */
const needles = new MarkFinder<number[]>({
  scan: (text) => [...text.matchAll(/needle/gi)].map(({ index }) => index),
  resolve: (scans) =>
    scans.flatMap((found, block) =>
      (found ?? []).map((start) => ({
        block,
        start,
        end: start + 6,
        entry: 'military-hubs' as const,
        why: { form: 'needle', rule: 'name', context: [] },
      })),
    ),
});

/** The marks of the page as it is now. */
function readMarks(): Mark[] {
  const text = new PageText();
  text.readAll();
  needles.scan(text.blocks, () => true);
  return shownMarks(needles.resolve(text.blocks, null));
}

const parts = {
  Card,
  MarkIndex,
  PageText,
  buildFace,
  findPublished,
  linesOf,
  readGround,
  readMarks,
};

export type PageParts = typeof parts;

Object.assign(window, { parts });
