// What came of a `.call` file, as the reports of `dialplan test` tell it.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { Verdict } from '../../rehearsal/judge-call.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';

/** One call of a file. */
export interface TestedCall {
  /** The row's values; undefined without a table. */
  readonly row: string | undefined;
  readonly verdict: Verdict;
  /** True when its transcript was written to the file just now. */
  readonly isRecorded: boolean;
}

export interface TestedFile {
  /** The `.call` file. */
  readonly source: SourceText;
  readonly title: string | undefined;
  /** The dialplan; undefined when it could not be read. */
  readonly plan: { readonly source: SourceText; readonly flow: FlowGraph } | undefined;
  /** Mistakes in the script, with places in it. With any, there are no calls. */
  readonly diagnostics: readonly Diagnostic[];
  readonly calls: readonly TestedCall[];
}

export interface TestSummary {
  readonly files: number;
  readonly calls: number;
  readonly passed: number;
  readonly failed: number;
  /** Calls that nothing in their file is held against. */
  readonly unrecorded: number;
  /** Files with mistakes. */
  readonly invalid: number;
  readonly recorded: number;
}

/** True when nothing is wrong with the call. */
export function isPassed({ verdict, isRecorded }: TestedCall): boolean {
  return isRecorded || verdict.status === 'passed';
}

/** The name of a call in reports: its file, and its row. */
export function callName({ source }: TestedFile, { row }: TestedCall): string {
  return row === undefined ? source.path : `${source.path} [${row}]`;
}

export function summarizeTests(files: readonly TestedFile[]): TestSummary {
  const calls = files.flatMap((file) => file.calls);
  return {
    files: files.length,
    calls: calls.length,
    passed: calls.filter(isPassed).length,
    failed: calls.filter((call) => !isPassed(call) && call.verdict.status === 'failed').length,
    unrecorded: calls.filter((call) => !isPassed(call) && call.verdict.status === 'unrecorded').length,
    invalid: files.filter(({ diagnostics }) => diagnostics.length > 0).length,
    recorded: calls.filter(({ isRecorded }) => isRecorded).length,
  };
}
