import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Language } from '../../lib/schema/ids.ts';
import type { Figure } from './figure.ts';
import { GOALS } from './goals.ts';
import { callPart, type Lab } from './lab.ts';
import type { BenchPage } from './make-pages.ts';
import type { GazetteerScripts } from './page-parts.ts';

/** Bytes as the goals count them. */
const KILOBYTE = 1000;

/**
 * Memory that the tables of each language hold in a page once they are there, and the time in
 * which they come to be.
 */
export async function measureTables(
  lab: Lab,
  page: BenchPage,
  scripts: GazetteerScripts,
  runs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const language of Object.keys(scripts) as Language[]) {
    const times: number[] = [];
    const sizes: number[] = [];
    for (let run = 0; run < runs; run++) {
      const { ms, bytes } = await lab.visit(page, (opened) =>
        holdTables(opened, scripts, language),
      );
      times.push(ms);
      sizes.push(bytes / KILOBYTE);
    }
    const about = { row: 'tables', on: language, floor: null, marks: null, note: null } as const;
    figures.push(
      { ...about, what: 'memory of tables', unit: 'kB', values: sizes, goal: GOALS.tables },
      { ...about, what: 'tables come to be', unit: 'ms', values: times, goal: null },
    );
  }
  return figures;
}

async function holdTables(
  page: Page,
  scripts: GazetteerScripts,
  language: Language,
): Promise<{ ms: number; bytes: number }> {
  const session = await page.context().newCDPSession(page);
  const script = { [language]: scripts[language] };
  // Once beforehand with nothing, so that the code itself is there.
  await callPart(page, 'hold', {}, language);
  const before = await usedBytes();
  const ms = await callPart(page, 'hold', script, language);
  return { ms, bytes: (await usedBytes()) - before };

  async function usedBytes(): Promise<number> {
    await session.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }
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
