// The chart as DOT: what it looks like, and that Graphviz takes it whatever is written in it.

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { buildChart } from '../../../src/presentation/flowchart/build-chart.ts';
import { dotOf } from '../../../src/presentation/flowchart/dot.ts';
import { flowOf } from '../../helpers/flow-text.ts';
import { chartWith, NASTY_TEXTS } from '../../helpers/nasty-texts.ts';
import { CORPUS, EXAMPLES, GOOD_FIXTURES } from '../../helpers/plans.ts';

const chartOf = (body: string): string => dotOf(buildChart(flowOf(body)));

test('clusters, shapes, labels, tooltips with the whole text', () => {
  const long = 'Thank you for calling. '.repeat(10).trim();
  expect(
    chartOf(`<catch type="hangup" goto="Bye"><menu name="Ask" timeout="4"><play>Say "yes"?</play>
      <keypress pressed="1"><stash varname="Vote">Yes</stash></keypress></menu></catch>
      <play name="Bye">${long}</play><hangup/><play>Never.</play>`).split('\n'),
  ).toMatchInlineSnapshot(`
    [
      "digraph {",
      "  graph [label="dialplan", labelloc=t, fontsize=16, fontname="Helvetica,Arial,sans-serif", rankdir=TB, nodesep=0.3, ranksep=0.4]",
      "  node [fontname="Helvetica,Arial,sans-serif", fontsize=11, fontcolor="#1c1c1c", margin="0.14,0.07", height=0.3]",
      "  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, color="#495057", fontcolor="#343a40", arrowsize=0.7]",
      "  "dialplan" [label=<<b>incoming call</b>>, shape=box, style="rounded,filled", peripheries=2, fillcolor="#d3f9d8", color="#2b8a3e", tooltip="incoming call"]",
      "  "catch" [label=<<b>catch</b><br/><i>watched from here on</i>>, shape=box, style=filled, fillcolor="#f8f9fa", color="#868e96", tooltip="catch\\nwatched from here on"]",
      "  subgraph "cluster_Ask_frame" {",
      "    graph [label="Ask", labeljust=l, fontsize=12, style="rounded,dashed", color="#868e96"]",
      "    "Ask" [label=<<b>Ask</b><br/>Say &#34;yes&#34;?<br/><i>waits 4 s for a key</i>>, shape=hexagon, style=filled, margin="0.02,0.02", fillcolor="#fff3bf", color="#b35c00", tooltip="Ask\\nSay \\"yes\\"?\\nwaits 4 s for a key"]",
      "    "Ask_key_1_stash" [label=<keep Vote = Yes>, shape=parallelogram, style=filled, margin="0,0.04", fillcolor="#f1f3f5", color="#868e96", tooltip="keep Vote = Yes"]",
      "  }",
      "  "Bye" [label=<<b>Bye</b><br/>Thank you for calling. Thank<br/>you for calling. Thank you for<br/>calling. Thank you…>, shape=box, style="rounded,filled", fillcolor="#e7f5ff", color="#1971c2", tooltip="Bye\\nThank you for calling. Thank you for calling. Thank you for calling. Thank you for calling. Thank you for calling. Thank you for calling. Thank you for calling. Thank you for calling. Thank you for calling. Thank you for calling."]",
      "  "hangup" [label=<<b>hang up</b>>, shape=box, style="rounded,filled", fillcolor="#dee2e6", color="#495057", tooltip="hang up"]",
      "  "play2" [label=<Never.>, shape=box, style="rounded,filled,dashed", fillcolor="#f4f4f4", color="#9aa0a6", fontcolor="#6b6b6b", tooltip="Never.\\nno call comes here"]",
      "  "play2_end" [label=<<b>end of plan</b>>, shape=box, style="rounded,filled,dashed", fillcolor="#f4f4f4", color="#9aa0a6", fontcolor="#6b6b6b", tooltip="end of plan\\nno call comes here"]",
      "  "dialplan" -> "catch" [tooltip=" "]",
      "  "catch" -> "Ask" [tooltip=" "]",
      "  "catch" -> "Bye" [label=" caller hangs up ", style=dotted, tooltip="caller hangs up"]",
      "  "Ask" -> "Ask_key_1_stash" [label=" 1 ", tooltip="1"]",
      "  "Ask" -> "Bye" [label=" no key pressed, any other key ", tooltip="no key pressed, any other key"]",
      "  "Ask_key_1_stash" -> "Bye" [tooltip=" "]",
      "  "Bye" -> "hangup" [tooltip=" "]",
      "  "play2" -> "play2_end" [style=dashed, color="#9aa0a6", tooltip=" "]",
      "}",
      "",
    ]
  `);
});

