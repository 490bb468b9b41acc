import { defineConfig } from 'vitest/config';

const report = process.env['DIALPLAN_TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    // For CI, which reads the counts.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
