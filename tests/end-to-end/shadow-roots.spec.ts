import { readCard } from '../../scripts/read-card.ts';
import { findEntry } from './dataset.ts';
import { expect, expectBadge, expectMarks, pointAtMark, test } from './fixtures.ts';
import { openBody, TOPIC, TOPIC_MARKS } from './serve-body.ts';

/** Attaches a root of this mode to `#host` and fills it. */
const attach = (mode: string, inside = TOPIC) =>
  `<script>document.querySelector('#host').attachShadow({ mode: '${mode}' }).innerHTML =
    ${JSON.stringify(inside)}</script>`;

const PAGES: [name: string, body: string][] = [
  ['an open root', `<x-article id="host"></x-article>${attach('open')}`],
  ['a closed root', `<x-article id="host"></x-article>${attach('closed')}`],
  ['a closed root of a plain element', `<div id="host"></div>${attach('closed')}`],
  [
    'a root in a root',
    '<x-page><template shadowrootmode="closed"><x-article>' +
      `<template shadowrootmode="open">${TOPIC}</template></x-article></template></x-page>`,
  ],
  [
    'slots that are filled',
    `<x-page><template shadowrootmode="open"><main><slot></slot></main></template>${TOPIC}</x-page>`,
  ],
  [
    'text that is slotted by itself, and text that has no slot',
    '<x-page><template shadowrootmode="open"><slot></slot></template>Ukraine: the Coalition of the ' +
      'Willing met in Paris and promised security guarantees.</x-page>' +
      '<x-page><template shadowrootmode="open">x</template>Security guarantees for Ukraine</x-page>',
  ],
  [
    'what a slot shows when it is empty',
    `<x-page><template shadowrootmode="open"><slot>${TOPIC}</slot></template></x-page>`,
  ],
];

for (const [name, body] of PAGES) {
  test(`marked, with cards, in ${name}`, async ({ page, worker }) => {
    await openBody(page, body);
    await expectMarks(page, TOPIC_MARKS);
    await expectBadge(worker, page, '2');
    await pointAtMark(page, 'security guarantees');
    await expect.poll(() => readCard(page)).toContain(findEntry('security-guarantees').gloss);
  });
}

test('marked in an open root of an element that holds text, too', async ({ page }) => {
  await openBody(page, `<div id="host">x</div>${attach('open')}${TOPIC}`);
  await expectMarks(page, [...TOPIC_MARKS, ...TOPIC_MARKS]);
});
