import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'json-invalid',
  code: 'DP1128',
  severity: 'error',
  preset: 'correctness',
  summary: 'The request body is not valid JSON.',
  why: 'The API refuses the whole request. Comments, trailing commas and line breaks inside text are common in examples and not allowed in JSON.',
  fix: 'Mend the place shown.',
});
