import { nearestName } from '../../source/nearest-name.ts';
import { refusedValues } from '../refused-values.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

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
    for (const { tag, attribute, name, definition, place } of refusedValues(subject, 'enum')) {
      const { values = [], rule } = definition;
      if (rule !== undefined) continue;
      const plain = attribute.value.trim().toLowerCase();
      const meant = values.find((value) => value.toLowerCase() === plain);
      // A play type in another letter case has a rule of its own.
      if (meant !== undefined && tag.kind === 'play') continue;
      const near = meant ?? nearestName(plain, values);
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
