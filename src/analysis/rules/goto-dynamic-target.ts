import { defineRule } from '../rule.ts';
import { contentPlace } from '../subject.ts';

export default defineRule({
  id: 'goto-dynamic-target',
  code: 'DP2025',
  severity: 'info',
  preset: 'recommended',
  summary: 'A `goto` gets its target from a variable.',
  why: 'No documentation says that variables work here, and where the call goes cannot be checked before it is made.',
  fix: 'Use an `if` for each target, with a plain name in its `goto`.',
  check({ names }, report) {
    for (const { from, wanted, dynamic } of names.jumps) {
      if (from.kind !== 'goto' || !dynamic) continue;
      report(contentPlace(from), {
        message: `the target "${wanted.value}" is known only during the call`,
        help: 'use an if for each target',
      });
    }
  },
});
