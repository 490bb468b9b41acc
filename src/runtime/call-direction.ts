// Whether a rehearsed call goes out to a contact or comes in (semantics R13).

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallSetup } from './call-state.ts';

/** True for a call that comes in: when the setup says so, or says nothing and the plan never asks who answers. */
export function isInbound(flow: FlowGraph, { direction }: CallSetup): boolean {
  return direction === undefined ? !asksWhoAnswers(flow) : direction === 'inbound';
}

function asksWhoAnswers({ nodes }: FlowGraph): boolean {
  return nodes.some(({ kind }) => kind === 'amd');
}
