import { didYouMean } from '../../source/nearest-name.ts';
import { jsonSpan } from '../../syntax/json-text.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'request-key-unknown',
  code: 'DP2203',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A request body has a member that the API does not know there.',
  why: 'The API ignores it. A value that belongs to one recipient goes into `attributes`; a member may also stand one level too high or too low.',
  fix: 'Take it out, or put it where it belongs.',
  checkRequest(request, report) {
    for (const { key, name, known } of request.problems('unknown'))
      report(jsonSpan(key), {
        message: `the API does not know the key "${name}" here`,
        label: 'it is ignored',
        help: known.includes('attributes')
          ? 'values of your own go into "attributes"'
          : didYouMean(name, known, `there is ${known.filter((member) => !READ_ONLY.has(member)).join(', ')}`),
      });
  },
});

// Members that only answers have.
const READ_ONLY = new Set(['id', 'campaignId', 'status', 'lastModified', 'created']);
