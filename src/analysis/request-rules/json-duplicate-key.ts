import { jsonSpan } from '../../syntax/json-nodes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'json-duplicate-key',
  code: 'DP2201',
  severity: 'warning',
  preset: 'recommended',
  summary: 'An object of a request body has two members of the same name.',
  why: 'The last one counts and the others are lost without a word. Often one was copied and only half changed.',
  fix: 'Keep one of them.',
  checkRequest(request, report) {
    for (const { key, name, first } of request.problems('duplicate'))
      report(jsonSpan(key), {
        message: `"${name}" is given twice`,
        label: 'this one counts',
        help: 'keep one of them',
        related: [{ span: jsonSpan(first), message: 'this one is lost' }],
      });
  },
});
