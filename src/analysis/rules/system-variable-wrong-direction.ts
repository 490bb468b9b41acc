import { SYSTEM_VARIABLES } from '../../model/system-variables.ts';
import { referenceNameSpan } from '../../syntax/template.ts';
import { defineRule } from '../rule.ts';
import { readings } from '../variable-readings.ts';

export default defineRule({
  id: 'system-variable-wrong-direction',
  code: 'DP3087',
  severity: 'info',
  preset: 'recommended',
  summary: 'A system variable is read in a call of the direction that does not fill it in.',
  why: 'Contact fields are known when the platform calls a contact. The number dialled is known when somebody calls in. The other way round they are empty.',
  fix: 'Read a variable that this kind of call has.',
  check(subject, report) {
    const { direction } = subject;
    if (direction === undefined) return;
    for (const { use, kind, name } of readings(subject)) {
      if (kind !== 'system') continue;
      const wanted =
        SYSTEM_VARIABLES[name]?.direction ?? (/^contact\.|^call\.field\./.test(name) ? 'outbound' : undefined);
      if (wanted === undefined || wanted === direction) continue;
      report(referenceNameSpan(use.template, use.reference), {
        message: `"${name}" is empty in ${direction} calls`,
        help: `only ${wanted} calls fill it in`,
      });
    }
  },
});
