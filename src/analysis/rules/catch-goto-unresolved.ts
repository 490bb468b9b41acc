import { escapeAttribute } from '../../syntax/print-xml.ts';
import { hasOneTwin } from '../name-case.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'catch-goto-unresolved',
  code: 'DP2026',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `catch` jumps to a tag that does not exist.',
  why: 'When the key is pressed or the caller hangs up, the call has nowhere to go: the answer is not stored, the caller is cut off.',
  fix: 'Write the name of an existing tag, or give the tag you mean this name.',
  fixable: 'safe',
  check(subject, report) {
    for (const { from, wanted, dynamic, target, suggestion: near } of subject.names.jumps) {
      if (from.kind !== 'catch' || from.goto === undefined || target !== undefined || dynamic) continue;
      const place = valuePlace(from.goto);
      if (wanted.value === '') {
        report(place, { message: 'catch names no tag to jump to', help: 'write the name of a tag' });
        continue;
      }
      const certain = near?.toLowerCase() === wanted.value.toLowerCase() && hasOneTwin(subject, wanted.value);
      report(place, {
        message: `no tag is named "${wanted.value}"${certain ? `, only "${near}"` : ''}`,
        label: 'catch jumps here',
        help: advice(near, certain),
        fixes:
          near === undefined
            ? []
            : replacing(`jump to "${near}"`, wanted, escapeAttribute(near), certain ? 'safe' : 'unsafe'),
      });
    }
  },
});

function advice(near: string | undefined, certain: boolean): string {
  if (near === undefined) return 'give the tag it should reach this name';
  return certain ? `write "${near}"` : `did you mean "${near}"?`;
}
