import { describeTag, type Tag } from '../../model/dialplan.ts';
import { describeRound, loopsAlong, nodesWithAnEnd } from '../loops.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'endless-loop',
  code: 'DP4034',
  severity: 'error',
  preset: 'correctness',
  summary: 'Nothing that a caller presses or leaves unpressed ever ends this part of the call.',
  why: 'The call can only end when the other side hangs up. An answering machine that was not recognised, or a handset left off the hook, is talked to and paid for until the platform cuts the line.',
  fix: 'Let at least one branch hang up, transfer, or go on to a part that ends: silence is the best choice.',
  wholeFlow: true,
  check(subject, report) {
    for (const group of loopsAlong(subject, (id) => nodesWithAnEnd(subject)[id] === 0)) {
      const waits = group.flatMap((id) => {
        const node = subject.flow.nodes[id];
        const tag = subject.tags[node?.menu ?? id];
        return node?.waits === true && tag !== undefined ? [{ id, tag }] : [];
      });
      const menus = waits.filter(({ tag }) => tag.kind === 'menu');
      const named = menus.length > 0 ? menus : waits;
      const [menu] = named;
      if (menu === undefined) continue;
      report(tagPlace(menu.tag), {
        message: `nothing ever leads out of ${listed(named.map(({ tag }) => tag))}`,
        help: `let one way end in a hangup; now one goes round by ${describeRound(subject, group, menu.id)}`,
      });
    }
  },
});

function nameOf(tag: Tag): string {
  if (tag.kind === 'menu') return menuName(tag);
  return tag.name === undefined ? `the loop around this ${tag.kind}` : `the loop around ${describeTag(tag)}`;
}

function listed(tags: readonly Tag[]): string {
  const words = tags.slice(0, 3).map(nameOf);
  const more = tags.length - words.length;
  if (more > 0) words.push(`${more} more`);
  const last = words.pop() as string;
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
