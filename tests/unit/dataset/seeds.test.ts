import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findEntry } from '../../../lib/dataset/find-entry.ts';
import type { EntryId } from '../../../lib/schema/ids.ts';
import { generateSchemas } from '../../../scripts/generate-schemas.ts';
import { loadSeeds, SEEDS_FOLDER } from '../../../scripts/read-seeds.ts';

const { dataset } = loadSeeds();

test.each(generateSchemas())('$path is what the schemas generate', ({ path, text }) => {
  expect(readFileSync(join(SEEDS_FOLDER, path), 'utf8')).toBe(text);
});

test.each(dataset.entries)('$id has a caveat or an open question', ({ caveats, questions }) => {
  expect(caveats.length + questions.length).toBeGreaterThan(0);
});

/** Matter that must not get lost when entries are rewritten: an entry, and claims it holds. */
const MATTER: [EntryId, string[]][] = [
  ['security-guarantees', ['five-priorities', 'layers', 'many-agreements', 'sell-at-home']],
  ['military-hubs', ['hubs', 'facilities', 'after-ceasefire']],
  ['ceasefire-monitoring', ['us-led', 'commission', 'details-open']],
  ['us-backing', ['stands-behind', 'no-detail', 'not-a-party', 'line-left-out', 'security-net']],
  ['national-approval', ['ratified', 'lawmakers', 'parliaments', 'voters']],
  ['russian-leadership', ['settlement', 'no-nato-troops', 'no-comment', 'putin']],
  ['renewed-attack-response', ['work-towards', 'finalise', 'automatic', 'triggers']],
  ['coalition-of-the-willing', ['existence', 'who-steps-up']],
  ['starmer', ['hardest-yards', 'putin', 'binding']],
  ['merz', ['not-ruling-out', 'neighbouring']],
  ['multinational-force', ['no-deployment', 'italy', 'not-everyone']],
  ['force-size-and-funding', ['not-public', 'press-range']],
];

test.each(MATTER)('%s holds %j', (id, claims) => {
  const { facts, caveats, questions } = findEntry(dataset, id);
  const held = [...facts, ...caveats, ...questions].map((claim) => claim.id);
  expect(held).toEqual(expect.arrayContaining(claims));
});

describe('where sources differ, every telling stands with its own source', () => {
  test.each<[EntryId, string, string[]]>([
    ['paris-attendance', 'how-many', ['seed-000', 'ukrinform', 'harici', 'rferl']],
    ['paris-meeting', 'which-day', ['paris-declaration-text', 'seed-000', 'agentic-tribune']],
    [
      'security-guarantees',
      'binding',
      ['seed-000', 'seed-004', 'paris-declaration-text', 'euromaidan-press'],
    ],
    ['paris-declaration', 'who-stands-behind-it', ['european-pravda-final', 'euromaidan-press']],
    ['armed-forces-support', 'army-size', ['axy-media', 'hvylya', 'trend', 'news-by', 'seed-000']],
    ['force-size-and-funding', 'size', ['seed-000', 'informed-clearly', 'ergosum-europa']],
    ['renewed-attack-response', 'automatic-or-not', ['seed-004']],
  ])('%s: %s', (id, disputeId, expected) => {
    const dispute = findEntry(dataset, id).disputes.find((candidate) => candidate.id === disputeId);
    const sources = dispute?.tellings.flatMap((telling) => telling.sources) ?? [];
    expect(sources.map(({ source }) => source)).toEqual(expect.arrayContaining(expected));
  });
});
