// Every example checks clean under the default preset.

import { expect, test } from 'vitest';
import { lintSource } from '../src/analysis/lint.ts';
import { CORPUS, EXAMPLES } from './helpers/plans.ts';

test.each(EXAMPLES.map(({ path, text }) => [path, text]))('%s', (_path, text) => {
  expect(lintSource(text).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test.skipIf(CORPUS.length === 0)('real dialplans have no certain error but the one that is not well-formed', () => {
  const failing = CORPUS.flatMap(({ path, text }) =>
    lintSource(text, { preset: 'correctness' }).map((finding) => `${path}: ${finding.rule}`),
  );
  expect(failing).toEqual(['api-samples/2fa.xml: text-outside-root']);
});
