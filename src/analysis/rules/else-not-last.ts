import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'else-not-last',
  code: 'DP2015',
  severity: 'info',
  preset: 'recommended',
  summary: 'An `else` is followed by more tags of its `if`.',
  why: 'Tags after the `else` run when the condition holds, though they read as if they came after both branches.',
  fix: 'Move the `else` to the end of the `if`, or the tags behind it out of the `if`.',
  wholeFlow: true,
  check(subject, report) {
    if (subject.tagsOf('else').length === 0) return;
    for (const { children } of subject.tagsOf('if')) {
      const [tag, second] = children.filter((child) => child.kind === 'else');
      const follower = tag === undefined ? undefined : children[children.indexOf(tag) + 1];
      if (tag === undefined || follower === undefined || second !== undefined) continue;
      report(tagPlace(tag), {
        message: `"else" is followed by "${follower.element.name}"`,
        help: 'put the else last in its if',
        related: [{ span: tagPlace(follower), message: 'this runs only when the condition holds' }],
      });
    }
  },
});
