import { definitionOf } from '../../model/tag-definitions.ts';
import { attributeNameSpan } from '../../syntax/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { replacing, tagPlace } from '../subject.ts';

export default defineRule({
  id: 'missing-required-attribute',
  code: 'DP2008',
  severity: 'error',
  preset: 'correctness',
  summary: 'A tag lacks an attribute that it cannot do without.',
  why: 'A `play` without a type, a `keypress` without a key or a `stash` without a column has nothing to act on.',
  fix: 'Add the attribute.',
  fixable: 'safe',
  check(subject, report) {
    for (const problem of subject.attributeProblems) {
      if (problem.kind !== 'missing') continue;
      const { tag, name, misspelt } = problem;
      if (misspelt !== undefined) {
        const place = attributeNameSpan(misspelt);
        report(place, {
          message: `"${tag.kind}" needs the attribute "${name}"`,
          label: `not an attribute of "${tag.kind}"`,
          help: `did you mean "${name}"?`,
          fixes: replacing(`write ${name}`, place, name),
        });
        continue;
      }
      const attribute = definitionOf(tag.kind)?.attributes[name];
      const values = attribute?.values?.slice(0, 5).join(', ');
      report(tagPlace(tag), {
        message: `"${tag.kind}" needs the attribute "${name}"`,
        help: `add ${name}="..."${values === undefined ? '' : `, one of ${values}`}`,
      });
    }
  },
});
