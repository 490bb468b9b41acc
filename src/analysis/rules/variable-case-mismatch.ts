import { referenceNameSpan } from '../../syntax/template.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';
import { ownSpellings, readings } from '../variable-readings.ts';

export default defineRule({
  id: 'variable-case-mismatch',
  code: 'DP3082',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A variable is read in another letter case than it is set in.',
  why: 'Names are case-sensitive: `${count}` is empty when the variable is called `Count`.',
  fix: 'Write the name in the same letter case everywhere.',
  fixable: 'safe',
  wholeFlow: true,
  check(subject, report) {
    for (const { use, kind, name } of readings(subject)) {
      if (kind !== 'own-other-case') continue;
      const spellings = ownSpellings(subject, name);
      const [only = name] = spellings;
      const definition = subject.variables.byName.get(only)?.[0];
      const span = referenceNameSpan(use.template, use.reference);
      report(span, {
        message: `"${name}" is not "${only}": letter case matters`,
        help: `write \${${only}}`,
        related: definition === undefined ? [] : [{ span: valuePlace(definition.attribute), message: 'set here' }],
        fixes: spellings.length === 1 ? replacing(`write ${only}`, span, only) : [],
      });
    }
  },
});
