import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { buildManifest } from './scripts/build-manifest.ts';
import { makeFirefoxSheet, replaceFile } from './scripts/firefox-sheet.ts';
import { makeGazetteerFiles } from './scripts/gazetteer-files.ts';
import { seedsPlugin } from './scripts/vite-seeds.ts';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  manifest: ({ browser, command }) => buildManifest(browser, command),
  vite: () => ({
    plugins: [preact(), seedsPlugin()],
    build: {
      sourcemap: false,
      target: 'es2023',
      // Its code calls `fetch`; the browsers that are supported load modules ahead by themselves.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      files.push(...makeGazetteerFiles());
      if (config.browser === 'firefox') replaceFile(files, makeFirefoxSheet());
    },
  },
  zip: {
    artifactTemplate: 'caveat-{{version}}-{{browser}}.zip',
    sourcesTemplate: 'caveat-{{version}}-sources.zip',
    excludeSources: ['tests/corpus/**', 'test-results/**'],
  },
});
