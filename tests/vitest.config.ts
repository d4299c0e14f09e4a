import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { seedsPlugin } from '../scripts/vite-seeds.ts';

/** Tests that put something else in the place of modules or globals. */
const REPLACING = 'tests/unit/platform/**/*.test.ts';

/** Unit tests: pure logic in Node. Whatever needs a browser is in `tests/end-to-end`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [seedsPlugin()],
  test: {
    environment: 'node',
    // Nothing is timed here: a slow or busy machine must not fail a test.
    testTimeout: 60_000,
    // One processor is left idle otherwise: of two, half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          exclude: [REPLACING],
          // Half of all the time went into evaluating the same modules for each file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'replacing', include: [REPLACING] } },
    ],
  },
});
