import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'xml-not-well-formed',
  code: 'DP1001',
  severity: 'error',
  preset: 'correctness',
  summary: 'The file is not well-formed XML.',
  why: 'The platform refuses the whole dialplan, so no call is made at all. Rules that need the whole flow stay silent until it is mended.',
  fix: 'Mend the place shown: close the tag, quote the value, write `&amp;` for an ampersand.',
  fixable: 'safe',
});
