// `.call` files for tests: those of the examples, and small ones written in a test.

import { readdirSync, readFileSync } from 'node:fs';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import { CoverageCounter } from '../../src/exploration/coverage.ts';
import type { PlanCoverage } from '../../src/presentation/report/plan-coverage.ts';
import type { TestedFile } from '../../src/presentation/test-report/tested-file.ts';
import { callCases } from '../../src/rehearsal/call-cases.ts';
import { judgeCall } from '../../src/rehearsal/judge-call.ts';
import { readCallFile } from '../../src/rehearsal/read-call-file.ts';
import { SourceText } from '../../src/source/source-text.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** A script run against a plan, as `dialplan test` does it. */
export function tested(path: string, script: string, plan: string, planPath = 'plan.xml'): TestedFile {
  const reading = readCallFile(script);
  const { cases, diagnostics } = callCases(reading);
  const flow = compileFlow(parseDialplan(plan).dialplan);
  return {
    source: new SourceText(path, script),
    title: reading.file.title,
    plan: { source: new SourceText(planPath, plan), flow },
    diagnostics,
    calls: cases.map((callCase) => ({ row: callCase.row, verdict: judgeCall(flow, callCase), isRecorded: false })),
  };
}

/** The scripts of every example, run. */
export function testedExamples(): TestedFile[] {
  const scripts = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.call'));
  return scripts.sort().map((path) => {
    const planPath = path.replace(/[^/\\]+$/, 'dialplan.xml');
    const read = (name: string): string => readFileSync(new URL(name.replaceAll('\\', '/'), EXAMPLES), 'utf8');
    return tested(path, read(path), read(planPath), planPath);
  });
}

/** What the calls of some files, all of one plan, came to. */
export function coverageOf(files: readonly TestedFile[]): PlanCoverage {
  const plan = files[0]?.plan;
  if (plan === undefined) throw new Error('no plan');
  const counter = new CoverageCounter(plan.flow);
  for (const { calls } of files) for (const { verdict } of calls) counter.add(verdict.result.edges, verdict.start);
  return { ...plan, coverage: counter.coverage() };
}
