import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'multiple-else',
  code: 'DP2014',
  severity: 'error',
  preset: 'recommended',
  summary: 'An `if` has more than one `else`.',
  why: 'One `else` runs when the condition does not hold. What stands in the others is never heard.',
  fix: 'Merge the branches, or put an `if` of its own into the `else`.',
  wholeFlow: true,
  check(subject, report) {
    for (const tag of subject.tagsOf('if')) {
      const [first, ...others] = tag.children.filter((child) => child.kind === 'else');
      if (first === undefined) continue;
      for (const other of others) {
        report(tagPlace(other), {
          message: '"if" has a second "else"',
          help: 'merge the two, or put another if into the first',
          related: [{ span: tagPlace(first), message: 'the first is here' }],
        });
      }
    }
  },
});
