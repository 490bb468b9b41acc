// A chart as a drawing of text for the terminal: from top to bottom, in any width from 40 columns up.

import { widthOf, wrapped } from '../report/column-text.ts';
import { type Paint, plain } from '../report/paint.ts';
import type { Chart, ChartEdge } from './chart.ts';
import { brief, lineWords } from './label-words.ts';
import {
  blockLines,
  headPieces,
  isBordered,
  type Line,
  MARK_MEANINGS,
  type Piece,
  plainPiece,
  referenceLine,
  widthOfLine,
} from './text-blocks.ts';
import { planText, type TextBranch, type TextRun, type TextSection, type TextStep } from './text-plan.ts';
import { ASCII, type TextSigns, UNICODE } from './text-signs.ts';

export interface TextChartOptions {
  /** Columns; no line is longer. Default: 80; at least 40. */
  readonly width?: number;
  /** Only characters of ASCII. Default: false. */
  readonly ascii?: boolean;
  /** Default: no colour. Everything said by colour is said by a sign as well. */
  readonly paint?: Paint;
}

const LEAST_WIDTH = 40;
const LONGEST_LABEL = 200;

/** Prints a chart as a drawing of text. */
export function textOf(chart: Chart, { width = 80, ascii = false, paint = plain }: TextChartOptions = {}): string {
  const drawing = new TextDrawing(ascii ? ASCII : UNICODE, Math.max(LEAST_WIDTH, width));
  return drawing
    .chart(chart)
    .map(
      (line) => `${line.map(({ text, meaning }) => (meaning === undefined ? text : paint(meaning, text))).join('')}\n`,
    )
    .join('');
}

class TextDrawing {
  readonly #signs: TextSigns;
  readonly #width: number;

  constructor(signs: TextSigns, width: number) {
    this.#signs = signs;
    this.#width = width;
  }

