import { readFileSync } from 'node:fs';
import type { Page, Worker } from '@playwright/test';
import { settingsSchema } from '../../lib/schema/settings.ts';
import { expect, test } from './fixtures.ts';
import { message } from './messages.ts';

const { describe } = test;

const stored = (worker: Worker) =>
  worker.evaluate(async () => ({
    sync: await chrome.storage.sync.get(null),
    local: await chrome.storage.local.get(null),
  }));

const store = (worker: Worker, area: 'sync' | 'local', values: object) =>
  worker.evaluate(
    async ({ area, values }) => {
      await chrome.storage[area].clear();
      await chrome.storage[area].set(values);
    },
    { area, values },
  );

const expectSync = (worker: Worker, values: object) =>
  expect.poll(async () => (await stored(worker)).sync).toEqual(values);

/** Opens the settings page, perhaps at a section. */
async function openOptions(page: Page, worker: Worker, hash = ''): Promise<Page> {
  await page.goto(new URL(`/options.html${hash}`, worker.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** A file as the page's field takes it. */
const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

const settingsFile = (settings: object) => ({ format: 'caveat-settings', version: 1, settings });

const takeFile = (page: Page, chosen: ReturnType<typeof file>) =>
  page.getByLabel(message('backupRestore')).setInputFiles(chosen);

test('every choice is stored, and shown as it is stored', async ({ page, worker }) => {
  const options = await openOptions(page, worker);
  const steps: [() => Promise<void>, object][] = [
    [() => radio(options, message('styleBoth')).check(), { markingStyle: 'both' }],
    [
      () => radio(options, message('frequencySection')).check(),
      { markFrequency: 'first-in-section' },
    ],
    [() => radio(options, message('openByModifier')).check(), { openBy: 'modifier' }],
    [
      async () => {
        await options.getByLabel(message('settingModifier')).selectOption('shift');
      },
      { modifier: 'shift' },
    ],
    [
      async () => {
        await options.getByLabel(message('settingOpenDelay')).fill('250');
        await options.keyboard.press('Tab');
      },
      { openDelay: 250 },
    ],
    [() => options.getByRole('switch', { name: /Deutsch/ }).click(), { languagesOff: ['de'] }],
    [() => radio(options, message('themeDark')).check(), { theme: 'dark' }],
  ];
  let wanted: object = { version: 1 };
  for (const [step, change] of steps) {
    await step();
    wanted = { ...wanted, ...change };
    await expectSync(worker, wanted);
  }
  await options.reload();
  await expect(radio(options, message('styleBoth'))).toBeChecked();
  await expect(radio(options, message('frequencySection'))).toBeChecked();
  await expect(options.getByLabel(message('settingModifier'))).toHaveValue('shift');
  await expect(options.getByLabel(message('settingOpenDelay'))).toHaveValue('250');
  await expect(options.getByRole('switch', { name: /Deutsch/ })).not.toBeChecked();
  await expect(options.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('a delay that is none is refused in words, and the earlier one kept', async ({
  page,
  worker,
}) => {
  const options = await openOptions(page, worker);
  const field = options.getByLabel(message('settingLeaveDelay'));
  for (const typed of ['-1', '5001', '2.5', '']) {
    await field.fill(typed);
    await field.press('Tab');
    await expect(
      options.getByText(message('delayNotUnderstood', typed || '…', '5,000')),
    ).toBeVisible();
    await expect(field).toHaveValue('300');
  }
  expect((await stored(worker)).sync).toEqual({});
});

describe('sites', () => {
  test('a pasted list is added, and what is no site stays to be mended', async ({
    page,
    worker,
  }) => {
    await store(worker, 'sync', { version: 1, sitesOff: ['b.org'] });
    const options = await openOptions(page, worker);
    await options.getByText(message('siteListOpen')).click();
    const field = options.getByLabel(message('siteListField'));
    await field.fill('# mine\nhttps://www.a.org/page\nb.org, c.org\nnot a site');
    await button(options, message('siteListAdd')).click();
    await expectSync(worker, { version: 1, sitesOff: ['a.org', 'b.org', 'c.org'] });
    await expect(options.getByText(message('siteListAdded_other', 2))).toBeVisible();
    await expect(options.getByText(message('siteListKnown_one', 1))).toBeVisible();
    await expect(
      options.getByText(message('siteListNotUnderstood_one', 1, 'not a site')),
    ).toBeVisible();
    await expect(field).toHaveValue('not a site');
  });

  test('more than synchronised storage holds is refused, and fits on this machine', async ({
    page,
    worker,
  }) => {
    await store(worker, 'sync', { version: 1, sitesOff: ['b.org'] });
    const options = await openOptions(page, worker);
    const many = Array.from({ length: 700 }, (_, n) => `site-number-${n}.example`);
    const add = async () => {
      await options.getByLabel(message('siteListField')).fill(many.join('\n'));
      await button(options, message('siteListAdd')).click();
    };
    await options.getByText(message('siteListOpen')).click();
    await add();
    await expect(options.getByText(message('refusedQuota'))).toBeVisible();
    await expect(options.getByLabel(message('siteListField'))).toHaveValue(many.join('\n'));
    await expect(options.getByText(message('siteListAdded_other', 700))).toBeHidden();
    expect((await stored(worker)).sync).toEqual({ version: 1, sitesOff: ['b.org'] });

    await radio(options, message('storageChoiceLocal')).check();
    await button(options, message('storageToLocalDelete')).click();
    await expect(options.getByText(message('storageMovedLocal'))).toBeVisible();
    await add();
    await expect
      .poll(async () => (await stored(worker)).local)
      .toEqual({ version: 1, keptHere: true, sitesOff: ['b.org', ...many].sort() });
    expect((await stored(worker)).sync).toEqual({});

    // And back they do not fit.
    await radio(options, message('storageChoiceSync')).click();
    await expect(options.getByText(message('refusedQuota'))).toBeVisible();
    await expect(radio(options, message('storageChoiceLocal'))).toBeChecked();
    expect((await stored(worker)).local).toMatchObject({ keptHere: true });
  });
});

describe('where settings are kept', () => {
  test('they are copied here, pages follow, and what is left there can be deleted', async ({
    page,
    worker,
  }) => {
    const before = { version: 1, theme: 'dark', tempo: 3 };
    await store(worker, 'sync', before);
    const options = await openOptions(page, worker);
    await radio(options, message('storageChoiceLocal')).check();
    await button(options, message('cancel')).click();
    await expect(radio(options, message('storageChoiceSync'))).toBeChecked();
    expect(await stored(worker)).toEqual({ sync: before, local: {} });

    await radio(options, message('storageChoiceLocal')).check();
    await button(options, message('storageToLocalLeave')).click();
    await expect
      .poll(() => stored(worker))
      .toEqual({ sync: before, local: { ...before, keptHere: true } });
    await expect(options.locator('html')).toHaveCSS('color-scheme', 'dark');
    await radio(options, message('themeLight')).check();
    await expect(options.locator('html')).toHaveCSS('color-scheme', 'light');
    expect((await stored(worker)).sync).toEqual(before);

    await button(options, message('storageDeleteCopy')).click();
    await expectSync(worker, {});
    await expect(options.getByText(message('storageCopyLeft'))).toBeHidden();
  });

  for (const [answer, theme] of [
    ['storageToSyncTheirs', 'dark'],
    ['storageToSyncMine', 'light'],
  ] as const) {
    test(`on the way back, differences are shown first: ${answer}`, async ({ page, worker }) => {
      await store(worker, 'sync', { version: 1, theme: 'dark' });
      await store(worker, 'local', { version: 1, theme: 'light', keptHere: true });
      const options = await openOptions(page, worker);
      await radio(options, message('storageChoiceSync')).check();
      await expect(
        options.getByText(message('differenceValue', message('themeLight'), message('themeDark'))),
      ).toBeVisible();
      await button(options, message(answer)).click();
      await expect.poll(() => stored(worker)).toEqual({ sync: { version: 1, theme }, local: {} });
      await expect(radio(options, message('storageChoiceSync'))).toBeChecked();
    });
  }
});

describe('save, restore, reset', () => {
  test('what is saved, reset and restored is as before, and each step can be undone', async ({
    page,
    worker,
  }) => {
    const before = { version: 1, sitesOff: ['a.org', 'b.org'], openDelay: 0, tempo: 3 };
    await store(worker, 'sync', before);
    const options = await openOptions(page, worker);
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      button(options, message('backupSave')).click(),
    ]);
    expect(download.suggestedFilename()).toBe('caveat-settings.json');
    const saved = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(saved)).toEqual(
      settingsFile({
        ...settingsSchema.parse({}),
        sitesOff: ['a.org', 'b.org'],
        openDelay: 0,
        tempo: 3,
      }),
    );

    await button(options, message('backupReset')).click();
    await expectSync(worker, { version: 1, tempo: 3 });
    await expect(options.getByText(message('resetDone'))).toBeVisible();
    await button(options, message('undo')).click();
    await expectSync(worker, before);
    await expect(options.getByText(message('undone'))).toBeVisible();
    await button(options, message('backupReset')).click();
    await expectSync(worker, { version: 1, tempo: 3 });

    await takeFile(options, file('mine.json', saved));
    await expect(options.getByText(message('backupChanges_other', 2, 'mine.json'))).toBeVisible();
    await expect(options.getByText(message('differenceAdded', 'a.org, b.org'))).toBeVisible();
    await expect(options.getByText(message('differenceValue', '500 ms', '0 ms'))).toBeVisible();
    await expect(options.getByText(message('backupUnknown', 'tempo'))).toBeVisible();
    expect((await stored(worker)).sync).toEqual({ version: 1, tempo: 3 });
    await button(options, message('backupApply')).click();
    await expectSync(worker, before);
    await expect(options.getByText(message('restoreDone', 'mine.json'))).toBeVisible();

    await takeFile(options, file('mine.json', saved));
    await expect(options.getByText(message('backupNoChanges', 'mine.json'))).toBeVisible();
  });

  test('files that cannot be used are refused in words, and change nothing', async ({
    page,
    worker,
  }) => {
    const options = await openOptions(page, worker);
    const cases: [ReturnType<typeof file>, string][] = [
      [
        file('a.json', '{\n  "format": caveat'),
        message('backupNotJson', 'a.json', 2, 13, '"caveat"'),
      ],
      [file('b.json', { sitesOff: [] }), message('backupNotSettings', 'b.json')],
      [
        file('c.json', { ...settingsFile({}), version: 99 }),
        message('backupNewer', 'c.json', '99'),
      ],
    ];
    for (const [chosen, words] of cases) {
      await takeFile(options, chosen);
      await expect(options.getByText(words)).toBeVisible();
    }
    await takeFile(options, file('d.json', settingsFile({ theme: 'sepia', openDelay: 100 })));
    await expect(
      options.getByText(message('backupUnusable', message('settingTheme'), '"sepia"')),
    ).toBeVisible();
    await button(options, message('cancel')).click();
    expect((await stored(worker)).sync).toEqual({});
  });
});

test('links lead to the sections, from outside as well', async ({ page, worker }) => {
  const options = await openOptions(page, worker);
  const links = options.getByRole('navigation').getByRole('link');
  for (const link of await links.all()) {
    const name = (await link.textContent()) ?? '';
    await link.click();
    await expect(section(options, name)).toBeInViewport();
  }
  await options.goto('about:blank');
  await openOptions(page, worker, '#backup');
  await expect(button(options, message('backupReset'))).toBeInViewport();
});
