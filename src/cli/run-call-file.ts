// One `.call` file: read, run against its dialplan, judged, and recorded anew when that is asked for.

import type { TestedCall, TestedFile } from '../presentation/test-report/tested-file.ts';
import { type CallCase, callCases } from '../rehearsal/call-cases.ts';
import type { CallFileReading } from '../rehearsal/call-file.ts';
import { checkExpectations } from '../rehearsal/check-expectations.ts';
import { judgeCall } from '../rehearsal/judge-call.ts';
import { withTranscript } from '../rehearsal/print-call-file.ts';
import { readCallFile } from '../rehearsal/read-call-file.ts';
import { scriptInvalid } from '../rehearsal/script-findings.ts';
import { breaksDown } from '../runtime/effect.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest-name.ts';
import type { SourceText } from '../source/source-text.ts';
import { readSource, replaceFile } from './check-file.ts';
import { findPlan } from './find-plan.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { UsageError } from './process-ends.ts';
import { writeReason } from './reasons.ts';

/** Dialplans that were read in this run, by path. */
export type LoadedPlans = Map<string, LoadedPlan>;

/** Runs the calls of a file. Throws what `node:fs` throws when it cannot be read. */
export function runCallFile(path: string, plans: LoadedPlans, isUpdating: boolean): TestedFile {
  const { source, encodingFindings } = readSource(path);
  const reading = readCallFile(source.text);
  // What cannot be decoded cannot be read.
  const found = encodingFindings.length > 0 ? encodingFindings : reading.diagnostics;
  const { cases, diagnostics } = callCases({ ...reading, diagnostics: found });
  const empty = { source, title: reading.file.title, plan: undefined, calls: [] };
  const [first] = cases;
  if (first === undefined || diagnostics.length > 0) return { ...empty, diagnostics };
  const loaded = planOf(path, first, plans);
  if (!('flow' in loaded)) return { ...empty, diagnostics: [loaded] };
  const findings = [
    ...planFindings(first, loaded),
    ...once(cases.flatMap((each) => [...startFindings(each, loaded), ...checkExpectations(loaded.flow, each)])),
  ];
  const plan = { source: loaded.source, flow: loaded.flow };
  if (findings.length > 0) return { ...empty, plan, diagnostics: findings };
  const calls = cases.map((callCase): TestedCall => {
    const verdict = judgeCall(loaded.flow, callCase);
    return { row: callCase.row, verdict, isRecorded: false };
  });
  const tested: TestedFile = { ...empty, plan, diagnostics: [], calls };
  return isUpdating ? recorded(tested, reading, source) : tested;
}

// Every row of a table may have the same mistake.
function once(findings: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(findings.map((finding) => [`${finding.span.start} ${finding.message}`, finding])).values()];
}

/** Writes the transcript into a file that has one, or that expects nothing. */
function recorded(tested: TestedFile, { file }: CallFileReading, source: SourceText): TestedFile {
  const [call, another] = tested.calls;
  if (call === undefined || another !== undefined || call.verdict.status === 'passed') return tested;
  const { verdict } = call;
  if (breaksDown(verdict.result.outcome) || (verdict.status === 'failed' && verdict.difference === undefined))
    return tested;
  try {
    replaceFile(source.path, withTranscript(source.text, file, verdict.transcript));
  } catch (error) {
    throw new UsageError(`cannot write ${source.path}: ${writeReason(error)}`);
  }
  return { ...tested, calls: [{ ...call, isRecorded: true }] };
}

function planOf(path: string, { plan: named }: CallCase, plans: LoadedPlans): LoadedPlan | Diagnostic {
  const span = named?.span ?? { start: 0, end: 0 };
  const found = findPlan(path, named);
  if ('wrong' in found) return scriptInvalid(found.wrong, span, found.help);
  const known = plans.get(found.value);
  if (known !== undefined) return known;
  const loaded = loadPlan(found.value);
  plans.set(found.value, loaded);
  return loaded;
}

/** A plan with errors in its XML is no plan to test. */
function planFindings({ plan }: CallCase, loaded: LoadedPlan): Diagnostic[] {
  const error = loaded.findings.find(({ severity }) => severity === 'error');
  if (error === undefined && loaded.hasTags) return [];
  const { path } = loaded.source;
  const { line, column } = loaded.source.position(error?.span.start ?? 0);
  const what = error === undefined ? 'it holds no tag' : error.message;
  const message = `the dialplan cannot be run: ${path}:${line}:${column}: ${what}`;
  return [scriptInvalid(message, plan?.span ?? { start: 0, end: 0 }, `see \`dialplan lint ${path}\``)];
}

function startFindings({ start }: CallCase, { flow }: LoadedPlan): Diagnostic[] {
  if (start === undefined || Object.hasOwn(flow.names, start.text)) return [];
  const help = didYouMean(start.text, Object.keys(flow.names));
  return [scriptInvalid(`no tag is named "${start.text}"`, start.span, help)];
}
