import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';
import { isRead } from '../variable-readings.ts';

export default defineRule({
  id: 'setvar-unused',
  code: 'DP3092',
  severity: 'info',
  preset: 'recommended',
  summary: 'A variable is set and never read.',
  why: 'A variable lives during the call only and is in no report. What nothing reads is lost when the call ends.',
  fix: 'Read it, or write the value to the report with `stash`, or remove the tag.',
  wholeFlow: true,
  check(subject, report) {
    // Another dialplan may go on with the variables of this one.
    if (subject.tagsOf('gotoXML').length > 0) return;
    for (const [name, definitions] of subject.variables.byName) {
      const [first] = definitions;
      if (first === undefined || definitions.some(({ tag }) => tag.kind !== 'setvar') || isRead(subject, name))
        continue;
      if (!/^\w+$/.test(name)) continue;
      report(valuePlace(first.attribute), {
        message: `nothing reads the variable "${name}"`,
        help: 'to keep the value after the call, write it to the report with stash',
      });
    }
  },
});
