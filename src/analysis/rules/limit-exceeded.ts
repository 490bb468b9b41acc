import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'limit-exceeded',
  code: 'DP1123',
  severity: 'error',
  preset: 'correctness',
  summary: 'The file is beyond what can be read: too deep, too long, or too many mistakes.',
  why: 'Real dialplans stay far below these limits: tags 1000 deep, 1000 attributes on a tag, a million tags, three million attributes, 128 million characters, 100 syntax errors. Reading stops there, so nothing is said about the rest.',
  fix: 'Look for a tag that is opened again and again and never closed, or check that the file is a dialplan at all.',
});
