import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'text-outside-root',
  code: 'DP1002',
  severity: 'error',
  preset: 'correctness',
  summary: 'Text stands before or after the dialplan.',
  why: 'XML allows nothing but comments and blanks around the outermost tag, so the platform refuses the file.',
  fix: 'Remove the text, or make it a comment.',
  fixable: 'safe',
});
