// The calls of a flow as a list that people read: what is done, how long it takes, how it ends, what it comes through.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { CallPath } from '../../exploration/call-path.ts';
import { branchWords } from '../../rehearsal/branch-words.ts';
import { clockWords } from '../../rehearsal/effect-words.ts';
import { shortened } from '../../source/shortened.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Paint } from '../report/paint.ts';
import { tagPlace } from '../transcript/call-json.ts';
import { setupWords } from './setup-words.ts';

/** What a list of calls is: all of them, or the fewest that take every way. */
export interface PathList {
  readonly paths: readonly CallPath[];
  /** The tag they are followed to. */
  readonly to?: string;
  /** For the fewest calls: the number below which no set of calls can be. */
  readonly lowerBound?: number;
  readonly unshown: readonly number[];
  readonly unconfirmed: readonly (readonly string[])[];
  readonly cuts: readonly string[];
}

/** The list in lines, each ended by a line break. */
export function pathsText(flow: FlowGraph, source: SourceText, list: PathList, paint: Paint): string {
  const rows = list.paths.map((path, i) => rowOf(flow, path, i));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(([number = '', time = '', doing = '', end = '', through = '']) => {
    const cells = [number.padStart(widths[0] ?? 0), paint('dim', time.padStart(widths[1] ?? 0))];
    cells.push(paint('info', doing.padEnd(widths[2] ?? 0)), end.padEnd(widths[3] ?? 0), paint('dim', through));
    return cells.join('  ').trimEnd();
  });
  const notes = [
    ...list.cuts.map((cut) => paint('warning', `not all: ${cut}`)),
    ...list.unconfirmed.map((choices) =>
      paint('warning', `not shown to be possible: ${choices.filter((words) => words !== '').join(' ')}`),
    ),
    ...unshownLines(flow, source, list.unshown, paint),
  ];
  if (lines.length === 0 && notes.length === 0) {
    const why = list.to === undefined ? 'no call comes to an end by itself' : `no call comes to "${list.to}"`;
    return `${headline(source, list)}\n\n${paint('warning', why)}\n`;
  }
  return `${[headline(source, list), '', ...lines, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n')}\n`;
}

function headline(source: SourceText, { paths, to, lowerBound }: PathList): string {
  const { path } = source;
  const count = `${paths.length} ${paths.length === 1 ? 'call' : 'calls'}`;
  if (lowerBound !== undefined)
    return `${path}: ${count} ${paths.length === 1 ? 'takes' : 'take'} every way that a call was found for; it cannot be done with fewer than ${lowerBound}`;
  if (to !== undefined) return `${path}: ${count} to "${to}", shortest first`;
  return `${path}: ${paths.length} distinct ${paths.length === 1 ? 'call' : 'calls'}, shortest first`;
}

function rowOf(flow: FlowGraph, { choices, duration, outcome, script, edges }: CallPath, i: number): string[] {
  const doing = [...setupWords(script), ...choices].join(' ');
  // How long the engine looked on says nothing about a call that goes on for ever.
  const isEndless = outcome === 'step-limit';
  const end = isEndless ? 'never ends' : (outcome ?? '');
  return [
    `${i + 1}`,
    isEndless ? '' : clockWords(duration),
    shortened(doing === '' ? '(nothing)' : doing, 60),
    end,
    throughWords(flow, edges),
  ];
}

/** The menus and phones a call comes through, and the last tag that has a name. */
function throughWords({ nodes, edges }: FlowGraph, followed: readonly number[]): string {
  const words: string[] = [];
  let last: string | undefined;
  for (const edge of followed) {
    const node = nodes[edges[edge]?.to ?? -1];
    if (node?.name === undefined) continue;
    last = node.name;
    const isStation = node.kind === 'menu' || node.kind === 'transfer' || node.kind === 'record';
    if (isStation && node.name !== words.at(-1)) words.push(node.name);
  }
  if (last !== undefined && last !== words.at(-1)) words.push(last);
  const shown = words.length > 7 ? [...words.slice(0, 3), '…', ...words.slice(-3)] : words;
  return shown.join(' › ');
}

function unshownLines(flow: FlowGraph, source: SourceText, unshown: readonly number[], paint: Paint): string[] {
  if (unshown.length === 0) return [];
  const first = firstOf(flow, unshown);
  const words = first.map((index) => {
    const edge = flow.edges[index];
    if (edge === undefined) return '';
    const { line } = tagPlace(flow, source, edge.from);
    return `  line ${line}: ${branchWords(flow, edge)}`;
  });
  const behind = unshown.length - first.length;
  const rest = behind === 0 ? '' : `, with ${behind} more behind ${first.length === 1 ? 'it' : 'them'}`;
  return [
    paint('warning', `no call was found that takes ${first.length === 1 ? 'this way' : 'these ways'}${rest}:`),
    ...words,
  ];
}

/** Of ways that no call takes those that a call comes to: the others lie behind them. */
function firstOf(flow: FlowGraph, unshown: readonly number[]): number[] {
  const hidden = new Set(unshown);
  const entered = new Set([flow.entry]);
  flow.edges.forEach(({ to }, i) => {
    if (!hidden.has(i)) entered.add(to);
  });
  const first = unshown.filter((index) => entered.has(flow.edges[index]?.from ?? -1));
  return first.length === 0 ? [...unshown] : first;
}
