// `dialplan test` for programs: our own JSON, version 1. Members may be added; those that are here keep name and meaning.

import type { Failure } from '../../rehearsal/judge-call.ts';
import { type CoverageJson, coverageJson } from '../report/coverage-json.ts';
import { printJson } from '../report/file-report.ts';
import { jsonDiagnostic, jsonPlace } from '../report/json-report.ts';
import type { PlanCoverage } from '../report/plan-coverage.ts';
import { eventJson } from '../transcript/call-json.ts';
import { isPassed, summarizeTests, type TestedCall, type TestedFile } from './tested-file.ts';

export function jsonTestReport(files: readonly TestedFile[], coverage: readonly PlanCoverage[] | undefined): string {
  return printJson({
    version: 1,
    files: files.map((file) => ({
      path: file.source.path,
      title: file.title,
      plan: file.plan?.source.path,
      diagnostics: file.diagnostics.map((finding) => jsonDiagnostic(file.source, finding)),
      calls: file.calls.map((call) => callJson(file, call)),
    })),
    summary: summarizeTests(files),
    coverage: coverageOf(coverage),
  });
}

function coverageOf(coverage: readonly PlanCoverage[] | undefined): CoverageJson | undefined {
  return coverage === undefined ? undefined : coverageJson(coverage);
}

function callJson(file: TestedFile, call: TestedCall): Record<string, unknown> {
  const { status, result, failures, transcript, difference } = call.verdict;
  return {
    row: call.row,
    status: isPassed(call) ? 'passed' : status,
    outcome: result.outcome,
    duration: result.duration,
    stash: result.stash,
    failures: failures.map((failure) => failureJson(file, failure)),
    difference,
    transcript: transcript.map(({ at, text }) => ({ at, text })),
  };
}

function failureJson({ source, plan }: TestedFile, { span, message, help, nearest }: Failure): Record<string, unknown> {
  return {
    message,
    ...jsonPlace(source, span),
    help,
    nearest:
      nearest === undefined || plan === undefined
        ? undefined
        : { words: nearest.words, event: eventJson(plan.flow, plan.source, nearest.effect) },
  };
}
