import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'config-invalid',
  code: 'DP1127',
  severity: 'error',
  preset: 'correctness',
  summary: 'The configuration file has a mistake.',
  why: 'A setting that is misspelt or has a value it cannot have is not applied, so the check would not be the one you asked for.',
  fix: 'Mend the setting; the schema in `grammar/dialplan.config.schema.json` lists them all.',
});
