// What two versions of a plan are to callers: the calls of each are run in both, with the same things done, and compared by
// how they end and what is heard.

import type { FlowGraph, NodeId } from '../../analysis/flow-graph.ts';
import type { CallResult, CallScript } from '../../runtime/call-script.ts';
import type { Effect, Outcome } from '../../runtime/effect.ts';
import { runCall } from '../../runtime/run-script.ts';
import type { CallPath } from '../call-path.ts';
import { decisionGraph } from '../decision-graph.ts';
import { edgeSuite } from '../edge-suite.ts';
import { pathsIn } from '../explore-paths.ts';
import type { FlowChanges } from './flow-changes.ts';

/** How a call ends: how, and at which tag, the last that callers notice; undefined for none. */
export interface CallEnd {
  readonly outcome: Outcome;
  readonly node: NodeId | undefined;
}

/** A call that is not what it was. */
export interface CallChange {
  /** What is done in it. */
  readonly choices: readonly string[];
  readonly script: CallScript;
  readonly old: CallEnd;
  readonly new: CallEnd;
}

/** What changed for callers. */
export interface CallerChanges {
  /** How many distinct calls were compared, of the old plan and of the new. */
  readonly compared: { readonly old: number; readonly new: number };
  /** True when there are more calls than were compared. */
  readonly isCut: boolean;
  /** Calls that only the new plan has: something that is done in them was not taken before. */
  readonly appeared: readonly CallChange[];
  /** Calls that only the old plan had. */
  readonly vanished: readonly CallChange[];
  /** Calls of both that end elsewhere now. */
  readonly elsewhere: readonly CallChange[];
  /** Calls of both that end as before, and come through other tags on the way. */
  readonly otherwise: readonly CallChange[];
  /** For each tag of the new plan that says something: in how many of its calls it is heard. */
  readonly heard: ReadonlyMap<NodeId, number>;
}

/** So many calls of each plan are compared, beside the fewest that take every way. */
const MOST_CALLS = 300;
const MOST_MOMENTS = 1_000;

/** Compares the calls of two flows, whose tags have been compared. */
export function compareCalls(old: FlowGraph, fresh: FlowGraph, { matches }: FlowChanges): CallerChanges {
  const before = callsOf(old);
  const after = callsOf(fresh);
  const appeared: CallChange[] = [];
  const vanished: CallChange[] = [];
  const elsewhere: CallChange[] = [];
  const otherwise: CallChange[] = [];
  const heard = new Map<NodeId, number>();
  const mapped = (node: NodeId | undefined): NodeId | undefined =>
    node === undefined ? undefined : (matches[node] ?? undefined);
  const sort = (change: CallChange, was: CallResult, is: CallResult): void => {
    if (change.old.outcome !== change.new.outcome || mapped(change.old.node) !== change.new.node)
      elsewhere.push(change);
    else if (stations(was).map(mapped).join() !== stations(is).join()) otherwise.push(change);
  };
  const isKnown = new Set(before.calls.map(({ script }) => JSON.stringify(script)));
  for (const { choices, script } of before.calls) {
    const [was, is] = [runCall(old, script), runCall(fresh, script)];
    const change = { choices, script, old: endOf(was), new: endOf(is) };
    const only = branchOnlyIn(was, is);
    // What is a choice of its own now is told among the calls that are new.
    if (only === 'new') continue;
    if (only === 'old') vanished.push(change);
    else sort(change, was, is);
  }
  for (const { choices, script } of after.calls) {
    const [was, is] = [runCall(old, script), runCall(fresh, script)];
    for (const node of new Set(stations(is))) heard.set(node, (heard.get(node) ?? 0) + 1);
    const change = { choices, script, old: endOf(was), new: endOf(is) };
    if (branchOnlyIn(was, is) === 'new') appeared.push(change);
    // What only the new plan asks about, such as a hang-up that is caught, may make a difference in both.
    else if (!isKnown.has(JSON.stringify(script)) && branchOnlyIn(was, is) === undefined) sort(change, was, is);
  }
  return {
    compared: { old: before.calls.length, new: after.calls.length },
    isCut: before.isCut || after.isCut,
    appeared,
    vanished,
    elsewhere,
    otherwise,
    heard,
  };
}

function callsOf(flow: FlowGraph): { readonly calls: readonly CallPath[]; readonly isCut: boolean } {
  const graph = decisionGraph(flow);
  const listed = pathsIn(graph, { max: MOST_CALLS });
  const known = new Map<string, CallPath>();
  // The calls that take every way of a very large plan are long and many: the shortest of all then have to do.
  const isLarge = graph.moments.length > MOST_MOMENTS;
  for (const path of [...listed.paths, ...(isLarge ? [] : edgeSuite(graph).paths)]) {
    const key = JSON.stringify(path.script);
    if (!known.has(key)) known.set(key, path);
  }
  return { calls: [...known.values()], isCut: listed.cuts.length > 0 };
}

/**
 * Where a key first takes a branch in one version and falls to "any other key", or beside all branches, in the other: which
 * of them has the branch. Undefined when they part in another way, or not at all.
 */
function branchOnlyIn(was: CallResult, is: CallResult): 'old' | 'new' | undefined {
  const [before, after] = [branchesOf(was), branchesOf(is)];
  for (const [i, old] of before.entries()) {
    const fresh = after[i];
    if (fresh === undefined || (old.on === fresh.on && old.pressed === fresh.pressed)) continue;
    if (old.on === 'key' && fresh.on !== 'key' && isKeyed(fresh)) return 'old';
    if (fresh.on === 'key' && old.on !== 'key' && isKeyed(old)) return 'new';
    return undefined;
  }
  return undefined;
}

type Branch = Extract<Effect, { readonly type: 'branch' }>;

function branchesOf({ events }: CallResult): Branch[] {
  return events.filter((effect): effect is Branch => effect.type === 'branch');
}

function isKeyed({ on }: Branch): boolean {
  return on === 'default' || on === 'no-match';
}

const NOTICED: ReadonlySet<Effect['type']> = new Set([
  'say',
  'play',
  'transfer',
  'record',
  'stash',
  'sms',
  'dnc',
  'http',
]);

/** The tags that a caller, or whoever reads the answers, notices, in order. */
function stations({ events }: CallResult): NodeId[] {
  const nodes: NodeId[] = [];
  for (const { type, node } of events) if (NOTICED.has(type) && node !== nodes.at(-1)) nodes.push(node);
  return nodes;
}

function endOf(result: CallResult): CallEnd {
  return { outcome: result.outcome, node: stations(result).at(-1) };
}
