import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const LEAD =
  'The Coalition of the Willing discussed security guarantees for Ukraine at the Paris summit.';
const COUNT = 'French officials said 35 participants attended the Paris summit.';

function annotate(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/annotate.ts', '--summary', ...args],
    { input, encoding: 'utf8' },
  );
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { status, stderr, lines, records: lines.map((line) => JSON.parse(line)) };
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-summary-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a line of a stream becomes a line with what the panel shows', () => {
  const text = { id: 'a', lang: 'en', published: '2026-02-01', text: `${LEAD}\n${COUNT}` };
  const { status, records, lines } = annotate(
    ['-'],
    `${JSON.stringify(text)}\n${JSON.stringify({ id: 'b', text: 'Rain is expected.' })}\n`,
  );
  expect(status).toBe(0);
  expect(records.map(({ id }) => id)).toEqual(['a', 'b']);
  const [about, other] = records;
  expect(about.summary.categories[0]).toMatchObject({
    category: 'coalition',
    count: 1,
    entries: [
      { entry: 'coalition-of-the-willing', mentions: [{ quote: 'Coalition of the Willing' }] },
    ],
  });
  expect(about.comparison).toMatchObject({
    numbers: [
      {
        quote: { block: 1, text: '35 participants' },
        relation: 'same',
        figures: [{ entry: 'paris-attendance', citations: [{ source: 'seed-000' }] }],
      },
    ],
    omissions: { abstained: 'short' },
    age: { relation: 'newer', published: '2026-02-01' },
  });
  expect(lines[0]).not.toContain('"gloss"');
  expect(other.summary).toMatchObject({ total: 0, categories: [] });
  expect(other.comparison).toMatchObject({ numbers: [], wordings: [], age: null });
});

test('a folder gives its files, and what it cannot read is named', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'one.txt'), LEAD);
  writeFileSync(join(folder, 'two.html'), `<html lang="en"><p>${LEAD}</p><p>${COUNT}</p>`);
  writeFileSync(join(folder, 'more.jsonl'), `${JSON.stringify({ id: 'three', text: LEAD })}\nno\n`);
  writeFileSync(join(folder, 'notes.md'), LEAD);
  mkdirSync(join(folder, 'deeper'));
  const { status, stderr, records } = annotate([folder]);
  expect(records.map(({ id }) => id).sort()).toEqual(['one.txt', 'three', 'two.html']);
  expect(status).toBe(1);
  expect(stderr).toContain('more.jsonl:2: cannot be read: not JSON');
});
