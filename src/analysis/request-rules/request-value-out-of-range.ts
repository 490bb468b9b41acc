import { jsonSpan } from '../../syntax/json-nodes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'request-value-out-of-range',
  code: 'DP3204',
  severity: 'error',
  preset: 'correctness',
  summary: 'A number of a request body is too small or too large, or a digit is no key of the phone.',
  why: 'The API refuses the request: an hour is 0 to 23, a minute 0 to 59, a month 1 to 12, `maxAttempts` 1 to 10, `minutesBetweenAttempts` 0 to 10080, and a digit is one of 0 to 9, * and #.',
  fix: 'Write a value in the range.',
  checkRequest(request, report) {
    for (const { node, name, limits } of request.problems('range')) {
      const { least, most, key } = limits;
      const what =
        key === true
          ? 'must be one key: 0 to 9, * or #'
          : most === undefined
            ? `must be at least ${least}`
            : `must be at most ${most}`;
      const isHour24 = most === 23 && Number(node.value) === 24;
      report(jsonSpan(node), {
        message: `"${name}" ${what}`,
        help: isHour24 ? 'midnight is 0; the end of the day is 23:59' : undefined,
      });
    }
  },
});
