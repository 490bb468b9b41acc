// `dialplan call`: one scripted call, printed as a transcript or as data.

import { ansi, plain } from '../presentation/report/paint.ts';
import { callJson, eventJson } from '../presentation/transcript/call-json.ts';
import { callTranscript } from '../presentation/transcript/call-transcript.ts';
import { readHttpAnswer } from '../rehearsal/http-answer.ts';
import { readTransferResult } from '../rehearsal/transfer-result.ts';
import type { CallResult, CallScript, HttpAnswer } from '../runtime/call-script.ts';
import { breaksDown } from '../runtime/effect.ts';
import { runCall } from '../runtime/run-script.ts';
import type { LoadedPlan } from './load-plan.ts';
import { codeFor, onePath, openPlan } from './open-plan.ts';
import { chosen, flag, single, strings, wholeNumber } from './options.ts';
import { deliver, refuseToOverwrite, wantsColor } from './output.ts';
import { ExitCode, UsageError } from './process-ends.ts';
import { readActs, readCallSetup } from './read-call-setup.ts';

/** All that happens in a call is kept until it is printed. */
const MOST_STEPS = 1_000_000;
const FORMATS = ['text', 'json', 'jsonl'] as const;

/** Runs the command; the exit code. */
export async function callCommand(paths: readonly string[], given: Record<string, unknown>): Promise<number> {
  const path = onePath(paths, 'call', 'call poll.xml --keys "1 3"');
  const format = chosen(given, 'format', FORMATS) ?? 'text';
  const output = single(given, 'output', '-o');
  const contact = single(given, 'contact');
  refuseToOverwrite('-o', output, contact === undefined ? [path] : [path, contact]);
  const script = readScript(given);
  const plan = openPlan(path, script.at);
  if (plan === undefined) return ExitCode.findings;
  const result = runCall(plan.flow, script);
  const paint = wantsColor(given) ? ansi : plain;
  const text = format === 'text' ? callTranscript(plan.flow, plan.source, result, paint) : dataOf(format, plan, result);
  deliver(output, text);
  if (!flag(given, 'quiet')) tellWhatWasLeft(result);
  return codeFor([plan], breaksDown(result.outcome));
}

function readScript(given: Record<string, unknown>): CallScript {
  const keys = strings(given, 'keys').join(' ');
  const maxSteps = wholeNumber(given, 'maxSteps', { least: 1, most: MOST_STEPS }, '--max-steps');
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
