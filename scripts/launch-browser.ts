import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';

/** Where `npm run build` puts the extension for Chromium. */
export const BUILT_EXTENSION = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

/** How long the extension's background may take to start, in ms: slow machines need seconds. */
const WORKER_TIMEOUT = 20_000;

export interface LaunchOptions {
  /** Path of the browser's executable. */
  executable: string;
  headless: boolean;
  /** Path of the built extension; null launches the same browser without it. */
  extension: string | null;
  colorScheme?: 'light' | 'dark';
  /** Size of a page in CSS px; null follows the window. */
  viewport?: { width: number; height: number } | null;
  /**
   * The browser's own sandbox. Containers often cannot have one, and pages of our own writing do
   * not need it.
   */
  sandbox?: boolean;
  /** Lets pages ask nobody but this machine, whatever they hold. */
  offline?: boolean;
  /** Whether the introduction, which opens after every installation, stays; as a rule not. */
  keepWelcome?: boolean;
}

export interface LaunchedBrowser {
  context: BrowserContext;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts a browser with a fresh profile that talks to nobody by itself.
 *
 * @throws {Error} when the extension is not built, or the browser does not start
 */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { extension } = options;
  if (extension !== null && !existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${extension}. Run \`npm run build\` first.`);
  }
  const profile = await mkdtemp(join(tmpdir(), 'caveat-profile-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: options.executable,
      headless: options.headless,
      chromiumSandbox: options.sandbox ?? false,
      colorScheme: options.colorScheme ?? 'light',
      viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
      // As in a reader's browser, pages that are gone back to are kept.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(options.headless ? ['--disable-gpu'] : []),
        ...(options.offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
        ...(extension === null
          ? []
          : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ],
    });
    if (extension !== null && !options.keepWelcome) await closeWelcome(context);
    return {
      context,
      close: async () => {
        await context.close();
        await removeProfile();
      },
    };
  } catch (error) {
    await removeProfile();
    throw new Error(describeFailure(options, error));
  }
}

/** Closes the introduction as soon as it has opened; it would lie before what is to be seen. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const opened =
    context.pages().find(isWelcome) ??
    (await context
      .waitForEvent('page', { predicate: isWelcome, timeout: WORKER_TIMEOUT })
      // A browser that does not load the extension is noticed later, and in better words.
      .catch(() => null));
  await opened?.close();
}

/** What the browser said while it failed, without Playwright's account of its own doing. */
function describeFailure({ executable, headless }: LaunchOptions, error: unknown): string {
  const lines = stripVTControlCharacters(String(error)).split('\n');
  const said = lines
    .filter((line) => line.includes('[err]'))
    .map((line) => line.replace(/^.*\[err\]\s*/, '  '));
  return [
    `The browser ${executable} did not start.`,
    ...(said.length > 0 ? said : [`  ${lines[0]}`]),
    headless
      ? 'CAVEAT_CHROMIUM=/path/to/chromium names another one.'
      : 'Without a display, --headless does; CAVEAT_CHROMIUM=/path/to/chromium names another one.',
  ].join('\n');
}

/**
 * The extension's background, once it runs.
 *
 * @throws {Error} when the browser did not load the extension
 */
export async function findWorker(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers();
  if (running !== undefined) return running;
  return context.waitForEvent('serviceworker', { timeout: WORKER_TIMEOUT }).catch(() => {
    throw new Error(
      'The browser did not load the extension. Google Chrome ignores --load-extension from ' +
        'version 137 on: use Chromium, Chrome for Testing or Edge (CAVEAT_CHROMIUM names one).',
    );
  });
}
