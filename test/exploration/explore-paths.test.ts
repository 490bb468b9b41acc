// Every distinct call of a flow, and the fewest calls that take every way.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CallPath, namesThrough } from '../../src/exploration/call-path.ts';
import { decisionGraph } from '../../src/exploration/decision-graph.ts';
import { type EdgeSuite, edgeSuite } from '../../src/exploration/edge-suite.ts';
import { explorePaths, type PathOptions } from '../../src/exploration/explore-paths.ts';
import { leastFlow } from '../../src/exploration/least-flow.ts';
import { runCall } from '../../src/runtime/run-script.ts';
import { generatePlan } from '../bench/generate-plan.ts';
import { flowOf } from '../helpers/flow-text.ts';
import { CORPUS, EXAMPLES, GOOD_FIXTURES } from '../helpers/plans.ts';

const callsOf = (body: string, options: PathOptions = {}): string[] =>
  explorePaths(flowOf(body), options).paths.map(({ choices, outcome }) => [...choices, outcome ?? 'there'].join(' '));

const suiteOf = (body: string): EdgeSuite => edgeSuite(decisionGraph(flowOf(body)));

const MENU = `<menu name="Ask"><play>Well?</play>
  <keypress pressed="1"><stash varname="A">yes</stash></keypress>
  <keypress pressed="2"><goto>Ask</goto></keypress></menu><hangup/>`;

describe('distinct calls', () => {
  test('come shortest first; a moment is come back to once', () => {
    expect(callsOf(MENU)).toEqual([
      '1 hangup',
      '3 hangup',
      'silence hangup',
      '2 1 hangup',
      '2 3 hangup',
      '2 silence hangup',
    ]);
    expect(callsOf(MENU, { loops: 0 })).toEqual(['1 hangup', '3 hangup', 'silence hangup']);
  });

  test('a range of ten digits is one class with a witness', () => {
    expect(
      callsOf('<menu maxDigits="10"><keypress pressed="1000000000-9999999999"><play>Thanks.</play></keypress></menu>'),
    ).toEqual(['silence end-of-plan', '1 end-of-plan', '1000000000 end-of-plan']);
  });

  test('what was keyed in is looked at: a class falls apart where a condition tells its entries from each other', () => {
    expect(
      callsOf(`<menu maxDigits="4"><keypress pressed="default"><hangup/></keypress>
        <keypress pressed="1000-1999"><if expr="\${call.lastinput} == 1234"><play>Welcome.</play></if></keypress></menu>`),
    ).toEqual(['1000 end-of-plan', '1234 end-of-plan', 'silence end-of-plan', '1 hangup']);
  });

  test('a counter is counted, so that the way out after three tries is found', () => {
    const flow =
      flowOf(`<setvar varname="n">0</setvar><menu name="Ask"><play>Well?</play><keypress pressed="1"><hangup/></keypress></menu>
        <setvar varname="n">\${n}+1</setvar><if expr="\${n} &lt; 3"><goto>Ask</goto></if><dnc name="Out">1</dnc>`);
    expect(explorePaths(flow, { to: 'Out' }).paths[0]?.choices).toEqual(['2', '2', '2']);
  });

  test('live or machine, transfers, servers, the clock and the contact are varied where they decide', () => {
    expect(callsOf('<amd><live><play>Hi.</play></live><machine><hangup/></machine></amd>')).toEqual([
      'machine hangup',
      'live end-of-plan',
    ]);
    expect(callsOf('<transfer continue-after="true">15550100</transfer><hangup/>')).toEqual([
      'no-answer hangup',
      'answered hangup',
    ]);
    expect(
      callsOf(`<get varname="open">http://x.example</get><equal var="\${open}" expr="yes"><hangup/></equal>`),
    ).toEqual(['200 end-of-plan', '200:yes hangup']);
    const now = (paths: readonly CallPath[]): unknown[] => paths.map(({ script, outcome }) => [script.now, outcome]);
    const night = `<if expr="\${global.time.hour.military} &gt;= 22"><hangup/></if>`;
    expect(now(explorePaths(flowOf(night)).paths)).toEqual([
      [Date.parse('2026-01-05T17:00:00Z'), 'end-of-plan'],
      [Date.parse('2026-01-05T22:00:00Z'), 'hangup'],
    ]);
    const named = explorePaths(flowOf(`<if expr="'\${contact.firstName}' == 'Ann'"><hangup/></if>`)).paths;
    expect(named.map(({ script, outcome }) => [script.contact?.firstName, outcome])).toEqual([
      [undefined, 'end-of-plan'],
      ['Ann', 'hangup'],
    ]);
  });

  test('a watched hang-up and a watched key are calls of their own', () => {
    expect(
      callsOf(
        '<catch type="hangup" goto="Late"><menu><play>Well?</play><keypress pressed="1"><hangup/></keypress></menu></catch><play name="Late">x</play>',
        { loops: 0 },
      ),
    ).toContain('hangup caller-hangup');
    expect(
      callsOf(
        '<catch type="digit" value="0" goto="Late"><menu><play>Well?</play><keypress pressed="1"><hangup/></keypress></menu></catch><hangup/><play name="Late">x</play>',
        { loops: 0 },
      ),
    ).toContain('0 end-of-plan');
  });

  test('what no call comes to is told: here the menu takes one key, so the branch for two is never taken', () => {
    const flow = flowOf(
      '<menu maxDigits="1"><keypress pressed="12"><hangup/></keypress><keypress pressed="1"><hangup/></keypress></menu>',
    );
    const { unshown } = explorePaths(flow);
    expect(unshown.map((edge) => flow.edges[edge]?.pressed ?? flow.edges[edge]?.on)).toEqual(['12', 'next', 'hangup']);
  });

  test('budgets cut, and say so', () => {
    const keys = Array.from({ length: 9 }, (_, i) => `<keypress pressed="${i + 1}"><play>${i}</play></keypress>`).join(
      '',
    );
    const flow = flowOf(Array.from({ length: 8 }, () => `<menu><play>x</play>${keys}</menu>`).join(''));
    const { paths, cuts } = explorePaths(flow, { max: 50 });
    expect(paths).toHaveLength(50);
    expect(cuts).toEqual(['there are more than 50 calls']);
    expect(explorePaths(flow, { maxMoments: 3 }).cuts[0]).toMatch(/^the search stopped after 3 moments/);
  });

  test('names say where a call comes through', () => {
    const flow = flowOf(MENU);
    expect(namesThrough(flow, explorePaths(flow).paths[3]?.edges ?? [])).toEqual(['Ask']);
  });
});

