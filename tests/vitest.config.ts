import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { seedsPlugin } from '../scripts/vite-seeds.ts';

/** Unit tests: pure logic in Node. Whatever needs a browser is in `tests/end-to-end`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [seedsPlugin()],
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    environment: 'node',
    // Nothing is timed here: a slow or busy machine must not fail a test.
    testTimeout: 60_000,
  },
});
