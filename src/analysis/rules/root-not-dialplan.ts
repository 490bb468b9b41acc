import type { Tag } from '../../model/dialplan.ts';
import { mayContain } from '../../model/tag-definitions.ts';
import type { Fix } from '../../source/diagnostic.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { isWhole } from '../placement.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { renamingTag } from '../tag-edits.ts';

export default defineRule({
  id: 'root-not-dialplan',
  code: 'DP2003',
  severity: 'error',
  preset: 'correctness',
  summary: 'The outermost tag is not `dialplan`.',
  why: 'The platform looks for one `dialplan` that holds everything else. Without it there is no plan to run.',
  fix: 'Put everything into one `<dialplan name="Root">`.',
  fixable: 'safe',
  check({ dialplan: { root }, text }, report) {
    if (root === undefined || root.kind === 'dialplan' || !isWhole(root, text)) return;
    const misspelt = nearestName(root.element.name, ['dialplan']) !== undefined;
    report(tagPlace(root), {
      message: `the outermost tag is "${root.element.name}", not "dialplan"`,
      help: misspelt ? 'did you mean "dialplan"?' : 'a dialplan is <dialplan name="Root"> with everything else inside',
      fixes: misspelt ? renamingTag(root, 'dialplan', 'safe') : wrapping(root),
    });
  },
});

// A lone menu or play is a piece of a plan; a tag nobody knows is some other file.
function wrapping(root: Tag): Fix[] {
  const { start, end } = root.element;
  if (root.kind === 'unknown' || !mayContain('dialplan', root.kind)) return [];
  const edits = [
    { span: { start, end: start }, text: '<dialplan name="Root">' },
    { span: { start: end, end }, text: '</dialplan>' },
  ];
  return [{ title: 'put it into a dialplan', safety: 'unsafe', edits }];
}
