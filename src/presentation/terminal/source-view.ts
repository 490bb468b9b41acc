// The lines of the plan around the current tag, with the tag lit and breakpoints marked.

import type { SourceText } from '../../source/source-text.ts';
import { cleanSource } from '../report/column-text.ts';
import { cutLine, piece, type StyledLine } from './styled-line.ts';
import { currentMoment, type Walk } from './walk-session.ts';
import { tagAt } from './where.ts';

// A line of a plan may be a megabyte long; no screen shows more of it than this.
const MOST_OF_A_LINE = 1000;

export function sourceLines(
  walk: Walk,
  source: SourceText,
  breakpoints: readonly string[],
  width: number,
  height: number,
): StyledLine[] {
  const tag = tagAt(walk, currentMoment(walk));
  const first = source.position(tag?.span.start ?? 0).line;
  const last = source.position(Math.max(tag?.span.start ?? 0, (tag?.span.end ?? 1) - 1)).line;
  const stops = new Set(
    breakpoints.map((name) => source.position(walk.flow.nodes[walk.flow.names[name] ?? 0]?.span.start ?? 0).line),
  );
  const above = Math.min(3, Math.floor(height / 4));
  const from = Math.max(1, Math.min(first - above, source.lineCount - height + 1));
  const digits = String(source.lineCount).length;
  const lines: StyledLine[] = [];
  for (let number = from; number < from + height && number <= source.lineCount; number++) {
    const span = source.lineSpan(number);
    const text = cleanSource(source.text.slice(span.start, Math.min(span.end, span.start + MOST_OF_A_LINE)));
    const isLit = tag !== undefined && number >= first && number <= last;
    const mark = number === first && isLit ? '▶' : isLit ? '│' : ' ';
    const gutter = `${stops.has(number) ? '●' : ' '}${mark}${String(number).padStart(digits)} `;
    lines.push(
      cutLine(
        [
          piece(gutter, isLit ? 'title' : 'dim'),
          piece(text, number === first && isLit ? 'lit' : isLit ? 'title' : 'plain'),
        ],
        width,
      ),
    );
  }
  return lines;
}
