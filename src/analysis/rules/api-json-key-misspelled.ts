import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'api-json-key-misspelled',
  code: 'DP2120',
  severity: 'error',
  preset: 'correctness',
  summary: 'A request body gives the dialplan under a key that the API does not know.',
  why: 'The API ignores keys it does not know. The broadcast is created without its dialplan, or refused for having none.',
  fix: 'Write `dialplanXml`: small d, small p, capital X.',
  fixable: 'safe',
});
