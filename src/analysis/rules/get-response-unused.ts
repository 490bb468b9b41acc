import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';
import { isRead } from '../variable-readings.ts';

export default defineRule({
  id: 'get-response-unused',
  code: 'DP3105',
  severity: 'info',
  preset: 'recommended',
  summary: 'The answer of a `get` is kept and never read.',
  why: 'A `get` is there to ask. Either the plan forgets to use the answer, or the name is not needed.',
  fix: 'Use the answer, or remove the `varname`.',
  wholeFlow: true,
  check(subject, report) {
    if (subject.tagsOf('gotoXML').length > 0) return;
    for (const { name, tag, attribute } of subject.variables.definitions) {
      if (tag.kind !== 'get' || tag.element.broken) continue;
      if (!/^\w+$/.test(name) || isRead(subject, name)) continue;
      report(valuePlace(attribute), {
        message: `nothing reads the answer "${name}"`,
        help: 'use it, or remove the varname',
      });
    }
  },
});
