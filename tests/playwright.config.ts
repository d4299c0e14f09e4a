import { defineConfig } from '@playwright/test';

/**
 * Tests of the built extension in Chromium: build it first, `npm test` does. To look into a failure,
 * `npm run test:e2e -- --trace retain-on-failure`; recorded always, it costs an eighth of the time.
 */
export default defineConfig({
  testDir: 'end-to-end',
  outputDir: '../test-results',
  // Tests share browsers, each worker its own, and begin with nothing stored.
  fullyParallel: true,
  // Browsers wait for one another much of the time: one more than small machines have processors.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  // On a busy machine a browser now and then loses a pointer or a tab. Such a test is listed as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
