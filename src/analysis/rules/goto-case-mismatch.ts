import { escapeText } from '../../syntax/print-xml.ts';
import { hasOneTwin } from '../name-case.ts';
import { defineRule } from '../rule.ts';
import { contentPlace, replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'goto-case-mismatch',
  code: 'DP2021',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `goto` names a tag in another letter case.',
  why: 'Names are compared letter by letter, so `Live` and `live` are two names. The call has nowhere to go and stops there.',
  fix: 'Write the name exactly as the tag has it.',
  fixable: 'safe',
  wholeFlow: true,
  check(subject, report) {
    const { names } = subject;
    for (const { from, wanted, dynamic, target, suggestion: near } of names.jumps) {
      if (from.kind !== 'goto' || target !== undefined || dynamic || near === undefined) continue;
      if (near.toLowerCase() !== wanted.value.toLowerCase()) continue;
      const place = names.declared.get(near)?.[0]?.name;
      report(contentPlace(from), {
        message: `no tag is named "${wanted.value}", only "${near}"`,
        label: 'goto jumps here',
        help: `write "${near}"`,
        related: place === undefined ? [] : [{ span: valuePlace(place), message: `"${near}" is here` }],
        fixes: replacing(
          `jump to "${near}"`,
          wanted,
          escapeText(near),
          hasOneTwin(subject, wanted.value) ? 'safe' : 'unsafe',
        ),
      });
    }
  },
});
