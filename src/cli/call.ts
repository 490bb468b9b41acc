// `dialplan call`: one scripted call, printed as a transcript or as data.

import { ansi, plain } from '../presentation/report/paint.ts';
import { formatDiagnostic } from '../presentation/report/text-report.ts';
import { callJson, eventJson } from '../presentation/transcript/call-json.ts';
import { callTranscript } from '../presentation/transcript/call-transcript.ts';
import { readHttpAnswer } from '../rehearsal/http-answer.ts';
import { readTransferResult } from '../rehearsal/transfer-result.ts';
import type { CallResult, CallScript, HttpAnswer } from '../runtime/call-script.ts';
import { runCall } from '../runtime/run-script.ts';
import { nearestName } from '../source/nearest-name.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { chosen, flag, single, strings } from './options.ts';
import { refuseToOverwrite, wantsColor, writeReport } from './output.ts';
import { ExitCode, UsageError } from './process-ends.ts';
import { readActs, readCallSetup, wholeNumberOption } from './read-call-setup.ts';
import { STANDARD_INPUT } from './standard-input.ts';

const FORMATS = ['text', 'json', 'jsonl'] as const;

/** Runs the command; the exit code. */
export async function callCommand(paths: readonly string[], given: Record<string, unknown>): Promise<number> {
  const [path, another] = paths;
  if (path === undefined) throw new UsageError('no dialplan to call', 'such as `dialplan call poll.xml --keys "1 3"`');
  if (another !== undefined) throw new UsageError('one dialplan at a time', `${path}, or ${another}`);
  const format = chosen(given, 'format', FORMATS) ?? 'text';
  const output = single(given, 'output', '-o');
  const contact = single(given, 'contact');
  refuseToOverwrite('-o', output, contact === undefined ? [path] : [path, contact]);
  const script = readScript(given);
  const plan = loadPlan(path, path === STANDARD_INPUT ? '<stdin>' : path);
  for (const finding of plan.findings) process.stderr.write(`${formatDiagnostic(plan.source, finding, plain)}\n\n`);
  if (!plan.hasTags) return ExitCode.findings;
  const { at } = script;
  if (at !== undefined && !Object.hasOwn(plan.flow.names, at)) throw unknownStart(at, plan);
  const result = runCall(plan.flow, script);
  const paint = wantsColor(given) ? ansi : plain;
  const text = format === 'text' ? callTranscript(plan.flow, plan.source, result, paint) : dataOf(format, plan, result);
  if (output === undefined) process.stdout.write(text);
  else writeReport(output, text);
  if (!flag(given, 'quiet')) tellWhatWasLeft(result);
  const isTrouble = result.outcome === 'fault' || result.outcome === 'step-limit';
  return isTrouble || plan.findings.some(({ severity }) => severity === 'error') ? ExitCode.findings : ExitCode.fine;
}

function readScript(given: Record<string, unknown>): CallScript {
  const keys = strings(given, 'keys').join(' ');
  const maxSteps = wholeNumberOption(given, 'maxSteps', '--max-steps');
  if (maxSteps === 0) throw new UsageError('--max-steps 0: no call runs 0 tags');
  const transfers = strings(given, 'transfer')
    .flatMap((list) => list.split(','))
    .map((word) => {
      const result = readTransferResult(word);
      if ('wrong' in result) throw new UsageError(`--transfer ${word}: there is no such value`, result.help);
      return result.value;
    });
  return {
    ...readCallSetup(given, Date.now()),
    acts: readActs(keys),
    transfers,
    http: strings(given, 'http').map(readHttp),
    ...(maxSteps === undefined ? undefined : { maxSteps }),
  };
}

function readHttp(text: string): HttpAnswer {
  const answer = text === '' ? undefined : readHttpAnswer(text);
  if (answer !== undefined) return answer;
  throw new UsageError(`--http ${text}: that is no answer of a server`, 'such as 200:opened, 503, or failed');
}

/** For a name to start at that no tag has. */
export function unknownStart(at: string, { flow }: LoadedPlan): UsageError {
  const names = Object.keys(flow.names);
  const near = nearestName(at, names);
  const help =
    near !== undefined
      ? `did you mean "${near}"?`
      : names.length === 0
        ? 'the plan names no tag'
        : `names: ${names.slice(0, 10).join(', ')}`;
  return new UsageError(`--at ${at}: no tag is named "${at}"`, help);
}

function dataOf(format: 'json' | 'jsonl', { flow, source }: LoadedPlan, result: CallResult): string {
  if (format === 'json') return `${JSON.stringify(callJson(flow, source, result), null, 2)}\n`;
  const { duration, keys, stash, variables } = result;
  return result.events
    .map((effect) => {
      const event = eventJson(flow, source, effect);
      return `${JSON.stringify(effect.type === 'end' ? { ...event, duration, keys, stash, variables } : event)}\n`;
    })
    .join('');
}

function tellWhatWasLeft({ unspent }: CallResult): void {
  if (unspent.length === 0) return;
  const words = unspent.map((act) => (act.type === 'keys' ? act.keys : act.type));
  process.stderr.write(`dialplan: the call was over before: ${words.join(' ')}\n`);
}
