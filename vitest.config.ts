import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/wire/setup.ts'],
    typecheck: { enabled: false },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    pool: 'forks',
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [
        // Types only: nothing runs.
        'src/model/**',
        // Generated from the JSON Schemas; a test compares them with a fresh generation.
        'src/document/validators/**',
      ],
      // A gate: `npm run coverage` fails below these shares, in per cent, of the whole of what is included.
      thresholds: { lines: 95, branches: 90 },
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'coverage',
    },
  },
});
