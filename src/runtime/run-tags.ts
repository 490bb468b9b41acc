// What each tag does when the call comes to it. A tag that waits for nobody gives the next node; the others leave a wait.

import type { NodeId } from '../analysis/flow-graph.ts';
import { enterMenu } from './menu.ts';
import type { Operation, Run } from './program.ts';
import { runCondition, runSetvar, runStash } from './run-data.ts';
import { runDtmf, runPlay, runWait } from './run-sound.ts';
import { runDnc, runHttp, runMessage, runRecord, runTransfer } from './run-world.ts';
import type { RunningCall } from './running-call.ts';
import { endGone, goOn, jump } from './ways-on.ts';

/** What each kind of node does. */
export const RUNS: { readonly [K in Operation['kind']]: Run } = {
  dialplan: goOn,
  amd: runAmd,
  live: goOn,
  machine: goOn,
  menu: runMenu,
  collect: enterMenu,
  keypress: goOn,
  play: runPlay,
  stash: runStash,
  goto: runGoto,
  transfer: runTransfer,
  hangup: runHangup,
  setvar: runSetvar,
  if: runCondition,
  else: goOn,
  equal: runCondition,
  notEqual: runCondition,
  get: runHttp,
  post: runHttp,
  record: runRecord,
  catch: goOn,
  dnc: runDnc,
  sms: runMessage,
  text: runMessage,
  analytics: runAnalytics,
  dtmf: runDtmf,
  wait: runWait,
  gotoXML: runLeave,
  gtalk: runGtalk,
  unknown: runUnknown,
  end: runEnd,
};

function runAmd(call: RunningCall, { ways }: Operation): NodeId {
  if (call.inbound && call.by === 'machine') call.notice('amd-inbound', 'nobody is called here: the call takes "live"');
  else if (call.inbound) call.notice('amd-inbound', 'an incoming call takes "live"');
  const way = call.by === 'machine' && !call.inbound ? ways.machine : ways.live;
  if (way !== undefined && call.effects !== undefined) call.emit({ type: 'branch', on: way.on, to: way.to });
  return call.follow(way);
}

function runMenu(call: RunningCall, operation: Operation): NodeId {
  call.skipping = undefined;
  return goOn(call, operation);
}

function runGoto(call: RunningCall, operation: Operation): NodeId {
  return jump(call, call.expand(operation.text), operation);
}

function runHangup(call: RunningCall, { ways }: Operation): NodeId {
  if (!call.gone && call.effects !== undefined) call.emit({ type: 'hangup', by: 'plan' });
  call.follow(ways.hangup);
  return call.gone ? endGone(call) : call.end('hangup', 'the plan hangs up');
}

function runEnd(call: RunningCall): NodeId {
  return call.gone ? endGone(call) : call.end('end-of-plan', 'the plan runs off its end');
}

function runLeave(call: RunningCall, { text, ways }: Operation): NodeId {
  const url = call.expand(text);
  call.notice('leaves', `another dialplan takes over: ${url}`);
  call.follow(ways.leave);
  return call.gone ? endGone(call) : call.end('end-of-plan', `another dialplan takes over: ${url}`);
}

function runAnalytics(call: RunningCall, operation: Operation): NodeId {
  if (call.effects !== undefined) {
    const facts = Object.keys(operation.node.attributes ?? {})
      .filter((name) => name !== 'name')
      .map((name) => `${name} ${call.rawAttribute(operation, name)}`);
    call.notice('analytics', `a page view would be counted: ${facts.join(', ')}`);
  }
  return goOn(call, operation);
}

function runGtalk(call: RunningCall, operation: Operation): NodeId {
  const text = call.expand(operation.text);
  const to = call.attribute(operation, 'to') ?? '';
  call.notice('gtalk', `the service is gone, nothing is sent to ${to === '' ? 'anybody' : to}: "${text}"`);
  return goOn(call, operation);
}

function runUnknown(call: RunningCall, operation: Operation): NodeId {
  call.notice('unknown-tag', 'the language has no such tag; what it holds is run');
  return goOn(call, operation);
}
