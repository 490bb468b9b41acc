import type { Tag } from '../../model/dialplan.ts';
import type { FlowGraph, NodeId } from '../flow-graph.ts';
import { describeRound, loopsAlong, wayOut } from '../loops.ts';
import { defineRule } from '../rule.ts';
import { type Subject, tagPlace } from '../subject.ts';
import { shortName } from '../where-to.ts';

export default defineRule({
  id: 'loop-without-interaction',
  code: 'DP4036',
  severity: 'error',
  preset: 'correctness',
  summary: 'Steps lead back to themselves and never wait for anybody.',
  why: 'A call that comes here goes round for ever: nothing is asked, nothing changes, and no step ends it.',
  fix: 'Let a condition that changes from round to round, a menu, or a `hangup` end it.',
  wholeFlow: true,
  check(subject, report) {
    const { nodes } = subject.flow;
    for (const group of loopsAlong(subject, (id) => nodes[id]?.waits !== true)) {
      const first = subject.tags[group[0] as NodeId];
      if (first === undefined || isGotoSelf(subject, group) || isWatched(subject, group)) continue;
      const out = wayOut(subject, group);
      if (out === 'some') continue;
      report(tagPlace(first), {
        message: `the loop from ${shortName(first)} on never ends and waits for nobody`,
        help: `the way round is ${describeRound(subject, group, first.index)}`,
        related:
          out === 'none'
            ? []
            : [{ span: tagPlace(out.condition), message: 'nothing in the loop changes what this condition asks' }],
      });
    }
  },
});

// A goto to itself is spoken of by goto-self.
function isGotoSelf({ tags }: Subject, group: readonly NodeId[]): boolean {
  return group.length === 1 && tags[group[0] as NodeId]?.kind === 'goto';
}

// A key that a catch watches for is a way out.
function isWatched({ flow, tags }: Subject, group: readonly NodeId[]): boolean {
  return group.some((id) => {
    for (let region = regionOf(flow, id); region !== undefined; region = regionOf(flow, region)) {
      if (watchesKeys(tags[region])) return true;
    }
    return false;
  });
}

function regionOf({ nodes }: FlowGraph, id: NodeId): NodeId | undefined {
  return nodes[id]?.catch;
}

function watchesKeys(tag: Tag | undefined): boolean {
  return tag?.kind === 'catch' && tag.type?.value.trim() === 'digit';
}