  chart(chart: Chart): Line[] {
    const { words, cut } = this.#signs;
    const title = chart.overlay === undefined ? chart.title : `${chart.title} (${chart.overlay})`;
    const lines: Line[] = [[{ text: cut(words(brief(title, 200)), this.#width), meaning: 'place' }]];
    const columnsOf = (edges: readonly ChartEdge[], width: number): number =>
      railWidth(this.#labelColumn(edges, width));
    let isReached = true;
    for (const section of planText(chart, { width: this.#width, columnsOf })) {
      lines.push([]);
      if (isReached && !section.isReached)
        lines.push(this.#rule([{ text: 'no call comes to what follows', meaning: 'dim' }], '='), []);
      isReached = section.isReached;
      lines.push(...this.#section(section));
    }
    return lines.map(trimmed);
  }

  #section({ name, run }: TextSection): Line[] {
    if (name === undefined) return this.#run(run, this.#width, false);
    const head = run.steps[0] as TextStep;
    return [
      this.#rule(headPieces(this.#signs, { ...head, name }), this.#signs.rule),
      ...this.#run(run, this.#width, true),
    ];
  }

  /** A line across with words in it. */
  #rule(pieces: Line, line: string): Line {
    const fitted: Piece[] = [plainPiece(line.repeat(2))];
    let left = this.#width - 3;
    for (const piece of pieces) {
      const text = this.#signs.cut(piece.text, left - 1);
      fitted.push(plainPiece(' '), { ...piece, text });
      left -= widthOf(text) + 1;
      if (left < 4) break;
    }
    return [...fitted, plainPiece(` ${line.repeat(Math.max(0, left))}`)];
  }

  #run(run: TextRun, width: number, isTitled: boolean): Line[] {
    const { steps } = run;
    const stem = steps.some(({ node }) => isBordered(this.#signs, node)) ? '  ' : '';
    return steps.flatMap((step, i) => {
      const indent = isBordered(this.#signs, step.node) ? '' : stem;
      const hasWays = step.branches.length > 0 || step.onward !== undefined;
      const block = blockLines(this.#signs, step, {
        width: width - indent.length,
        isTitled: isTitled && i === 0,
        hasWays,
      });
      const next = steps[i + 1];
      const below = [
        ...this.#branches(step, width - stem.length),
        ...(step.onward === undefined || next === undefined
          ? []
          : this.#onward(step.onward, next, width - stem.length)),
      ];
      return [...indented(block, indent), ...indented(below, stem)];
    });
  }

  #onward(edge: ChartEdge, next: TextStep, width: number): Line[] {
    const { down, arrowDown } = this.#signs;
    const label = this.#labelLines(edge, width - 2).map(
      (text): Line => [plainPiece(`${down} `), this.#label(edge, text)],
    );
    if (isBordered(this.#signs, next.node)) return [...label, [plainPiece(arrowDown)]];
    return label.length > 0 ? label : [[plainPiece(down)]];
  }

  #branches({ branches, onward }: TextStep, width: number): Line[] {
    const column = this.#labelColumn(
      branches.map(({ edge }) => edge),
      width,
    );
    return branches.flatMap((branch, i) => {
      const isLast = onward === undefined && i === branches.length - 1;
      return this.#branch(branch, column, width, isLast);
    });
  }

  #branch({ edge, to }: TextBranch, column: number, width: number, isLast: boolean): Line[] {
    const { branch, lastBranch, down, way, watch, arrow } = this.#signs;
    const room = width - railWidth(column);
    const content = 'steps' in to ? this.#inner(to, room) : [referenceLine(this.#signs, to, room)];
    const labels = column === 0 ? [] : this.#labelLines(edge, column);
    const across = edge.kind === 'watch' ? watch : way;
    const rail = isLast ? ' ' : down;
    // Where a run begins to the right of its boxes, the arrow goes as far.
    const gap = /^ */.exec(content[0]?.[0]?.text ?? '')?.[0].length ?? 0;
    const lines: Line[] = [];
    for (let i = 0; i < Math.max(content.length, labels.length); i++) {
      const isFirst = i === 0;
      const label = labels[i];
      const fill = isFirst ? across : ' ';
      const start = `${isFirst ? (isLast ? lastBranch : branch) : rail}${column === 0 ? '' : fill}`;
      const end = isFirst ? `${across.repeat(gap + 1)}${arrow} ` : '   ';
      const words: Line =
        label === undefined
          ? [plainPiece(fill.repeat(column === 0 ? 0 : column + 2))]
          : [plainPiece(' '), this.#label(edge, label), plainPiece(` ${fill.repeat(column - widthOf(label))}`)];
      const [first, ...rest] = content[i] ?? [];
      const shown = first === undefined ? [] : [{ ...first, text: first.text.slice(isFirst ? gap : 0) }, ...rest];
      lines.push([plainPiece(start), ...words, plainPiece(end), ...shown]);
    }
    // A taller branch gets some air before the next one.
    return lines.length > 1 && !isLast ? [...lines, [plainPiece(down)]] : lines;
  }

  /** What hangs from a branch: on one line where it fits there. */
  #inner(run: TextRun, width: number): Line[] {
    const row = this.#row(run, width);
    return row === undefined ? this.#run(run, width, false) : [row];
  }

  #row({ steps }: TextRun, width: number): Line | undefined {
    const { way, arrow } = this.#signs;
    const line: Piece[] = [];
    for (const step of steps) {
      if (isBordered(this.#signs, step.node)) return undefined;
      const block = blockLines(this.#signs, step, { width, isTitled: false, hasWays: false });
      const [branch, another] = step.branches;
      const isPlain = [step.onward, branch?.edge].every(
        (edge) => edge === undefined || lineWords(edge, LONGEST_LABEL) === '',
      );
      if (block.length > 1 || another !== undefined || !isPlain) return undefined;
      line.push(...(block[0] as Line));
      if (step.onward !== undefined || branch !== undefined) line.push(plainPiece(` ${way}${arrow} `));
      if (branch === undefined) continue;
      const end = 'steps' in branch.to ? this.#row(branch.to, width) : referenceLine(this.#signs, branch.to, width);
      if (end === undefined || step.onward !== undefined) return undefined;
      line.push(...end);
    }
    return widthOfLine(line) <= width ? line : undefined;
  }

  /** The columns that the labels of some branches take; 0 where none has a label. */
  #labelColumn(edges: readonly ChartEdge[], width: number): number {
    const most = Math.max(6, Math.min(30, Math.floor(width * 0.3)));
    return edges.reduce((widest, edge) => Math.max(widest, ...this.#labelLines(edge, most).map(widthOf)), 0);
  }

  #labelLines(edge: ChartEdge, width: number): string[] {
    const MOST = 3;
    const label = this.#signs.words(lineWords(edge, LONGEST_LABEL));
    if (label === '') return [];
    const lines = wrapped(label, width);
    return lines.length <= MOST
      ? lines
      : [...lines.slice(0, MOST - 1), this.#signs.cut(`${lines[MOST - 1]} ${lines[MOST]}`, width)];
  }

  #label({ isReached, calls, mark }: ChartEdge, text: string): Piece {
    if (!isReached || calls === 0) return { text, meaning: 'dim' };
    return { text, meaning: mark === undefined ? 'info' : MARK_MEANINGS[mark] };
  }
}

/** The columns from the rail to what the arrow points at. */
function railWidth(column: number): number {
  return column === 0 ? 4 : column + 7;
}

function indented(lines: readonly Line[], indent: string): Line[] {
  return indent === '' ? [...lines] : lines.map((line) => [plainPiece(indent), ...line]);
}

/** Without blanks at the end. */
function trimmed(line: Line): Line {
  const last = line.findLastIndex(({ text }) => text.trim() !== '');
  return line.slice(0, last + 1).map((piece, i) => (i === last ? { ...piece, text: piece.text.trimEnd() } : piece));
}
