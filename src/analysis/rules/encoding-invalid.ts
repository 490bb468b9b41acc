import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'encoding-invalid',
  code: 'DP1122',
  severity: 'error',
  preset: 'correctness',
  summary: 'The file holds bytes that are not text in its encoding.',
  why: 'Prompts would be read with wrong or missing characters, and the platform may refuse the file.',
  fix: 'Save the file as UTF-8.',
});
