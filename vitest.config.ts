import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/wire/setup.ts'],
    typecheck: { enabled: false },
    // Far above what anything takes: a machine that is busy with other things must not fail a test.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
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
