// Which boxes and lines a plan is drawn with.

import { describe, expect, test } from 'vitest';
import { buildChart } from '../../../src/presentation/flowchart/build-chart.ts';
import type { Chart } from '../../../src/presentation/flowchart/chart.ts';
import { chartText } from '../../helpers/chart-text.ts';
import { flowOf } from '../../helpers/flow-text.ts';
import { CORPUS, EXAMPLES, GOOD_FIXTURES } from '../../helpers/plans.ts';

const chartOf = (body: string): Chart => buildChart(flowOf(body));
const drawn = (body: string): string[] => chartText(chartOf(body));

describe('boxes and lines', () => {
  test('branches and jumps are part of a line, and a line says why the call goes along it', () => {
    expect(
      drawn(`<amd><live><goto>Ask</goto></live><machine><goto>Bye</goto></machine></amd>
        <menu name="Ask" timeout="4"><play>Yes or no?</play>
          <keypress pressed="1"><stash varname="Vote">Yes</stash></keypress>
          <keypress pressed="default"><goto>Ask</goto></keypress></menu>
        <play name="Bye">Goodbye.</play>`),
    ).toEqual([
      '[start] dialplan: outgoing call',
      '[condition] amd: who answers?',
      '[menu] Ask: Ask | Yes or no? | waits 4 s for a key',
      '[data] Ask_key_1_stash: keep Vote = Yes',
      '[prompt] Bye: Bye | Goodbye.',
      '[end] Bye_end: end of plan',
      'dialplan -> amd',
      'amd -(live)-> Ask',
      'amd -(machine)-> Bye',
      'Ask -(1)-> Ask_key_1_stash',
      'Ask -(any other key)-> Ask',
      'Ask -(no key pressed)-> Bye',
      'Ask_key_1_stash -> Bye',
      'Bye -> Bye_end',
    ]);
  });

  test('a menu that decides before it waits is drawn in pieces, the wait behind its prompts', () => {
    expect(
      drawn(`<menu name="Ask"><if expr="\${tries} > 1"><play>Again.</play></if><play>Well?</play>
        <keypress pressed="1"><hangup/></keypress><keypress pressed="default"/></menu>`),
    ).toEqual([
      '[start] dialplan: incoming call',
      '[condition] Ask_if: ${tries} > 1',
      '[prompt] Ask_if_play: Again.',
      '[prompt] Ask_play: Well?',
      '[menu] Ask_2: Ask | waits 3.5 s for a key',
      '[end] Ask_2_end: end of plan',
      '[end] Ask_key_1_hangup: hang up',
      'dialplan -> Ask_if',
      'Ask_if -(yes)-> Ask_if_play',
      'Ask_if -(no)-> Ask_play',
      'Ask_if_play -> Ask_play',
      'Ask_play -> Ask_2',
      'Ask_2 -(1)-> Ask_key_1_hangup',
      'Ask_2 -(any other key, no key pressed)-> Ask_2_end',
    ]);
  });

  test('values written down one after the other share a box; a transfer shows both ends', () => {
    expect(
      drawn(`<setvar varname="a">1</setvar><stash varname="b">\${a}</stash>
        <transfer continue-after="false" timeout="20">15550100</transfer><hangup/>`),
    ).toEqual([
      '[start] dialplan: incoming call',
      '[data] setvar: a := 1\nkeep b = ${a}',
      '[transfer] transfer: transfer | 15550100 | rings 20 s',
      '[end] transfer_done: call ends',
      '[end] hangup: hang up',
      'dialplan -> setvar',
      'setvar -> transfer',
      'transfer -(answered)-> transfer_done',
      'transfer -(no answer)-> hangup',
    ]);
  });

  test('what no call comes to is drawn, and said to be so; a jump to nowhere too', () => {
    expect(drawn('<hangup/><play>Never.</play><goto>Nowhere</goto>')).toEqual([
      '[start] dialplan: incoming call',
      '[end] hangup: hang up',
      'unreached [prompt] play: Never.',
      'unreached [missing] play_missing: no tag is named "Nowhere"',
      'dialplan -> hangup',
      'play -> play_missing',
    ]);
  });

  test('a watched region is left by a line of its own', () => {
    expect(
      drawn('<catch type="hangup" goto="Sorry"><play>Hello.</play></catch><hangup/><play name="Sorry">Oh.</play>'),
    ).toContain('catch =(caller hangs up)=> Sorry');
  });

  test('jumps that only lead to each other are said to be a circle', () => {
    expect(drawn('<goto name="a">b</goto><goto name="b">a</goto>')).toContain(
      '[missing] dialplan_round: round and round | the jumps lead back to themselves',
    );
  });

  test('many jumps back to one menu become references that name it', () => {
    const keys = [1, 2, 3, 4].map(
      (key) => `<keypress pressed="${key}"><play>${key}.</play><goto>Top</goto></keypress>`,
    );
    const chart = chartOf(`<menu name="Top"><play>Choose.</play>${keys.join('')}</menu>`);
    const references = chart.nodes.filter(({ shape }) => shape === 'jump');
    expect(references.map(({ title, target }) => [title, target])).toEqual(Array(4).fill(['Top', 'Top']));
  });
});

describe('names of boxes', () => {
  test('stay when another part of the plan changes', () => {
    const before = chartOf(
      '<play name="A">a</play><menu name="M"><play>m</play><keypress pressed="1"><play>x</play></keypress></menu>',
    );
    const after = chartOf(
      '<play name="A">a</play><play name="New">n</play><menu name="M"><play>m</play><keypress pressed="1"><play>x</play></keypress></menu>',
    );
    const ids = after.nodes.map(({ id }) => id);
    for (const { id } of before.nodes) expect(ids).toContain(id);
  });
});

describe('every plan', () => {
  test.for([...EXAMPLES, ...GOOD_FIXTURES, ...CORPUS])(
    '$path: lines run between boxes, every tag has its place',
    ({ text }) => {
      const flow = flowOf(text);
      const { nodes, edges, groups } = buildChart(flow);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(ids.size).toBe(nodes.length);
      for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
      for (const { group, target } of nodes) {
        expect(group === undefined || groups.some(({ id }) => id === group)).toBe(true);
        expect(target === undefined || ids.has(target)).toBe(true);
      }
      // Every way of the flow is part of a line, but those that leave what ends the call.
      const shown = new Set(edges.flatMap(({ chains }) => chains.flat()));
      flow.edges.forEach(({ from, to, on }, i) => {
        const ends = to === flow.end && (on === 'hangup' || on === 'leave');
        const isInBox = nodes.some(({ tags }) => tags.includes(from) && tags.includes(to));
        const reachesIt = edges.length > 0 && !ends && !isInBox;
        if (reachesIt && nodes.some(({ tags }) => tags.includes(from))) expect(shown.has(i)).toBe(true);
      });
    },
  );
});
