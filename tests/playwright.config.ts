import { defineConfig } from '@playwright/test';

/**
 * Tests of the built extension in Chromium: build it first, `npm test` does. To look into a failure,
 * `npm run test:e2e -- --trace retain-on-failure`; recorded always, it costs an eighth of the time.
 */
export default defineConfig({
  testDir: 'end-to-end',
  outputDir: '../test-results',
  // Every test has a browser and a profile of its own.
  fullyParallel: true,
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
