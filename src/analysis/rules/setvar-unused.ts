import { nearestName } from '../../source/nearest-name.ts';
import { defineRule } from '../rule.ts';
import { type Subject, valuePlace } from '../subject.ts';
import { isRead, readings } from '../variable-readings.ts';

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
    const meant = subject.once(meantByMisspelling);
    for (const [name, definitions] of subject.variables.byName) {
      const [first] = definitions;
      if (first === undefined || definitions.some(({ tag }) => tag.kind !== 'setvar') || isRead(subject, name))
        continue;
      // A misspelt read of it has a finding of its own: what is wrong stands there.
      if (!/^\w+$/.test(name) || meant.has(name)) continue;
      report(valuePlace(first.attribute), {
        message: `nothing reads the variable "${name}"`,
        help: 'to keep the value after the call, write it to the report with stash',
      });
    }
  },
});

// Looking for a close name costs time; a plan with more unknown names than this has another problem.
const MOST_SUGGESTIONS = 100;

// ${totl} beside a variable "total"
function meantByMisspelling(subject: Subject): ReadonlySet<string> {
  const unknown = new Set(readings(subject).flatMap(({ kind, name }) => (kind === 'unknown' ? [name] : [])));
  const names = [...unknown].slice(0, MOST_SUGGESTIONS);
  return new Set(names.flatMap((name) => nearestName(name, subject.variables.byName.keys()) ?? []));
}
