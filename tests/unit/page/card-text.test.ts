import { expect, test } from 'vitest';
import { makeEntryCard } from '../../../lib/dataset/make-entry-card.ts';
import { writeCardText } from '../../../lib/page/card/card-text.ts';
import { describeCard } from '../../../lib/page/card/describe-card.ts';
import { heaviestClaims } from '../../../lib/page/card/heaviest-claims.ts';
import type { MessageKey } from '../../../lib/schema/translate.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { loadSeeds } from '../../../scripts/read-seeds.ts';

const { dataset } = loadSeeds();
const translator = {
  locale: 'en',
  text: (key: MessageKey, ...values: (string | number)[]) =>
    messages[key].message.replace(/\$(\d)/g, (_, place) => `${values[place - 1]}`),
};

test.each(dataset.entries.map(({ id }) => id))('%s as text has its claims and sources', (id) => {
  const card = makeEntryCard(dataset, id);
  const lines = writeCardText(card, translator).split('\n');
  const { entry, info, sources } = card;
  expect(lines.slice(0, 2)).toEqual([entry.label, entry.gloss]);
  for (const claims of [entry.facts, entry.caveats, entry.questions]) {
    for (const { text } of heaviestClaims(claims)) {
      const line = lines.find((each) => each.startsWith(`- ${text}`)) ?? '';
      const [, numbers = ''] = / \[(\d+(?:, \d+)*)\]$/.exec(line) ?? [];
      for (const number of numbers.split(', ')) {
        const source = lines.find((each) => each.startsWith(`[${number}] `)) ?? '';
        expect(sources.some(({ title }) => source.includes(title))).toBe(true);
      }
    }
  }
  expect(lines.at(-1)).toContain(info.version);
});

test('what is read out names the entry, the place and the heaviest of each kind', () => {
  const card = makeEntryCard(dataset, 'military-hubs');
  const words = describeCard(card, [3, 17], translator.text);
  const { facts, caveats, questions, label, gloss } = card.entry;
  expect(words).toContain(`${label}. Mention 3 of 17. ${gloss}`);
  for (const claims of [facts, caveats, questions]) {
    expect(words).toContain(heaviestClaims(claims)[0]?.text ?? '');
  }
});
