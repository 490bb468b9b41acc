// Reads of a variable that come too early: no tag that sets it could have run by then, on any way through the call.

import type { NodeId } from './flow-graph.ts';
import { reachable } from './reach.ts';
import type { Subject } from './subject.ts';
import { type Reading, readings } from './variable-readings.ts';
import type { VariableDefinition } from './variables.ts';

export interface UnsetRead {
  readonly reading: Reading;
  /** The first tag that sets the variable, too late. */
  readonly definition: VariableDefinition;
}

// Each variable costs a walk over the flow, so the walks are counted in edges.
const MOST_EDGES = 300_000;

/** Only variables that are read before all their definitions in document order are looked at. */
export function unsetReads(subject: Subject): UnsetRead[] {
  const early = new Map<string, Reading[]>();
  for (const reading of readings(subject)) {
    if (reading.kind !== 'own') continue;
    const first = subject.variables.byName.get(reading.name)?.[0];
    if (first === undefined || reading.use.tag.index > first.tag.index) continue;
    if (subject.variables.dynamic.some((pattern) => pattern.test(reading.name))) continue;
    const others = early.get(reading.name);
    if (others === undefined) early.set(reading.name, [reading]);
    else others.push(reading);
  }
  const found: UnsetRead[] = [];
  let walks = early.size === 0 ? 0 : Math.floor(MOST_EDGES / (subject.flow.edges.length + 1));
  for (const [name, reads] of early) {
    if (walks-- <= 0) break;
    const definitions = subject.variables.byName.get(name) ?? [];
    const [definition] = definitions;
    if (definition === undefined) continue;
    const later = reachable(
      subject.flowIndex,
      definitions.flatMap(({ tag }) => nodesAfter(subject, tag.index)),
    );
    for (const reading of reads) {
      const { tag } = reading.use;
      if (later[tag.index] !== 1 && subject.isReached(tag)) found.push({ reading, definition });
    }
  }
  return found;
}

// Where a call may be once the tag has done its work; the watching catches around it may act right then.
function nodesAfter({ flow, flowIndex }: Subject, id: NodeId): NodeId[] {
  const nodes = flowIndex.edgesFrom(id).map(({ to }) => to);
  for (let region = flow.nodes[id]?.catch; region !== undefined; region = flow.nodes[region]?.catch) {
    for (const { on, to } of flowIndex.edgesFrom(region)) if (on === 'catch') nodes.push(to);
  }
  return nodes;
}
