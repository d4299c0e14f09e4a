import { parseArgs } from 'node:util';
import { buildExtension } from './build-extension.ts';
import type { FoundBrowser } from './find-browser.ts';
import { BUILT_EXTENSION, findWorker, launchBrowser } from './launch-browser.ts';
import { prepareBrowser } from './prepare-browser.ts';
import { resolveTarget } from './resolve-target.ts';
import { servePages } from './serve-pages.ts';
import { showDemo } from './show-demo.ts';

const HELP = `npm start [-- [--headless] [URL or FILE]]

Builds Caveat and opens a browser with it, in a fresh profile, on a sample page or on
the page that is named. A file is served from its folder, to this machine alone.
Installs dependencies and a browser first where they are missing.

  --headless   opens no window: prints a summary of the page as a table and saves
               screenshots under .output/demo/. So it does without a display, too.
  --help       prints this

  CAVEAT_CHROMIUM=PATH npm start   uses this browser
`;

try {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, headless: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) console.log(HELP);
  else await start(positionals, values.headless ?? !hasDisplay());
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function start(names: string[], headless: boolean): Promise<void> {
  if (names.length > 1)
    throw new Error(`Wanted one page, found ${names.length}: ${names.join(', ')}`);
  // npm runs scripts in the project's folder and keeps the reader's own in INIT_CWD.
  const target = resolveTarget(names[0], process.env.INIT_CWD ?? process.cwd());
  const browser = prepareBrowser();
  buildExtension();
  if ('url' in target) {
    await open(target.url, browser, headless);
    return;
  }
  const server = await servePages(target.folder);
  try {
    await open(server.url + encodeURIComponent(target.file), browser, headless);
  } finally {
    await server.close();
  }
}

async function open(url: string, { path }: FoundBrowser, headless: boolean): Promise<void> {
  const { context, close } = await launchBrowser({
    executable: path,
    headless,
    extension: BUILT_EXTENSION,
    // A window of the reader's follows its own size. Any page may be opened in it, so it keeps
    // the browser's sandbox, which Linux refuses to root alone.
    viewport: headless ? { width: 1280, height: 900 } : null,
    sandbox: !headless && process.getuid?.() !== 0,
  });
  try {
    const worker = await findWorker(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url, { waitUntil: 'load' });
    if (headless) {
      await showDemo(page, worker);
    } else {
      console.log(`Opened ${url}\nClose the browser to end.`);
      await context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await close();
  }
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}
