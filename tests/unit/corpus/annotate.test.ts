import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TEXT = 'The Coalition of the Willing agreed security guarantees for Ukraine.';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command as `npm run annotate` does. */
function annotate(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/annotate.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { status, stdout, stderr, records: lines.map((line) => JSON.parse(line)) };
}

function file(name: string, contents: string): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

describe('annotate', () => {
  it('writes a line for each input, with offsets of its text', () => {
    const { status, records } = annotate([
      file('a.txt', TEXT),
      file(
        'b.html',
        `<html lang="en"><p>The Coalition of the <b>Willing</b> agreed security guarantees for Ukraine.`,
      ),
      '--with-text',
    ]);
    expect(status).toBe(0);
    expect(records.map(({ id }) => id)).toEqual(['a.txt', 'b.html']);
    for (const { text, mentions } of records) {
      expect(text).toBe(TEXT);
      expect(mentions[0]).toMatchObject({
        start: 4,
        end: 28,
        quote: 'Coalition of the Willing',
        entry: 'coalition-of-the-willing',
        category: 'coalition',
        why: { rule: 'name' },
      });
    }
  });

  it('names what cannot be read, goes on, and ends with 1', () => {
    const lines = [
      JSON.stringify({ id: 'one', text: TEXT }),
      'not json',
      JSON.stringify({ id: 'two' }),
      JSON.stringify({ id: 3, html: `<p>${TEXT}</p>` }),
    ];
    const { status, stderr, records } = annotate(['-', join(folder, 'none.txt')], lines.join('\n'));
    expect(status).toBe(1);
    expect(records.map(({ id }) => id)).toEqual(['one', '3']);
    expect(stderr).toContain('standard input:2: cannot be read: not JSON');
    expect(stderr).toContain('standard input:3: cannot be read: wanted either "text" or "html"');
    expect(stderr).toContain('none.txt: cannot be read: ENOENT');
  });

  it('prints a table', () => {
    const { stdout } = annotate([
      '--format',
      'table',
      file('c.txt', TEXT),
      file('d.txt', 'Nothing.'),
    ]);
    expect(stdout).toContain('Coalition of the Willing  coalition-of-the-willing');
    expect(stdout).toContain('d.txt: no mentions');
  });

  it('refuses another format and an unknown option', () => {
    expect(annotate(['--format', 'xml']).stderr).toContain(
      'found --format xml, wanted jsonl or table',
    );
    expect(annotate(['--nonsense']).status).toBe(1);
  });
});
