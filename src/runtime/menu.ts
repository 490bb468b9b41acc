// A menu's wait for keys, and the branch an entry takes (semantics Q3 to Q16).

import type { NodeId } from '../analysis/flow-graph.ts';
import { DEFAULT_MENU_TIMEOUT_MS } from '../model/duration.ts';
import type { Key } from './call-event.ts';
import { branchFor, type Operation } from './program.ts';
import { type RunningCall, STAYS } from './running-call.ts';
import { goOn } from './ways-on.ts';

type Ended = 'digits' | 'pound' | 'silence';

/** The prompts are done, or a key has cut them short. */
export function enterMenu(call: RunningCall, operation: Operation): NodeId {
  const { branches, node } = operation;
  // A menu without keypress waits for nobody (Q38).
  if (branches === undefined) return goOn(call, operation);
  const interrupted = call.skipping?.menu === node.menu ? call.skipping : undefined;
  const timeoutMs = node.timeoutMs ?? DEFAULT_MENU_TIMEOUT_MS;
  // Nobody is left to press a key (Q35).
  if (call.gone) {
    call.notice('skipped', 'nobody is on the line: no key will come');
    return takeBranch(call, operation, '');
  }
  if (call.effects !== undefined)
    call.emit({ type: 'collect', keys: branches.keys, timeoutMs, maxDigits: maxDigitsOf(operation) });
  return interrupted === undefined
    ? waitForKey(call, operation, '')
    : takeKey(call, operation, '', interrupted.entry as Key);
}

/** A key of the entry; `entry` is what was pressed before. */
export function takeKey(call: RunningCall, operation: Operation, entry: string, key: Key): NodeId {
  if (key === '#') {
    const isEntry = entry === '' && operation.branches?.exact.has('#') === true;
    return complete(call, operation, isEntry ? '#' : entry, 'pound');
  }
  const longer = entry + key;
  if (longer.length >= maxDigitsOf(operation)) return complete(call, operation, longer, 'digits');
  return waitForKey(call, operation, longer);
}

/** Nothing more was pressed. */
export function takeSilence(call: RunningCall, operation: Operation, entry: string): NodeId {
  if (entry !== '') return complete(call, operation, entry, 'silence');
  call.emit({ type: 'silence', ms: operation.node.timeoutMs ?? DEFAULT_MENU_TIMEOUT_MS });
  return takeBranch(call, operation, '');
}

function waitForKey(call: RunningCall, operation: Operation, entry: string): typeof STAYS {
  const until = call.at + (operation.node.timeoutMs ?? DEFAULT_MENU_TIMEOUT_MS);
  call.wait = { kind: 'keys', node: operation.id, since: call.at, until, entry, maxDigits: maxDigitsOf(operation) };
  return STAYS;
}

function complete(call: RunningCall, operation: Operation, input: string, ended: Ended): NodeId {
  if (call.effects !== undefined) {
    const during = call.skipping?.during;
    call.emit({ type: 'keys', input, ended, ...(during === undefined ? undefined : { during }) });
  }
  if (input !== '') call.setLastInput(input);
  return takeBranch(call, operation, input);
}

function takeBranch(call: RunningCall, operation: Operation, input: string): NodeId {
  call.skipping = undefined;
  const { branches, ways } = operation;
  const own = branches === undefined ? undefined : branchFor(branches, input);
  const way = own ?? (input === '' ? ways['no-input'] : ways['no-match']);
  if (way !== undefined && call.effects !== undefined) {
    const { on, pressed, to } = way;
    call.emit(pressed === undefined ? { type: 'branch', on, to } : { type: 'branch', on, pressed, to });
  }
  return call.follow(way);
}

function maxDigitsOf({ node }: Operation): number {
  return Math.max(1, node.maxDigits ?? 1);
}
