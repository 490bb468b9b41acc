import { isSystemName } from '../../model/system-variables.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

export default defineRule({
  id: 'setvar-overwrites-system',
  code: 'DP3088',
  severity: 'error',
  preset: 'recommended',
  summary: 'A tag sets a variable whose name belongs to the platform.',
  why: 'Names that begin with `call.`, `contact.` or `global.` are filled in by the platform. Setting them has no sure effect.',
  fix: 'Use a name of your own, without a dot.',
  check(subject, report) {
    for (const { name, attribute, tag } of subject.variables.definitions) {
      if (!isSystemName(name) || tag.element.broken || attribute.name.toLowerCase() !== 'varname') continue;
      const own = name.slice(name.lastIndexOf('.') + 1);
      report(valuePlace(attribute), {
        message: `"${name}" is set by the platform, not by a ${tag.kind}`,
        help: `use a name of your own${/^\w+$/.test(own) ? `, such as "${own}"` : ''}`,
      });
    }
  },
});
