import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'request-value-coerced',
  code: 'DP3202',
  severity: 'info',
  preset: 'recommended',
  summary: 'A value of a request body is written as another type: a number or true in quotes, or a key without them.',
  why: 'The API takes it for what it says, but other readers of the same file may not, and its own answers have the documented type.',
  fix: 'Numbers, true and false stand without quotes; phone numbers and digits are texts.',
  fixable: 'safe',
  checkRequest(request, report) {
    for (const { node, name, value } of request.problems('coerced')) {
      const written = JSON.stringify(value);
      const span = { start: node.offset, end: node.offset + node.length };
      report(span, {
        message: `"${name}" is taken for ${written}`,
        help: `write ${written}`,
        fixes: replacing(`write ${written}`, span, written),
      });
    }
  },
});
