// The library's own functions: parse, lint, compile.

import { compileFlow } from './analysis/compile-flow.ts';
import type { FlowGraph } from './analysis/flow-graph.ts';
import { type LintOptions, lintDialplan } from './analysis/lint.ts';
import { fromReading, parseDialplan } from './analysis/parse-dialplan.ts';
import type { Dialplan } from './model/dialplan.ts';
import { mayContain } from './model/tag-definitions.ts';
import { ByteDecoder } from './source/decode-bytes.ts';
import { compareDiagnostics, type Diagnostic } from './source/diagnostic.ts';
import { XmlReader } from './syntax/read-xml.ts';
import { syntaxError } from './syntax/syntax-findings.ts';

/** A dialplan as read, with what is wrong with its syntax. */
export interface ParsedDialplan {
  readonly dialplan: Dialplan;
  readonly diagnostics: Diagnostic[];
}

/** Text, or pieces of text or bytes (UTF-8, UTF-16 with a byte-order mark, or what the XML declaration says) cut anywhere. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/**
 * Reads a dialplan. Never throws on bad input: what is wrong is in `diagnostics`, what could be read is in `dialplan`.
 * A source that comes in chunks is read as it comes; the result is the same however it is cut.
 */
export function parse(source: string): ParsedDialplan;
export function parse(source: Chunks): Promise<ParsedDialplan>;
export function parse(source: string | Chunks): ParsedDialplan | Promise<ParsedDialplan> {
  return typeof source === 'string' ? parseDialplan(source) : parseChunks(source);
}

async function parseChunks(source: Chunks): Promise<ParsedDialplan> {
  const reader = new XmlReader({ allowsChild: mayContain });
  const decoder = new ByteDecoder();
  for await (const chunk of source) reader.write(typeof chunk === 'string' ? chunk : decoder.write(chunk));
  reader.write(decoder.end());
  const { dialplan, diagnostics } = fromReading(reader.end());
  const { fault } = decoder;
  if (fault === undefined) return { dialplan, diagnostics };
  const span = { start: fault.textOffset, end: Math.min(fault.textOffset + 1, dialplan.document.text.length) };
  return {
    dialplan,
    diagnostics: [syntaxError('encoding-invalid', fault.message, span), ...diagnostics].sort(compareDiagnostics),
  };
}

/**
 * Checks a dialplan: its text, or what `parse` gave. Findings come in document order. Default: the `recommended`
 * preset. Never throws on bad input.
 */
export function lint(source: string | ParsedDialplan, options: LintOptions = {}): Diagnostic[] {
  const { dialplan, diagnostics } = typeof source === 'string' ? parseDialplan(source) : source;
  return lintDialplan(dialplan, diagnostics, options);
}

/**
 * Compiles a dialplan to its flow graph: plain data, safe to print as JSON. Always gives a graph; `diagnostics` are the
 * errors that would keep a call from running as drawn.
 */
export function compile(source: string | ParsedDialplan): {
  readonly flow: FlowGraph;
  readonly diagnostics: Diagnostic[];
} {
  const parsed = typeof source === 'string' ? parseDialplan(source) : source;
  const errors = lintDialplan(parsed.dialplan, parsed.diagnostics, { preset: 'correctness', suppressions: false });
  return { flow: compileFlow(parsed.dialplan), diagnostics: errors };
}