test('badges, marks and counted calls', () => {
  const lines = dotOf(chartWith(['A'])).split('\n');
  expect(lines.filter((line) => /"box_[056]" \[|"box_12" ->/.test(line))).toMatchInlineSnapshot(`
    [
      "  "box_0" [label=<<b>+ A</b><br/>A<br/>A<br/><i>A</i><br/><b>✖ 1 ⚠ 1 ℹ 1 ×0</b>>, shape=box, style="rounded,filled", peripheries=2, fillcolor="#f4f4f4", color="#1a7f37", fontcolor="#6b6b6b", penwidth=2.5, tooltip="A\\nA\\nA\\nA\\nerror: A [some-rule]\\nwarning: A [some-rule]\\ninfo: A [some-rule]"]",
      "    "box_5" [label=<+ A<br/>A<br/><i>A</i><br/><b>⚠ 1 ℹ 1 ×35</b>>, shape=box, style=filled, peripheries=2, fillcolor="#ffe8cc", color="#1a7f37", penwidth=2.5, tooltip="A\\nA\\nA\\nwarning: A [some-rule]\\ninfo: A [some-rule]"]",
      "    "box_6" [label=<<b>- A</b><br/>A<br/>A<br/><b>ℹ 1 ×42</b>>, shape=cylinder, style=filled, fillcolor="#ffe6f0", color="#cf222e", penwidth=2.5, tooltip="A\\nA\\nA\\ninfo: A [some-rule]"]",
      "  "box_0" -> "box_0" [label=" ~ A, A ×0 ", color="#9a6700", penwidth=2.5, tooltip="~ A, A ×0"]",
      "  "box_2" -> "box_5" [label=" > A, A ×2 ", style=dotted, color="#0969da", penwidth=2, tooltip="> A, A ×2"]",
      "  "box_3" -> "box_6" [label=" A, A ×3 ", style=dotted, color="#9aa0a6", penwidth=2, tooltip="A, A ×3"]",
      "  "box_4" -> "box_5" [label=" ×0 ", color="#9aa0a6", tooltip="×0"]",
      "  "box_5" -> "box_6" [label=" + ×0 ", color="#1a7f37", penwidth=2.5, tooltip="+ ×0"]",
      "  "box_5" -> "box_5" [label=" ~ A, A ×10 ", color="#9a6700", penwidth=4, tooltip="~ A, A ×10"]",
      "  "box_6" -> "box_6" [label=" > A, A ×12 ", color="#0969da", penwidth=4, tooltip="> A, A ×12"]",
      "  "box_10" -> "box_0" [label=" - A, A ×10 ", style=dotted, color="#cf222e", penwidth=4, tooltip="- A, A ×10"]",
      "  "box_12" -> "box_0" [label=" ~ ×0 ", color="#9a6700", penwidth=2.5, tooltip="~ ×0"]",
      "  "box_12" -> "box_2" [label=" > A, A ×12 ", style=dotted, color="#0969da", penwidth=4, tooltip="> A, A ×12"]",
      "  "box_12" -> "box_12" [label=" A, A ×24 ", penwidth=6, tooltip="A, A ×24"]",
    ]
  `);
});

const hasDot = spawnSync('dot', ['-V']).status === 0;

describe.skipIf(!hasDot)('Graphviz', () => {
  const complaints = (dot: string): string => {
    const { status, stdout, stderr } = spawnSync('dot', ['-Tsvg'], {
      input: dot,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    return status === 0 && stdout.includes('</svg>') ? stderr : `${status} ${stderr}`;
  };

  test.each([...EXAMPLES, ...CORPUS])('draws $path without a warning', ({ text }) => {
    expect(complaints(chartOf(text))).toBe('');
  });

  // All in one run of the program: it takes several graphs.
  test('draws the good fixtures, and nasty texts at every place', () => {
    expect(complaints(GOOD_FIXTURES.map(({ text }) => chartOf(text)).join(''))).toBe('');
    expect(complaints(NASTY_TEXTS.map((text) => dotOf(chartWith([text]))).join(''))).toBe('');
    expect(complaints(dotOf(chartWith(NASTY_TEXTS)))).toBe('');
  });

  test('shows texts as they are', () => {
    for (const text of NASTY_TEXTS.filter((each) => /^[\x21-\x7e]{1,20}$/.test(each))) {
      const { stdout } = spawnSync('dot', ['-Tsvg'], { input: dotOf(chartWith([text])), encoding: 'utf8' });
      expect(
        stdout
          .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&amp;/g, '&'),
      ).toContain(`>${text}<`);
    }
  });
});
