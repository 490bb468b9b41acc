// Whether a rehearsed call goes out to a contact or comes in (semantics R13).

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallSetup } from './call-state.ts';

/** True for a call that comes in: when the setup says so, or else the flow, or neither and the plan never asks who answers. */
export function isInbound(flow: FlowGraph, setup: CallSetup): boolean {
  const direction = setup.direction ?? flow.direction;
  return direction === undefined ? !asksWhoAnswers(flow) : direction === 'inbound';
}

function asksWhoAnswers({ nodes }: FlowGraph): boolean {
  return nodes.some(({ kind }) => kind === 'amd');
}
