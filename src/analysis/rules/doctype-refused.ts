import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'doctype-refused',
  code: 'DP1121',
  severity: 'error',
  preset: 'correctness',
  summary: 'The file has a DOCTYPE.',
  why: 'A dialplan has no document type. What a DOCTYPE declares is neither expanded nor fetched, because that is a way to attack whoever reads the file.',
  fix: 'Remove the DOCTYPE, and write out what its entities stood for.',
});
