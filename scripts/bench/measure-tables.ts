import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import { GOALS } from './goals.ts';
import { callPart, type Lab } from './lab.ts';
import type { BenchPage } from './make-pages.ts';

/** Bytes as the goals count them. */
const KILOBYTE = 1000;

/**
 * Memory that marking a page takes in it: code, text, marks, and whatever tables are there. The
 * compiled forms are none of that: they lie in the background, once for all pages.
 */
export async function measureTables(
  lab: Lab,
  page: BenchPage,
  built: string,
  runs: number,
): Promise<Figure[]> {
  const sizes: number[] = [];
  let marks = 0;
  for (let run = 0; run < runs; run++) {
    const held = await lab.visit(page, holdMarks);
    sizes.push(held.bytes / KILOBYTE);
    marks = held.marks;
  }
  const about = { row: 'tables', unit: 'kB', floor: null } as const;
  return [
    {
      ...about,
      what: 'all in a page',
      on: page.name,
      values: sizes,
      marks,
      goal: null,
      note: 'none of it tables: they lie in the background, once for all pages',
    },
    ...readTableSizes(built).map(([language, bytes]) => ({
      ...about,
      what: 'tables in the background',
      on: language,
      values: [bytes / KILOBYTE],
      marks: null,
      goal: GOALS.tables,
      note: null,
    })),
  ];
}

async function holdMarks(page: Page): Promise<{ marks: number; bytes: number }> {
  const session = await page.context().newCDPSession(page);
  const before = await usedBytes();
  const marks = await callPart(page, 'hold');
  return { marks, bytes: (await usedBytes()) - before };

  async function usedBytes(): Promise<number> {
    await session.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }
}

/** Bytes of the tables of each language once they are decoded. */
function readTableSizes(built: string): [language: string, bytes: number][] {
  const folder = join(built, 'gazetteers');
  return readdirSync(folder).map((file) => {
    const tables = /"tables":"([^"]*)"/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
    return [basename(file, '.js'), Buffer.byteLength(tables, 'base64')];
  });
}

/** Bytes of each built script, gzipped. */
export function measureBytes(folder: string): Figure[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => ({
      row: 'bytes',
      what: 'script, gzipped',
      on: name,
      unit: 'kB',
      values: [gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / KILOBYTE],
      floor: null,
      marks: null,
      goal: name === 'probe.js' ? GOALS.otherPageScripts : null,
      note: name === 'probe.js' ? 'all that a page without the topic gets' : null,
    }));
}
