import { canonicalName } from '../../model/check-attributes.ts';
import { definitionOf } from '../../model/tag-definitions.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'bad-attribute-value',
  code: 'DP2009',
  severity: 'error',
  preset: 'recommended',
  summary: 'An attribute has a value that is not one of those it may have.',
  why: 'The platform does not know what is asked of it: a play of an unknown type says nothing, a catch of an unknown type never acts.',
  fix: 'Write one of the values listed.',
  fixable: 'safe',
  check(subject, report) {
    for (const problem of subject.attributeProblems) {
      if (problem.kind !== 'value') continue;
      const { tag, attribute } = problem;
      const name = canonicalName(tag, attribute.name);
      const { value: kind, values = [], rule } = definitionOf(tag.kind)?.attributes[name] ?? {};
      if (kind !== 'enum' || rule !== undefined || attribute.value.includes('${')) continue;
      const plain = attribute.value.trim().toLowerCase();
      const meant = values.find((value) => value.toLowerCase() === plain);
      // A play type in another letter case has a rule of its own.
      if (meant !== undefined && tag.kind === 'play') continue;
      const near = meant ?? nearestName(plain, values);
      const place = valuePlace(attribute);
      report(place, {
        message: attribute.value.trim() === '' ? `"${name}" is empty` : `"${name}" cannot be "${attribute.value}"`,
        help: near === undefined ? `write one of ${values.join(', ')}` : `did you mean "${near}"?`,
        fixes:
          near === undefined || plain === ''
            ? []
            : replacing(`write ${near}`, place, near, meant === undefined ? 'unsafe' : 'safe'),
      });
    }
  },
});
