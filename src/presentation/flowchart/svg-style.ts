// The style of an SVG chart: the colours of the shapes on light and dark pages.

import type { Mark, Shape } from './chart.ts';
import { MARK_COLOURS, SHAPE_COLOURS } from './chart-colours.ts';

/** `auto` follows what the page's reader has chosen. */
export type Theme = 'light' | 'dark' | 'auto';

const LIGHT = {
  page: '#ffffff',
  words: '#1c1e21',
  faint: '#5f6670',
  line: '#6b7280',
  frame: '#f6f7f9',
  'frame-line': '#d5d9e0',
  grey: '#f4f4f5',
  'grey-line': '#a1a1aa',
  error: '#c92a2a',
  warning: '#b35c00',
};

const DARK: typeof LIGHT = {
  page: '#16181d',
  words: '#e8eaed',
  faint: '#a0a7b4',
  line: '#8b94a3',
  frame: '#1d2027',
  'frame-line': '#343a46',
  grey: '#24262c',
  'grey-line': '#5c6370',
  error: '#ff8787',
  warning: '#ffb067',
};

/** Fills for dark pages; the lines of light ones, made lighter, go around them. */
const DARK_FILLS: Readonly<Record<Shape, string>> = {
  start: '#173d23',
  end: '#343a42',
  prompt: '#14304b',
  menu: '#44340c',
  condition: '#38203f',
  transfer: '#47290f',
  record: '#451b2d',
  web: '#222c57',
  message: '#0e3a40',
  data: '#2a2e35',
  jump: '#16181d',
  missing: '#4d1a1a',
  other: '#22252b',
};

/** The style sheet of a chart. */
export function styleOf(theme: Theme): string {
  const light = variables(
    LIGHT,
    ({ fill }) => fill,
    (colour) => colour,
  );
  const dark = variables(DARK, (_, shape) => DARK_FILLS[shape], lighter);
  const chart = '.dialplan-chart';
  const rules =
    theme === 'dark'
      ? [`${chart}{${dark}}`]
      : theme === 'light'
        ? [`${chart}{${light}}`]
        : [
            `${chart}{${light}}`,
            `@media (prefers-color-scheme:dark){${chart}{${dark}}}`,
            `[data-theme=light] ${chart}{${light}}`,
            `[data-theme=dark] ${chart}{${dark}}`,
            `@media print{${chart},[data-theme] ${chart}{${light}}}`,
          ];
  return [...rules, ...SHARED.map((rule) => `${chart} ${rule}`), ...shapeRules()].join('\n');
}

function variables(
  base: typeof LIGHT,
  fillOf: (colours: { readonly fill: string }, shape: Shape) => string,
  lineOf: (colour: string) => string,
): string {
  const shapes = Object.entries(SHAPE_COLOURS) as [Shape, { fill: string; line: string }][];
  const marks = Object.entries(MARK_COLOURS) as [Mark, string][];
  return [
    ...Object.entries(base).map(([name, colour]) => `--dp-${name}:${colour}`),
    ...shapes.map(
      ([shape, colours]) => `--dp-${shape}:${fillOf(colours, shape)};--dp-${shape}-line:${lineOf(colours.line)}`,
    ),
    ...marks.map(([mark, colour]) => `--dp-mark-${mark}:${lineOf(colour)}`),
  ].join(';');
}

/** A colour half way to white. */
function lighter(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * 0.45)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const SHARED = [
  '{font-family:Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif}',
  'text{font-size:13px;fill:var(--dp-words);text-anchor:middle}',
  '.page{fill:var(--dp-page)}',
  '.title{font-weight:600}',
  '.note,.dialplan-chart .badge{font-size:11px;fill:var(--dp-faint)}',
  '.badge{font-weight:600}',
  '.has-error .badge{fill:var(--dp-error)}',
  '.has-warning .badge{fill:var(--dp-warning)}',
  '.shape{stroke-width:1.4}',
  '.menu .shape{stroke-width:2}',
  '.menu .trim{stroke-width:4}',
  '.trim{fill:none;stroke-width:1.2}',
  '.dot{fill:#e03131}',
  '.jump .shape{stroke-dasharray:3 2}',
  '.jump text{font-size:11px;fill:var(--dp-faint)}',
  '.missing .shape{stroke-dasharray:6 3;stroke-width:2}',
  '.frame rect{fill:var(--dp-frame);stroke:var(--dp-frame-line)}',
  '.frame text{font-size:11px;font-weight:600;fill:var(--dp-faint);text-anchor:start}',
  '.edge{stroke-width:1.4}',
  '.edge path{fill:none;stroke:var(--dp-line)}',
  '.edge text{font-size:11px}',
  '.edge .label{fill:var(--dp-page);stroke:var(--dp-frame-line);stroke-width:.8}',
  '.watch path{stroke-dasharray:5 4}',
  '.arrow path{fill:var(--dp-line)}',
  '.unreached .shape{fill:var(--dp-grey);stroke:var(--dp-grey-line);stroke-dasharray:4 3}',
  '.unreached .trim{stroke:var(--dp-grey-line)}',
  '.unreached text{fill:var(--dp-faint)}',
  '.edge.unreached path{stroke:var(--dp-grey-line);stroke-dasharray:4 3}',
  '.unused{opacity:.4}',
  '.legend{font-size:11px;fill:var(--dp-faint);text-anchor:start}',
  'a .jump{cursor:pointer}',
];

function shapeRules(): string[] {
  const shapes = Object.keys(SHAPE_COLOURS).map(
    (shape) =>
      `.dialplan-chart .${shape}:not(.unreached) .shape{fill:var(--dp-${shape});stroke:var(--dp-${shape}-line)}.dialplan-chart .${shape}:not(.unreached) .trim{stroke:var(--dp-${shape}-line)}`,
  );
  const dashes: Readonly<Record<Mark, string>> = { added: 'none', removed: '7 4', changed: 'none', moved: '2 3' };
  const marks = Object.entries(dashes).map(
    ([mark, dash]) =>
      `.dialplan-chart .node.${mark} .shape,.dialplan-chart .edge.${mark} path{stroke:var(--dp-mark-${mark});stroke-width:3;stroke-dasharray:${dash}}`,
  );
  return [...shapes, ...marks];
}
