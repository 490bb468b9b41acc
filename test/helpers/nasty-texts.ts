// Texts that a drawing's language could take for its own, and charts that have them everywhere a text can stand.

import type { Chart, ChartNode, Mark, Shape } from '../../src/presentation/flowchart/chart.ts';
import type { Diagnostic, Severity } from '../../src/source/diagnostic.ts';

/** One for each trap; none may change what is drawn, only what is written on it. */
export const NASTY_TEXTS: readonly string[] = [
  '"',
  'say "hi"',
  "it's",
  '`a`',
  '"`**bold** text`"',
  '`',
  '#',
  '#quot;',
  '#35;',
  'a;b',
  ';',
  '%%',
  '%% comment',
  '%%{init: {"theme":"dark"}}%%',
  '---',
  '---\ntitle: x\n---',
  '[a]',
  '(a)',
  '{a}',
  '{{a}}',
  '([a])',
  '[(a)]',
  '>a]',
  '[/a/]',
  '[[a]]',
  '(((a)))',
  '|a|',
  '-->',
  '-.->',
  '--> |x| B',
  'A & B',
  '@{ shape: circle }',
  'a@{',
  ':::x',
  'end',
  'End',
  'end\nend',
  'subgraph',
  'graph TD',
  'click A "javascript:alert(1)"',
  'style A fill:#f00;',
  'classDef x fill:#f00;',
  'style: x#34;y;',
  'linkStyle 0 x',
  '<b>bold</b>',
  '<br>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</svg>',
  '<',
  '&',
  '&amp;',
  '&lt;b&gt;',
  '&#35;',
  '&bogus;',
  '1. one',
  '- one',
  '* one',
  '+ one',
  '# one',
  '> one',
  '*a* _b_ ~~c~~ **d**',
  '[a](http://b)',
  'http://example.com/a?b=c&d=e#f',
  'www.example.com',
  'a@example.com',
  'fa:fa-car',
  'fas:fa-car b',
  '$$x^2$$',
  '${call.lastinput} + 1',
  '\\',
  '\\n',
  '\\"',
  'a\\',
  '\\N \\G \\E \\T \\l',
  'fl°°35¶ß',
  'ﬂ°°35¶ß',
  '\u0000\u0001\u0007\u001b[31m\u007f',
  '\u0085\u2028\u2029',
  '\ud800',
  'x\udc00y',
  'tab\tnew\nline\r\n',
  '\u{1F600} \u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F1E9}\u{1F1EA} 5\ufe0f\u20e3',
  'مرحبا بالعالم',
  '\u202eabc\u202c \u2066x\u2069',
  '漢字かな交じり文',
  'e\u0301\u0301\u0301',
  'Z\u0335\u0321\u0322a\u0335l\u0335g\u0335o',
  '\ufeff',
  '\u200b',
  '   ',
  'constructor',
  '__proto__',
  'x'.repeat(100_000),
  'word '.repeat(20_000),
  '"'.repeat(5000),
  '\u{1F600}'.repeat(5000),
];

const SHAPES: readonly Shape[] = [
  'start',
  'end',
  'prompt',
  'menu',
  'condition',
  'transfer',
  'record',
  'web',
  'message',
  'data',
  'jump',
  'missing',
  'other',
];
const MARKS: readonly (Mark | undefined)[] = ['added', 'removed', 'changed', 'moved', undefined];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A chart of every shape, mark and badge, in nested frames, with the texts at every place there is. */
export function chartWith(texts: readonly string[]): Chart {
  const text = (i: number): string => texts[i % texts.length] as string;
  const nodes = SHAPES.map((shape, i): ChartNode => {
    const mark = MARKS[i % MARKS.length];
    return {
      id: `box_${i}`,
      shape,
      ...(i % 4 === 1 ? undefined : { title: text(i) }),
      ...(i % 3 === 1 ? undefined : { text: `${text(i + 1)}\n${text(i + 2)}` }),
      ...(i % 5 === 1 ? undefined : { note: text(i + 3) }),
      tags: [i],
      ...(i < 4 ? undefined : { group: i < 8 ? 'outer' : 'inner' }),
      ...(shape === 'jump' ? { target: 'box_3' } : undefined),
      isReached: i % 4 !== 3,
      findings: SEVERITIES.slice(i % 4).map((severity) => finding(severity, text(i))),
      ...(mark === undefined ? undefined : { mark }),
      calls: i * 7,
    };
  });
  const edges = nodes.flatMap((node, i) =>
    [1, 3, 13].map((step, k) => {
      const mark = MARKS[(i + k) % MARKS.length];
      return {
        from: node.id,
        to: `box_${(i + step) % SHAPES.length}`,
        labels: k === 0 ? [] : [text(i), text(i + k)],
        kind: k === 1 ? ('watch' as const) : ('way' as const),
        chains: [[i]],
        isReached: node.isReached,
        calls: i * k,
        ...(mark === undefined ? undefined : { mark }),
      };
    }),
  );
  return {
    title: text(0),
    overlay: text(1),
    nodes,
    edges,
    groups: [
      { id: 'outer', label: text(2) },
      { id: 'inner', label: text(3), parent: 'outer' },
    ],
  };
}

function finding(severity: Severity, message: string): Diagnostic {
  return {
    rule: 'some-rule',
    code: 'DP0000',
    severity,
    message,
    span: { start: 0, end: 1 },
    related: [],
    fixes: [],
    docs: '',
  };
}
