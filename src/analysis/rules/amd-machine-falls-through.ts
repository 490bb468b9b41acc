import type { Machine } from '../../model/dialplan.ts';
import { openTagSpan } from '../../syntax/xml-tree.ts';
import { firstInteraction } from '../first-interaction.ts';
import type { FlowEdge } from '../flow-graph.ts';
import { defineRule } from '../rule.ts';
import { replacing, type Subject, tagPlace } from '../subject.ts';
import { menuName, shortName } from '../where-to.ts';

export default defineRule({
  id: 'amd-machine-falls-through',
  code: 'DP4068',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The `machine` branch ends without a hangup and goes on into what is meant for people.',
  why: 'When the branch is done the call goes on behind the `amd`. A menu or a transfer there is recorded by the machine, after the message that was meant for it.',
  fix: 'End the `machine` branch with `<hangup/>`, or with a `goto` past the part for people.',
  fixable: 'unsafe',
  wholeFlow: true,
  check(subject, report) {
    for (const machine of subject.tagsOf('machine')) {
      if (machine.parent?.kind !== 'amd' || !subject.isReached(machine)) continue;
      const edge = edgeOut(subject, machine);
      const heard = edge === undefined ? undefined : firstInteraction(subject, edge.to);
      if (heard === undefined) continue;
      const { element } = machine;
      const last = machine.children.at(-1)?.element.end ?? openTagSpan(element).end;
      report(tagPlace(machine), {
        message: `the machine branch runs on into ${heard.kind === 'menu' ? menuName(heard) : shortName(heard)}`,
        label: 'does not end the call',
        help: 'end this branch with <hangup/>',
        related: [{ span: tagPlace(heard), message: 'the machine comes here' }],
        fixes: element.selfClosing
          ? []
          : replacing('hang up at the end of the branch', { start: last, end: last }, '<hangup/>', 'unsafe'),
      });
    }
  },
});

// The step by which a call falls out at the end of the branch; a goto out of it is meant.
function edgeOut({ flow, flowIndex, tags }: Subject, machine: Machine): FlowEdge | undefined {
  const inside = (id: number): boolean => {
    const node = flow.nodes[id];
    const index = node?.kind === 'collect' ? (node.menu ?? id) : id;
    const tag = tags[index];
    return tag !== undefined && tag.element.start >= machine.element.start && tag.element.end <= machine.element.end;
  };
  const seen = new Set([machine.index]);
  for (const id of seen) {
    for (const edge of flowIndex.edgesFrom(id)) {
      if (edge.on === 'goto' || edge.on === 'catch' || edge.to === flow.end) continue;
      if (!inside(edge.to)) return edge;
      seen.add(edge.to);
    }
  }
  return undefined;
}
