import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'suppression-unknown-rule',
  code: 'DP2126',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A comment silences a rule that does not exist.',
  why: 'It silences nothing. The rule that was meant still speaks.',
  fix: 'Write the id of the rule as the report shows it.',
  fixable: 'safe',
});
