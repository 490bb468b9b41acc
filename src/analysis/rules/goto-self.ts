import { defineRule } from '../rule.ts';
import { contentPlace } from '../subject.ts';

export default defineRule({
  id: 'goto-self',
  code: 'DP2022',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `goto` jumps to itself.',
  why: 'The call goes round in silence until the caller gives up.',
  fix: 'Name the tag that was meant, or move the name to it.',
  check({ names }, report) {
    for (const { from, wanted, target } of names.jumps) {
      if (from.kind !== 'goto' || target !== from) continue;
      report(contentPlace(from), {
        message: `the goto named "${wanted.value}" jumps to itself`,
        label: 'its own name',
        help: 'give the name to the tag it should reach, or name another tag here',
      });
    }
  },
});
