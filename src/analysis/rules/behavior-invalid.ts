import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'behavior-invalid',
  code: 'DP1213',
  severity: 'error',
  preset: 'correctness',
  summary: 'A behaviour file has a mistake.',
  why: 'A habit that is misspelt or has a value it cannot have is not simulated, so the campaign would not be that of the people you meant. What does not fit the plan, such as an answer for a menu that it does not have, is a warning.',
  fix: 'Mend the file; `grammar/behavior.md` says what may be written, and `grammar/behavior.schema.json` lets editors check it.',
});
