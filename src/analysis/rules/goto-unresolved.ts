import { defineRule } from '../rule.ts';
import { contentPlace, replacing } from '../subject.ts';

export default defineRule({
  id: 'goto-unresolved',
  code: 'DP2020',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `goto` names a tag that does not exist.',
  why: 'The call has nowhere to go and stops there, in the middle of a sentence as far as the caller can tell.',
  fix: 'Write the name of an existing tag, or give the tag you mean this name.',
  fixable: 'unsafe',
  check({ names }, report) {
    for (const { from, wanted, dynamic, target, suggestion: near } of names.jumps) {
      if (from.kind !== 'goto' || target !== undefined || dynamic || wanted.value === '') continue;
      if (near !== undefined && near.toLowerCase() === wanted.value.toLowerCase()) continue;
      report(contentPlace(from), {
        message: `no tag is named "${wanted.value}"`,
        label: 'goto jumps here',
        help: near === undefined ? 'give the tag it should reach this name' : `did you mean "${near}"?`,
        fixes: near === undefined ? [] : replacing(`jump to "${near}"`, wanted, near, 'unsafe'),
      });
    }
  },
});
