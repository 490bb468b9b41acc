// What must hold whatever two plans are compared.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowGraph } from '../../src/analysis/flow-graph.ts';
import { compareFlows } from '../../src/exploration/difference/compare-flows.ts';
import type { FlowChanges } from '../../src/exploration/difference/flow-changes.ts';
import { mutatedPlan } from '../helpers/arbitraries.ts';
import { flowOf } from '../helpers/flow-text.ts';
import { EXAMPLES } from '../helpers/plans.ts';

const leaf = fc.constantFrom(
  '<play type="tts">Hello.</play>',
  '<play type="tts">Press 1 for yes, or 2 for no.</play>',
  '<play type="tts">Press 1 for no, or 2 for yes.</play>',
  '<goto>A</goto>',
  '<goto>B</goto>',
  '<hangup/>',
  '<stash varname="x">Yes</stash>',
  '<setvar name="A" varname="tries">0</setvar>',
  '<transfer name="B">15550100000</transfer>',
);
const { tags } = fc.letrec<{ tags: string; tag: string }>((tie) => ({
  tags: fc.array(tie('tag'), { maxLength: 4 }).map((each) => each.join('')),
  tag: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc
      .tuple(
        fc.constantFrom(
          ['<menu name="A">', '</menu>'],
          ['<menu>', '</menu>'],
          ['<keypress pressed="1">', '</keypress>'],
          ['<keypress pressed="2">', '</keypress>'],
          ['<if expr="1">', '</if>'],
          ['<if expr="2">', '</if>'],
          ['<else>', '</else>'],
          ['<catch type="hangup" goto="B">', '</catch>'],
        ),
        tie('tags'),
      )
      .map(([[open, close], held]) => `${open}${held}${close}`),
  ),
}));
const anyFlow = fc.oneof(tags, mutatedPlan).map(flowOf);

/** How many tags of the old and of the new flow the changes say are there no longer, and new. */
function counts({ changes }: FlowChanges): { readonly gone: number; readonly fresh: number } {
  let gone = 0;
  let fresh = 0;
  for (const change of changes) {
    if (change.kind === 'removed') gone += 1 + change.inside;
    if (change.kind === 'added') fresh += 1 + change.inside;
  }
  return { gone, fresh };
}

const tagCount = (flow: FlowGraph): number =>
  flow.nodes.filter(({ kind }) => kind !== 'collect' && kind !== 'end').length;

test('a flow compared with itself gives nothing', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      expect(compareFlows(flow, structuredClone(flow)).changes).toEqual([]);
    }),
  );
});

test('no changes means that the flows say the same', () => {
  const said = ({ nodes, edges }: FlowGraph): unknown => ({
    nodes: nodes.map(({ span: _span, text, attributes, ...node }) => ({
      ...node,
      text: text?.replace(/\s+/g, ' '),
      attributes: Object.entries(attributes ?? {})
        .map(([name, value]) => `${name}=${value.trim()}`)
        .sort(),
    })),
    edges,
  });
  fc.assert(
    fc.property(anyFlow, anyFlow, (a, b) => {
      if (compareFlows(a, b).changes.length === 0) expect(said(a)).toEqual(said(b));
    }),
  );
});

test('tags are matched one to one, of the same kind, and all others came or went', () => {
  fc.assert(
    fc.property(anyFlow, anyFlow, (a, b) => {
      const found = compareFlows(a, b);
      const matched = found.matches.flatMap((match, id) => (match === null ? [] : [[id, match] as const]));
      expect(new Set(matched.map(([, match]) => match)).size).toBe(matched.length);
      for (const [id, match] of matched) expect(b.nodes[match]?.kind).toBe(a.nodes[id]?.kind);
      const both = matched.filter(([id]) => id < tagCount(a)).length;
      expect(counts(found)).toEqual({ gone: tagCount(a) - both, fresh: tagCount(b) - both });
    }),
  );
});

test('every tag is told of once at most', () => {
  fc.assert(
    fc.property(anyFlow, anyFlow, (a, b) => {
      const { changes } = compareFlows(a, b);
      const olds = changes.flatMap((change) => ('old' in change ? [change.old] : []));
      const news = changes.flatMap((change) => ('new' in change ? [change.new] : []));
      expect(new Set(olds).size).toBe(olds.length);
      expect(new Set(news).size).toBe(news.length);
    }),
  );
});

test('the way back removes what the way there added', () => {
  fc.assert(
    fc.property(anyFlow, anyFlow, (a, b) => {
      const there = counts(compareFlows(a, b));
      const back = counts(compareFlows(b, a));
      expect(back).toEqual({ gone: there.fresh, fresh: there.gone });
    }),
  );
});

test('every example became every other one, in data that is JSON', () => {
  for (const { text: a } of EXAMPLES) {
    for (const { text: b } of EXAMPLES) {
      const found = compareFlows(flowOf(a), flowOf(b));
      expect(found.changes.length === 0).toBe(a === b);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }
  }
});
