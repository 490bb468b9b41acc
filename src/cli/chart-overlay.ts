// The calls that are drawn over a chart: one that is described on the command line, those of scripts, the fewest that take
// every way, or numbers from a file.

import { readFileSync } from 'node:fs';
import { CoverageCounter } from '../exploration/coverage.ts';
import { decisionGraph } from '../exploration/decision-graph.ts';
import { edgeSuite } from '../exploration/edge-suite.ts';
import type { Overlay } from '../presentation/flowchart/overlay.ts';
import { readCounts } from '../presentation/flowchart/read-counts.ts';
import { runCall } from '../runtime/run-script.ts';
import { findFiles, SCRIPT_FILES } from './find-files.ts';
import type { LoadedPlan } from './load-plan.ts';
import { knownName } from './open-plan.ts';
import { flag, single, strings } from './options.ts';
import { UsageError } from './process-ends.ts';
import { readActs, readCallSetup } from './read-call-setup.ts';
import { runCallFile } from './run-call-file.ts';
import { unreadFile } from './unread-file.ts';

const CALL_FACTS = ['answeredBy', 'direction', 'contact', 'set', 'now', 'seed', 'at'];

/** The overlay that the options ask for; undefined for none. Two of them are a `UsageError`. */
export function readOverlay(plan: LoadedPlan, given: Record<string, unknown>): Overlay | undefined {
  const asked = ['keys', 'calls', 'paths', 'counts'].filter((name) => given[name] !== undefined);
  if (asked.length > 1)
    throw new UsageError(`--${asked.join(' and --')} are drawn in the same place`, 'give one of them');
  if (given['keys'] !== undefined) return ofOneCall(plan, given);
  const aside = CALL_FACTS.find((name) => given[name] !== undefined);
  if (aside !== undefined)
    throw new UsageError(
      `--${aside === 'answeredBy' ? 'answered-by' : aside}: no one call is drawn that this is about`,
      'describe one with --keys, such as --keys "1 3"; --keys "" is a silent caller',
    );
  if (given['calls'] !== undefined) return ofScripts(plan, strings(given, 'calls'));
  if (flag(given, 'paths')) return ofPaths(plan);
  const file = single(given, 'counts');
  return file === undefined ? undefined : ofCounts(plan, file);
}

function ofOneCall(plan: LoadedPlan, given: Record<string, unknown>): Overlay {
  const { flow } = plan;
  const keys = strings(given, 'keys').join(' ');
  const script = { ...readCallSetup(given, undefined), acts: readActs(keys) };
  if (script.at !== undefined) knownName(plan, script.at, '--at');
  const counter = new CoverageCounter(flow);
  const at = script.at === undefined ? flow.entry : (flow.names[script.at] ?? flow.entry);
  const { edges, outcome } = runCall(flow, script, { trace: 'edges' });
  counter.add(edges, at);
  return { title: `one call: ${keys === '' ? 'nothing is pressed' : keys}, ${outcome}`, ...counter.counts() };
}

function ofScripts({ flow, source }: LoadedPlan, paths: readonly string[]): Overlay {
  const { files, problems } = findFiles(paths, SCRIPT_FILES);
  for (const problem of problems) throw problem;
  const counter = new CoverageCounter(flow);
  const plans = new Map();
  let calls = 0;
  for (const { path } of files) {
    const tested = runCallFile(path, plans, false);
    if (tested.plan === undefined || tested.plan.source.text !== source.text) continue;
    for (const { verdict } of tested.calls) {
      counter.add(verdict.result.edges, verdict.start);
      calls++;
    }
  }
  if (calls === 0)
    throw new UsageError(
      `--calls ${paths.join(' ')}: no call there is of ${source.path}`,
      'a script names its dialplan at the top, such as plan: poll.xml, or stands beside it',
    );
  return { title: `${calls} scripted ${calls === 1 ? 'call' : 'calls'}`, ...counter.counts() };
}

function ofPaths({ flow }: LoadedPlan): Overlay {
  const { paths } = edgeSuite(decisionGraph(flow));
  const counter = new CoverageCounter(flow);
  for (const { edges } of paths) counter.add(edges);
  return { title: `${paths.length} calls that take every way`, ...counter.counts() };
}

function ofCounts({ flow, source }: LoadedPlan, file: string): Overlay {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadFile(file, error, `--counts ${file}`, /\.json$/i);
  }
  const counts = readCounts(flow, source, text);
  if (typeof counts === 'string')
    throw new UsageError(`--counts ${file}: ${counts}`, 'what `dialplan test --coverage json` prints');
  return counts;
}
