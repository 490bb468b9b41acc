import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'suppression-unused',
  code: 'DP2125',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A comment silences a rule that has nothing to say there.',
  why: 'Left in place, it would hide the next mistake of that kind.',
  fix: 'Remove the comment.',
  fixable: 'safe',
});
