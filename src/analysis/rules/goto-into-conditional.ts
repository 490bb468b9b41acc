import { describeTag, type Kind, type Tag } from '../../model/dialplan.ts';
import { defineRule } from '../rule.ts';
import { contentPlace, tagPlace } from '../subject.ts';

const CONDITIONAL: ReadonlySet<Kind> = new Set(['if', 'else', 'equal', 'notEqual', 'live', 'machine']);

export default defineRule({
  id: 'goto-into-conditional',
  code: 'DP2024',
  severity: 'info',
  preset: 'recommended',
  summary: 'A jump leads into a branch from outside of it.',
  why: 'The condition is not tested on the way in: what was meant for some callers is heard by whoever jumps there.',
  fix: 'Jump to the tag that tests the condition, or move the target out of the branch.',
  check({ names }, report) {
    for (const { from, wanted, target } of names.jumps) {
      if (target === undefined) continue;
      const branch = branchEntered(target, from);
      if (branch === undefined) continue;
      report(from.kind === 'goto' ? contentPlace(from) : wanted, {
        message: `${describeTag(target)} stands inside ${describeTag(branch)}, which is not tested on the way in`,
        label: `${from.kind} jumps here`,
        help: `jump to a tag outside of the ${branch.kind}, or move the target`,
        related: [{ span: tagPlace(branch), message: `this ${branch.kind} holds the target` }],
      });
    }
  },
});

// The outermost branch that holds the target but not the jump.
function branchEntered(target: Tag, from: Tag): Tag | undefined {
  let entered: Tag | undefined;
  for (let around = target.parent; around !== undefined; around = around.parent) {
    if (CONDITIONAL.has(around.kind) && !holds(around, from)) entered = around;
  }
  return entered;
}

function holds({ element }: Tag, from: Tag): boolean {
  return element.start <= from.element.start && from.element.start < element.end;
}
