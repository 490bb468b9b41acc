// A walk as a script: what caller and world did on the way to the cursor, so that the engine can run the same call again.

import type { Act, CallScript, HangupPlace, HttpAnswer } from '../../runtime/call-script.ts';
import type { CallSetup, Wait } from '../../runtime/call-state.ts';
import { cleanText } from '../report/column-text.ts';
import { type Moment, momentAt, pathTo, type Walk } from './walk-session.ts';

/** The script, or why there can be none. */
export type WalkedScript = { readonly script: CallScript } | { readonly refused: string };

/** The script of the way from the beginning, or from the last jump, to the cursor. */
export function walkedScript(walk: Walk): WalkedScript {
  const path = pathTo(walk);
  const start = Math.max(
    0,
    path.findLastIndex(({ cause }) => cause.kind === 'jump'),
  );
  const first = path[start];
  if (first === undefined) return { refused: 'nothing was walked yet' };
  const { setup, by } = first.result.state;
  const acts: Act[] = [];
  let answeredBy = by;
  let variables = setup.variables ?? {};
  for (const moment of path.slice(start + 1)) {
    const { cause } = moment;
    const before = moment.parent === undefined ? undefined : momentAt(walk, moment.parent);
    if (cause.kind === 'set') {
      if (before?.result.waitingFor?.kind !== 'answer')
        return {
          refused: `a .call file cannot set ${cause.name} in mid-call: step back, or set it before the answer`,
        };
      variables = { ...variables, [cause.name]: cause.value };
      continue;
    }
    if (cause.kind !== 'event' || before === undefined) continue;
    const { event } = cause;
    const wait = before.result.waitingFor;
    switch (event.type) {
      case 'answered':
        answeredBy = event.by;
        break;
      case 'key':
        // A key that nothing took is no part of the call, unless it fell in a prompt, where it can be pressed again.
        if (wait?.kind === 'prompt' || !isIgnored(moment)) addKey(acts, event.key, before, spokenIn(walk, before));
        break;
      case 'silence':
        // An entry that is short of its keys ends by itself.
        if (wait?.kind !== 'keys' || wait.entry === '') acts.push({ type: 'silence' });
        break;
      case 'hangup':
        acts.push({ type: 'hangup', ...placeOf(wait), ...spokenIn(walk, before) });
        break;
      case 'transfer':
        acts.push({ type: 'transfer', result: event.result });
        break;
      case 'http':
        acts.push(answered({ status: event.status, ...(event.body === undefined ? undefined : { body: event.body }) }));
        break;
      case 'http-failed':
        acts.push(answered({ failed: event.reason ?? 'no answer' }));
        break;
      case 'finished':
        if (wait?.kind === 'http') acts.push(answered({ failed: 'no answer in time' }));
        if (wait?.kind === 'transfer') acts.push({ type: 'transfer', result: 'no-answer' });
        break;
    }
  }
  if (answeredBy === undefined) return { refused: 'nobody has answered yet: there is no call to save' };
  const facts: CallSetup = Object.keys(variables).length === 0 ? setup : { ...setup, variables };
  return { script: { ...facts, answeredBy, acts } };
}

function isIgnored({ result }: Moment): boolean {
  return result.effects.some((effect) => effect.type === 'notice' && effect.code === 'key-ignored');
}

function answered(answer: HttpAnswer): Act {
  return { type: 'http', answer };
}

/** Where somebody hangs up, when it is not in a prompt. */
function placeOf(wait: Wait | undefined): { readonly at?: HangupPlace } {
  switch (wait?.kind) {
    case 'keys':
      return { at: wait.entry === '' ? 'menu' : 'entry' };
    case 'recording':
    case 'transfer':
    case 'conversation':
    case 'pause':
      return { at: wait.kind };
    default:
      return {};
  }
}

/** Keys of one entry are one act. */
function addKey(acts: Act[], key: string, { result }: Moment, during: { readonly during?: string }): void {
  const last = acts.at(-1);
  const wait = result.waitingFor;
  if (wait?.kind === 'keys' && wait.entry !== '' && last?.type === 'keys')
    acts[acts.length - 1] = { ...last, keys: last.keys + key };
  else acts.push({ type: 'keys', keys: key, ...during });
}

const WORDS = 6;

/** For acts in the middle of a prompt: words of it, from its beginning. */
function spokenIn({ flow }: Walk, { result }: Moment): { readonly during?: string } {
  const { wait } = result.state;
  if (wait?.kind !== 'prompt') return {};
  const prompt = result.effects.findLast((effect) => effect.type === 'say' || effect.type === 'play');
  const text = prompt?.type === 'say' ? prompt.text : prompt?.type === 'play' ? prompt.sound : '';
  const words = cleanText(text === '' ? (flow.nodes[wait.node]?.text ?? '') : text).split(' ');
  return { during: words.slice(0, WORDS).join(' ') };
}
