import { SYSTEM_VARIABLES } from '../../model/system-variables.ts';
import { shortened } from '../../source/shortened.ts';
import { referenceNameSpan } from '../../syntax/template.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';
import { nearestSystemName, readings } from '../variable-readings.ts';

const BY_LOWER_CASE = new Map(Object.keys(SYSTEM_VARIABLES).map((name) => [name.toLowerCase(), name]));

export default defineRule({
  id: 'system-variable-unknown',
  code: 'DP3086',
  severity: 'error',
  preset: 'recommended',
  summary: 'A name that begins with `call.`, `contact.` or `global.` is none of those the platform fills in.',
  why: 'The platform alone sets these names, and it does not know this one. The value is empty in every call.',
  fix: 'Write the name of a system variable, in its exact letter case.',
  fixable: 'safe',
  check(subject, report) {
    for (const { use, kind, name } of readings(subject)) {
      if (kind !== 'system-unknown') continue;
      const folded = name.replace(/\s+/g, '').toLowerCase();
      const same = BY_LOWER_CASE.get(folded) ?? columnOf(folded);
      const near = same ?? nearestSystemName(name);
      const span = referenceNameSpan(use.template, use.reference);
      report(span, {
        message: `no system variable is called "${shortened(name, 60)}"`,
        help: near === undefined ? listFor(name) : `did you mean "${near}"?`,
        fixes:
          near === undefined ? [] : replacing(`read \${${near}}`, span, near, same === undefined ? 'unsafe' : 'safe'),
      });
    }
  },
});

// Contact.a: the prefix is wrong, the column letter may have any case.
function columnOf(folded: string): string | undefined {
  const letters = /^contact\.([a-z]{1,2})$/.exec(folded)?.[1];
  return letters === undefined ? undefined : `contact.${letters.toUpperCase()}`;
}

function listFor(name: string): string {
  const space = name.slice(0, name.indexOf('.') + 1).toLowerCase();
  const names = Object.keys(SYSTEM_VARIABLES).filter((known) => known.startsWith(space));
  const columns = space === 'contact.' ? ', contact.A to contact.ZZ' : '';
  return names.length === 0 ? 'set it with setvar under a name of its own' : `known are ${names.join(', ')}${columns}`;
}
