import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'url-unescaped-ampersand',
  code: 'DP1104',
  severity: 'error',
  preset: 'correctness',
  summary: 'An address has an ampersand that is not escaped.',
  why: 'In XML an ampersand starts a character by name. A bare one makes the file unreadable, so the platform refuses the whole plan.',
  fix: 'Write `&amp;` for each `&` in the address.',
  fixable: 'safe',
});
