import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import type { Page } from '@playwright/test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Plugin } from 'vite';
import { renderToString as renderVue } from 'vue/server-renderer';
import { bundleScript } from '../../scripts/bundle-script.ts';
import { readCard } from '../../scripts/read-card.ts';
import { ReactApp, ReactDocument } from '../apps/react-app.ts';
import { sveltePlugin } from '../apps/svelte-plugin.ts';
import type { DrivenApp } from '../apps/topic.ts';
import { createVueApp } from '../apps/vue-app.ts';
import { expect, expectMarks, pointAtMark, test } from './fixtures.ts';

const FIRST_MARKS = ['coalition: Coalition of the Willing', 'pledges: security guarantees'];

const LATER_MARKS = [...FIRST_MARKS, 'pledges: Military hubs'];

const pathOf = (name: string) => fileURLToPath(new URL(`../apps/${name}`, import.meta.url));

/** An application as a server would send it, and the script that takes it over. */
interface Build {
  html: string;
  script: string;
}

const inDocument = (markup: string) =>
  `<!doctype html><html lang="en"><head><title>App</title></head>` +
  `<body><div id="app">${markup}</div></body></html>`;

const bundleClient = (name: string, plugins: Plugin[] = []) =>
  bundleScript(pathOf(name), { mode: 'development', plugins });

/** The server's half has no use for a page, so it is bundled as a script and run right here. */
async function renderSvelte(): Promise<string> {
  const script = await bundleScript(pathOf('svelte-server.ts'), {
    mode: 'development',
    plugins: [sveltePlugin('server')],
  });
  const { body } = runInNewContext(`${script};bundle`, { URL, TextEncoder });
  return body;
}

const BUILDS: Record<string, () => Promise<Build>> = {
  'React in an element': async () => ({
    html: inDocument(renderToString(createElement(ReactApp))),
    script: await bundleClient('react-client.ts'),
  }),
  'React over the whole document': async () => ({
    html: `<!doctype html>${renderToString(createElement(ReactDocument))}`,
    script: await bundleClient('react-client.ts'),
  }),
  Vue: async () => ({
    html: inDocument(await renderVue(createVueApp())),
    script: await bundleClient('vue-client.ts'),
  }),
  Svelte: async () => ({
    html: inDocument(await renderSvelte()),
    script: await bundleClient('svelte-client.ts', [sveltePlugin('client')]),
  }),
};

/** Calls the application's own handle. */
function drive(page: Page, what: 'hydrate' | 'unmount'): Promise<void> {
  return page.evaluate((name) => {
    const app: DrivenApp = Reflect.get(window, 'app');
    app[name]();
  }, what);
}

for (const [name, build] of Object.entries(BUILDS)) {
  test(`${name} hydrates, updates and ends unharmed in a page that is marked`, async ({ page }) => {
    const { html, script } = await build();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.route('http://app.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('http://app.example/');
    // The page is marked, and a card was open, before the library looks at the markup.
    await expectMarks(page, FIRST_MARKS);
    await pointAtMark(page, 'Coalition of the Willing');
    await expect.poll(() => readCard(page)).not.toBeNull();

    await page.evaluate(script);
    const paragraph = await page.evaluateHandle(() => document.querySelector('p'));
    await drive(page, 'hydrate');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change' }).click();
    await expectMarks(page, LATER_MARKS);
    // Taken over, not drawn anew.
    expect(await paragraph.evaluate((node) => node?.isConnected)).toBe(true);

    await page.getByRole('button', { name: 'Change' }).click();
    await expectMarks(page, FIRST_MARKS);
    await drive(page, 'unmount');
    await expectMarks(page, []);
    const complaints = await page.evaluate(() => {
      const app: DrivenApp = Reflect.get(window, 'app');
      return app.complaints;
    });
    expect([...complaints, ...errors]).toEqual([]);
  });
}
