// A `.call` file as it is written: settings, a table of parameters, and lines of the call, each with its place.

import type { Diagnostic } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';

export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** `key: value` at the top. */
export interface Setting {
  readonly key: Words;
  readonly value: Words;
}

/** `for each:` and the rows below it: the script is run once for each. */
export interface Table {
  readonly names: readonly Words[];
  readonly rows: readonly (readonly Words[])[];
}

/**
 * A line of the call. `act`: what stands behind `>`; `expect`: what stands behind `expect`; `transcript`: what the
 * system did, word for word; `comment`: kept when the transcript is recorded anew.
 */
export interface BodyLine extends Words {
  readonly kind: 'act' | 'expect' | 'transcript' | 'comment';
}

export interface CallFile {
  /** The first line of comment, without its `#`. */
  readonly title: string | undefined;
  readonly settings: readonly Setting[];
  readonly table: Table | undefined;
  /** True when there is a table that cannot be read: no row of it says what its parameters stand for. */
  readonly isTableBroken: boolean;
  readonly body: readonly BodyLine[];
  /** Where the first act, expectation or line of a transcript begins; the length of the text when there is none. */
  readonly bodyStart: number;
}

export interface CallFileReading {
  readonly file: CallFile;
  readonly diagnostics: readonly Diagnostic[];
}
