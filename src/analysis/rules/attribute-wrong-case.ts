import { attributeNamed, attributeNameSpan } from '../../syntax/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'attribute-wrong-case',
  code: 'DP2007',
  severity: 'warning',
  preset: 'recommended',
  summary: 'An attribute is written in the wrong letter case.',
  why: 'XML tells `maxdigits` from `maxDigits`. The platform may overlook the attribute and use its default.',
  fix: 'Write the attribute as the language does.',
  fixable: 'safe',
  check(subject, report) {
    for (const problem of subject.attributeProblems) {
      if (problem.kind !== 'case') continue;
      const { tag, attribute, name } = problem;
      const place = attributeNameSpan(attribute);
      const exact = attributeNamed(tag.element, name);
      report(place, {
        message: `the attribute is named "${name}", not "${attribute.name}"`,
        help: exact === undefined ? `write ${name}` : `remove it; "${name}" is given too`,
        related: exact === undefined ? [] : [{ span: attributeNameSpan(exact), message: `"${name}" is given here` }],
        fixes: exact === undefined ? replacing(`write ${name}`, place, name) : [],
      });
    }
  },
});