describe('every plan', () => {
  const plans = [...EXAMPLES, ...GOOD_FIXTURES, ...CORPUS];
  const generated = fc.sample(fc.integer({ min: 1, max: 1_000_000 }), { numRuns: 30, seed: 7 });

  test.for([...plans, ...generated.map((seed) => ({ path: `made up ${seed}`, text: generatePlan(3_000, seed) }))])(
    '$path: each call runs as it is listed, and the suite takes every way',
    ({ text }) => {
      const flow = flowOf(text);
      const graph = decisionGraph(flow);
      const { paths, unconfirmed } = explorePaths(flow, { max: 100 });
      const suite = edgeSuite(graph);
      expect(unconfirmed).toEqual([]);
      for (const { script, edges, outcome, duration } of [...paths, ...suite.paths]) {
        const result = runCall(flow, script);
        expect([result.outcome, result.duration, result.unspent]).toEqual([outcome, duration, []]);
        expect(result.edges).toEqual(edges);
      }
      const followed = new Set(suite.paths.flatMap(({ edges }) => edges));
      const found = new Set(graph.passages.flat().flatMap(({ edges }) => edges));
      expect(followed).toEqual(found);
      expect(suite.paths.length).toBeGreaterThanOrEqual(suite.lowerBound);
    },
  );

  test.for(CORPUS)('$path: the suite is within 5 % of the lower bound', ({ text }) => {
    const { paths, lowerBound } = suiteOf(text);
    expect(paths.length).toBeLessThanOrEqual(lowerBound * 1.05);
  });
});

describe('the least flow', () => {
  test('is as large as what some part of the graph asks for, and no larger', () => {
    const arc = fc.record({ from: fc.nat(4), to: fc.nat(4), least: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 7 }), (middle) => {
        const arcs = [
          ...[0, 1, 2, 3, 4].flatMap((at) => [
            { from: 5, to: at, least: 0 },
            { from: at, to: 6, least: 0 },
          ]),
          ...middle,
        ];
        const { value, flow } = leastFlow(7, arcs, 5, 6);
        // It is a flow that gives every arc what it asks for.
        expect(arcs.every(({ least }, i) => (flow[i] as number) >= least)).toBe(true);
        for (let at = 0; at < 5; at++) {
          const sum = (end: 'from' | 'to'): number =>
            arcs.reduce((total, each, i) => total + (each[end] === at ? (flow[i] as number) : 0), 0);
          expect(sum('to')).toBe(sum('from'));
        }
        expect(value).toBe(largestDemand(arcs));
      }),
    );
  });
});

/** The most that must come into any part of the graph that nothing leaves, found by trying every part. */
function largestDemand(arcs: readonly { from: number; to: number; least: number }[]): number {
  let most = 0;
  for (let part = 0; part < 1 << 5; part++) {
    const isIn = (at: number): boolean => at === 6 || (at !== 5 && ((part >> at) & 1) === 1);
    if (arcs.some(({ from, to }) => isIn(from) && !isIn(to))) continue;
    const entering = arcs.filter(({ from, to }) => !isIn(from) && isIn(to));
    most = Math.max(
      most,
      entering.reduce((sum, { least }) => sum + least, 0),
    );
  }
  return most;
}
