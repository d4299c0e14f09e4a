import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Names an executable, and goes before everything else. */
export const BROWSER_VARIABLE = 'CAVEAT_CHROMIUM';

/** A browser that loads an unpacked extension from the command line. */
export interface FoundBrowser {
  /** Path of the executable. */
  path: string;
  /** Where it comes from, in a few words. */
  origin: string;
}

/**
 * Google Chrome is left out on purpose: from version 137 on it ignores `--load-extension`.
 * Chromium, Chrome for Testing and Edge heed it.
 */
const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'ungoogled-chromium',
];

const { HOME = '', LOCALAPPDATA = '' } = process.env;

const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${HOME}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  win32: [
    `${LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * The browser to use: the one named in `CAVEAT_CHROMIUM`, else Playwright's own, else the
 * system's; null where there is none.
 *
 * @throws {Error} when the variable names no executable: a wrong wish is not passed over
 */
export function findBrowser(): FoundBrowser | null {
  const named = process.env[BROWSER_VARIABLE];
  if (named) {
    if (isExecutable(named)) return { path: named, origin: BROWSER_VARIABLE };
    throw new Error(
      `${BROWSER_VARIABLE} is "${named}", which is not an executable file.\n` +
        'Set it to the full path of a Chromium, or unset it to have one found.',
    );
  }
  const own = chromium.executablePath();
  if (isExecutable(own)) return { path: own, origin: "Playwright's own" };
  const system = systemPlaces().find(isExecutable);
  return system === undefined ? null : { path: system, origin: "the system's" };
}

function systemPlaces(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(USUAL_PLACES[process.platform] ?? [])];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
