import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../bundle-script.ts';

const FOLDER = fileURLToPath(new URL('../../.output/bench/extension', import.meta.url));

const IDLE_FOLDER = fileURLToPath(new URL('../../.output/bench/idle-extension', import.meta.url));

const MANIFEST = {
  manifest_version: 3,
  name: 'Benchmark',
  version: '1',
  background: { service_worker: 'background.js' },
  host_permissions: ['http://127.0.0.1/*'],
  content_scripts: [
    {
      matches: ['http://127.0.0.1/*'],
      js: ['parts.js'],
      css: ['highlights.css'],
      run_at: 'document_idle',
    },
  ],
};

/**
 * Makes an extension that runs parts of the real one in pages, as content scripts do, where they
 * can be called and timed one by one: see `page-parts.ts`.
 *
 * @param built folder of the real extension
 * @returns its folder
 */
export async function makeBenchExtension(built: string): Promise<string> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const name of ['gazetteers', 'highlights.css']) {
    cpSync(join(built, name), join(FOLDER, name), { recursive: true });
  }
  for (const [name, entry] of [
    ['parts.js', 'page-parts.ts'],
    ['background.js', 'bench-background.ts'],
  ] as const) {
    const path = fileURLToPath(new URL(entry, import.meta.url));
    writeFileSync(join(FOLDER, name), await bundleScript(path, { mode: 'production' }));
  }
  writeFileSync(join(FOLDER, 'manifest.json'), JSON.stringify(MANIFEST));
  return FOLDER;
}

/**
 * Makes an extension whose scripts come where those of the real one do, and do nothing: what the
 * browser itself takes to have an extension in a page.
 *
 * @param built folder of the real extension
 * @returns its folder
 */
export function makeIdleExtension(built: string): string {
  rmSync(IDLE_FOLDER, { recursive: true, force: true });
  mkdirSync(IDLE_FOLDER, { recursive: true });
  const manifest: { content_scripts: { js: string[]; css?: string[] }[] } = JSON.parse(
    readFileSync(join(built, 'manifest.json'), 'utf8'),
  );
  const scripts = manifest.content_scripts.map(({ css, ...rest }) => rest);
  for (const name of scripts.flatMap(({ js }) => js)) writeFileSync(join(IDLE_FOLDER, name), '0;');
  const idle = { manifest_version: 3, name: 'Idle', version: '1', content_scripts: scripts };
  writeFileSync(join(IDLE_FOLDER, 'manifest.json'), JSON.stringify(idle));
  return IDLE_FOLDER;
}
