import { didYouMean } from '../../source/nearest-name.ts';
import { jsonSpan } from '../../syntax/json-nodes.ts';
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
    // A list of recipients may hold the same one a thousand times.
    const byName = Map.groupBy(request.problems('unknown'), ({ name, known }) => `${name} ${known.join()}`);
    for (const [first, ...more] of byName.values()) {
      if (first === undefined) continue;
      const { key, name, known } = first;
      const others = more.length === 0 ? '' : `, nor in ${more.length} more place${more.length === 1 ? '' : 's'}`;
      report(jsonSpan(key), {
        message: `the API does not know the key "${name}" here${others}`,
        label: 'it is ignored',
        help: known.includes('attributes')
          ? 'values of your own go into "attributes"'
          : didYouMean(name, known, `there is ${known.filter((member) => !READ_ONLY.has(member)).join(', ')}`),
      });
    }
  },
});

// Members that only answers have.
const READ_ONLY = new Set(['id', 'campaignId', 'status', 'lastModified', 'created']);
