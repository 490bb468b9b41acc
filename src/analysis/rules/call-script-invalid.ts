import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'call-script-invalid',
  code: 'DP1141',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `.call` script has a mistake.',
  why: 'A line that cannot be read is not tested, so the script would not be the one you meant. `dialplan test` reports it and does not run the script.',
  fix: 'Mend the line; `grammar/call-scripts.md` lists what may be written.',
});
