// Whatever callers and the world do, a call moves along edges of the flow graph, ends, and can be repeated exactly.

import { describe, expect, test } from 'vitest';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import type { FlowGraph } from '../../src/analysis/flow-graph.ts';
import { lintSource } from '../../src/analysis/lint.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import type { CallState } from '../../src/runtime/call-state.ts';
import { step } from '../../src/runtime/step.ts';
import { BAD_FIXTURES, CORPUS, EXAMPLES, GOOD_FIXTURES, type NamedPlan } from '../helpers/plans.ts';
import { type Stepped, walkRandomly } from '../helpers/random-caller.ts';

const flowOf = ({ text }: NamedPlan): FlowGraph => compileFlow(parseDialplan(text).dialplan);
const CONTACT = {
  firstName: 'Ann',
  lastName: 'Lee',
  zipcode: '10001',
  mobilePhone: '15550100001',
  A: '1',
  B: '2',
  C: 'x',
};

/** What is wrong with the edges that a step followed, in words; undefined when they lead from wait to wait. */
function brokenPath(flow: FlowGraph, { before, event, result }: Stepped): string | undefined {
  let at = event.type === 'answered' && before.wait?.kind === 'answer' ? flow.entry : before.wait?.node;
  for (const index of result.edges) {
    const edge = flow.edges[index];
    if (edge === undefined) return `there is no edge ${index}`;
    if (edge.on === 'catch' ? !isInRegion(flow, at, edge.from) : edge.from !== at)
      return `edge ${index} (${edge.from} ${edge.on} ${edge.to}) does not leave ${at}`;
    at = edge.to;
  }
  const { wait, ended } = result.state;
  if (wait !== undefined) return wait.node === at ? undefined : `waits at ${wait.node}, came to ${at}`;
  if (ended === undefined) return 'neither waits nor has ended';
  const stopsAnywhere =
    ended.outcome === 'fault' ||
    ended.outcome === 'step-limit' ||
    ended.outcome === 'caller-hangup' ||
    ended.outcome === 'transferred';
  return at === flow.end || stopsAnywhere ? undefined : `ended as ${ended.outcome} at ${at}`;
}

function isInRegion(flow: FlowGraph, id: number | undefined, region: number): boolean {
  for (
    let around = id === undefined ? undefined : flow.nodes[id]?.catch;
    around !== undefined;
    around = flow.nodes[around]?.catch
  )
    if (around === region) return true;
  return false;
}

const PLANS = [
  ...EXAMPLES.map((plan) => ({ ...plan, callers: 300 })),
  ...[...GOOD_FIXTURES, ...BAD_FIXTURES].map((plan) => ({ ...plan, callers: 3 })),
];

test('every step of every call goes along the flow graph, and every call ends', () => {
  for (const plan of PLANS) {
    const flow = flowOf(plan);
    for (let seed = 1; seed <= plan.callers; seed++) {
      const setup = { seed, contact: CONTACT };
      const end = walkRandomly(flow, setup, seed, (stepped) => {
        const broken = brokenPath(flow, stepped);
        if (broken !== undefined) throw new Error(`${plan.path}, seed ${seed}: ${broken}`);
        expect(stepped.result.state.at).toBeGreaterThanOrEqual(stepped.before.at);
      });
      if (end.ended === undefined) throw new Error(`${plan.path}, seed ${seed}: never ended`);
    }
  }
});

test('a state that was saved and loaded goes on in the same way, and stepping it changes nothing in it', () => {
  for (const plan of EXAMPLES) {
    const flow = flowOf(plan);
    for (let seed = 1; seed <= 50; seed++) {
      const kept: { readonly state: CallState; readonly text: string }[] = [];
      walkRandomly(flow, { seed, contact: CONTACT }, seed, ({ before, event, result }) => {
        const loaded = JSON.parse(JSON.stringify(before)) as CallState;
        expect(loaded).toEqual(before);
        expect(step(JSON.parse(JSON.stringify(flow)) as FlowGraph, loaded, event)).toEqual(result);
        kept.push({ state: before, text: JSON.stringify(before) });
        // A fork: somebody else hangs up at this very moment.
        step(flow, before, { type: 'hangup' });
        step(flow, before, { type: 'key', key: '1' });
      });
      for (const { state, text } of kept) expect(JSON.stringify(state)).toBe(text);
    }
  }
});

test('the same seed gives the same bytes', () => {
  const record = (plan: NamedPlan, seed: number): string => {
    const steps: unknown[] = [];
    walkRandomly(flowOf(plan), { seed }, seed, ({ result }) => steps.push(result));
    return JSON.stringify(steps);
  };
  for (const plan of EXAMPLES) for (const seed of [1, 2, 3, 4, 5]) expect(record(plan, seed)).toBe(record(plan, seed));
});

describe.skipIf(CORPUS.length === 0)('real dialplans', () => {
  const callers = Number(process.env['DIALPLAN_CALLERS'] ?? 10_000);

  test.each(CORPUS.map((plan) => [plan.path, plan] as const))('%s', (_path, plan) => {
    const flow = flowOf(plan);
    const explained = new Set(
      lintSource(plan.text, { preset: 'strict', suppressions: false }).map(({ span }) => span.start),
    );
    const faults = new Map<string, number>();
    for (let seed = 1; seed <= callers; seed++) {
      walkRandomly(flow, { seed, contact: CONTACT }, seed, (stepped) => {
        const broken = brokenPath(flow, stepped);
        if (broken !== undefined) throw new Error(`seed ${seed}: ${broken}`);
        for (const effect of stepped.result.effects) {
          if (effect.type !== 'fault') continue;
          const { span } = flow.nodes[effect.node] ?? { span: { start: 0, end: 0 } };
          const isExplained = [...explained].some((start) => start >= span.start && start < span.end);
          if (!isExplained) faults.set(`${effect.code} at ${span.start}: ${effect.message}`, seed);
        }
      });
    }
    expect([...faults.keys()]).toEqual([]);
  });
});
