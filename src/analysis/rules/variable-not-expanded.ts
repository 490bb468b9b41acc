import { partSpan } from '../../syntax/template.ts';
import type { XmlAttribute } from '../../syntax/xml-tree.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'variable-not-expanded',
  code: 'DP3124',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A variable stands in an attribute where it is not filled in.',
  why: 'The platform takes the letters as they are: a variable is no key that anybody can press, and no number of seconds to wait.',
  fix: 'Write a plain value. To choose during the call, use an `if` around two versions of the tag.',
  check({ variables }, report) {
    let last: XmlAttribute | undefined;
    for (const { tag, template, reference, attribute, expands } of variables.uses) {
      if (expands || attribute === undefined || attribute === last) continue;
      last = attribute;
      const written = template.text.value.slice(reference.start, reference.end);
      report(partSpan(template, reference), {
        message: `"${written}" is not filled in here`,
        label: `"${attribute.name}" is taken as it is written`,
        help: `write a plain value in the "${attribute.name}" of this ${tag.kind}`,
      });
    }
  },
});
