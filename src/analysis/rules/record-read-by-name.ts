import { describeTag } from '../../model/dialplan.ts';
import { referenceNameSpan } from '../../syntax/template.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'record-read-by-name',
  code: 'DP3142',
  severity: 'info',
  preset: 'recommended',
  summary: 'A recording is read by the name of its tag instead of a `varname`.',
  why: 'Every example that plays a recording back gives the `record` a `varname`. That its name may stand for it as well is said in passing in one place only, and may not hold.',
  fix: 'Give the `record` a `varname` and read that.',
  check(subject, report) {
    const { byName, uses } = subject.variables;
    for (const { reference, template } of uses) {
      const definitions = reference.plainName === undefined ? undefined : byName.get(reference.plainName);
      if (definitions === undefined || definitions.some(({ attribute }) => attribute.name !== 'name')) continue;
      const [definition] = definitions;
      if (definition === undefined) continue;
      report(referenceNameSpan(template, reference), {
        message: `"${reference.plainName}" is the name of a record, not its varname`,
        help: `add varname="${reference.plainName}" to ${describeTag(definition.tag)}`,
        related: [{ span: tagPlace(definition.tag), message: 'recorded here' }],
      });
    }
  },
});
