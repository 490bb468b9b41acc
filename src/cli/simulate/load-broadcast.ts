// The broadcast to simulate: a request body, or a dialplan that stands for an IVR broadcast with nothing else said.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import { readRequest } from '../../analysis/requests/read-request.ts';
import type { CallBroadcast, TextBroadcast } from '../../model/generated/requests.ts';
import { plain } from '../../presentation/report/paint.ts';
import { formatDiagnostic } from '../../presentation/report/text-report.ts';
import type { SourceText } from '../../source/source-text.ts';
import { isJson, type ReadFile, readSource } from '../check-file.ts';
import { planOf } from '../load-plan.ts';
import { hasErrors, tellFindings } from '../open-plan.ts';
import { UsageError } from '../process-ends.ts';
import { STANDARD_INPUT } from '../standard-input.ts';
import { unreadFile } from '../unread-file.ts';

export interface LoadedBroadcast {
  readonly name: string;
  readonly path: string;
  readonly source: SourceText;
  readonly request: CallBroadcast | TextBroadcast;
  /** What its calls run; undefined for texts. */
  readonly flow: FlowGraph | undefined;
}

/** Reads a broadcast; undefined when it has errors, which have been told then. A file that cannot be read is a `UsageError`. */
export function loadBroadcast(path: string): LoadedBroadcast | undefined {
  if (path === STANDARD_INPUT)
    throw new UsageError('-: a broadcast is read from a file', 'its name tells a dialplan from a request');
  try {
    return broadcastOf(readSource(path));
  } catch (error) {
    throw error instanceof UsageError ? error : unreadFile(path, error);
  }
}

/** The broadcast of a file that was read; undefined when it has errors, which have been told then. */
export function broadcastOf(file: Pick<ReadFile, 'source' | 'encodingFindings'>): LoadedBroadcast | undefined {
  const { source } = file;
  const { path } = source;
  if (!isJson(path, source.text)) {
    const flow = flowOf(file);
    return flow === undefined ? undefined : { name: path, path, source, request: { dialplanXml: source.text }, flow };
  }
  const { kind, value, diagnostics } = readRequest(source.text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const error of errors) process.stderr.write(`${formatDiagnostic(source, error, plain)}\n\n`);
  if (errors.length > 0) return undefined;
  if (kind !== 'call-broadcast' && kind !== 'text-broadcast')
    throw new UsageError(
      `${path}: that is no broadcast`,
      'a broadcast has "dialplanXml", "sounds" or "message"; recipients go with --recipients',
    );
  const { name = path } = value;
  if (kind === 'text-broadcast') return { name, path, source, request: value, flow: undefined };
  const flow = flowOf(file);
  return flow === undefined ? undefined : { name, path, source, request: value, flow };
}

function flowOf(file: Pick<ReadFile, 'source' | 'encodingFindings'>): FlowGraph | undefined {
  const plan = planOf(file);
  tellFindings(plan);
  return plan.hasTags && !hasErrors(plan) ? { ...plan.flow, direction: 'outbound' } : undefined;
}
