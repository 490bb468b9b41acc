import { jsonSpan } from '../../syntax/json-nodes.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'request-key-misspelled',
  code: 'DP2202',
  severity: 'error',
  preset: 'correctness',
  summary: 'A request body has a member whose name is close to one that the API knows.',
  why: 'The API ignores members it does not know: the broadcast is made as if it had not been written, and nobody is told.',
  fix: 'Write the name as the API has it, letter case included.',
  fixable: 'safe',
  checkRequest(request, report) {
    for (const { key, name, meant } of request.problems('misspelt')) {
      const span = jsonSpan(key);
      const safety = name.toLowerCase() === meant.toLowerCase() ? 'safe' : 'unsafe';
      report(span, {
        message: `the API does not know the key "${name}"`,
        label: 'it would be ignored',
        help: `did you mean "${meant}"?`,
        fixes: replacing(`write "${meant}"`, span, meant, safety),
      });
    }
  },
});
