// One source file: its text, and the way from offsets to the lines and columns people read.

import type { Span } from './span.ts';

/** A place as people read it: `line` and `column` count from 1, columns in UTF-16 units; `offset` counts from 0. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
// Kept in the text so that offsets are true; editors do not count it as a column.
const BYTE_ORDER_MARK = 0xfeff;

/** A text with a name to print in front of places in it. Line starts are computed at the first question. */
export class SourceText {
  readonly path: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  get lineCount(): number {
    return this.#starts().length;
  }

  position(offset: number): Position {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = low === 0 && this.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : (starts[low] as number);
    return { offset, line: low + 1, column: Math.max(0, offset - start) + 1 };
  }

  /** The span of a line (counted from 1) without its line break. */
  lineSpan(line: number): Span {
    const starts = this.#starts();
    const start = starts[line - 1] ?? this.text.length;
    let end = starts[line] ?? this.text.length;
    while (end > start && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  #starts(): number[] {
    if (this.#lineStarts === undefined) {
      const starts = [0];
      const { text } = this;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === LINE_FEED) starts.push(i + 1);
        else if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED) starts.push(i + 1);
      }
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
