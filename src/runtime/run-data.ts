// Variables, the report, and conditions (semantics Q26 to Q30, Q41, Q42).

import type { NodeId } from '../analysis/flow-graph.ts';
import { textOf } from './evaluate.ts';
import type { Operation } from './program.ts';
import type { RunningCall } from './running-call.ts';
import { goOn } from './ways-on.ts';

export function runSetvar(call: RunningCall, operation: Operation): NodeId {
  call.setVariable(call.rawAttribute(operation, 'varname') ?? '', valueOfText(call, operation));
  return goOn(call, operation);
}

export function runStash(call: RunningCall, operation: Operation): NodeId {
  call.setStash(call.attribute(operation, 'varname') ?? '', valueOfText(call, operation));
  return goOn(call, operation);
}

function valueOfText(call: RunningCall, operation: Operation): string {
  const { kept } = operation;
  if (kept.value !== undefined) return kept.value;
  const { constant } = operation.text;
  const source = call.expand(operation.text);
  const value = computed(call, source, 'the text is kept as it is');
  // Chance may decide a text without variables too, and a fault is to be told each time.
  if (constant !== undefined && value === source) kept.value = value;
  return value ?? source;
}

/** The value of a text as an expression, or the text itself when it is none (Q27); undefined after a fault. */
function computed(call: RunningCall, source: string, onFault: string): string | undefined {
  // Digits alone keep their leading zeros, and their last places.
  if (/^[0-9]*$/.test(source)) return source;
  const evaluated = call.evaluate(source);
  if (evaluated.kind === 'value') return textOf(evaluated.value);
  if (evaluated.kind === 'not-an-expression') return source;
  call.expressionFault(source, evaluated, onFault);
  return undefined;
}

export function runCondition(call: RunningCall, operation: Operation): NodeId {
  const { kind, ways } = operation;
  const test = call.attribute(operation, 'expr') ?? '';
  const holds = kind === 'if' ? isTrue(call, test) : isEqual(call, operation, test, kind === 'equal');
  return call.follow(holds ? ways.true : ways.false);
}

function isTrue(call: RunningCall, test: string): boolean {
  const evaluated = call.evaluate(test);
  if (evaluated.kind !== 'value') call.expressionFault(test, evaluated, 'the condition counts as false');
  const result = evaluated.kind === 'value' && Boolean(evaluated.value);
  call.emit({ type: 'if', test, result });
  return result;
}

// After a failure the children run in neither case (Q29).
function isEqual(call: RunningCall, operation: Operation, test: string, wanted: boolean): boolean {
  const value = call.attribute(operation, 'var') ?? '';
  const other = test === '' ? '' : computed(call, test, 'what is inside does not run');
  const result = other !== undefined && areEqual(value.trim(), other.trim()) === wanted;
  call.emit({ type: 'if', test, value, result });
  return result;
}

function areEqual(a: string, b: string): boolean {
  if (a === b) return true;
  return isNumber(a) && isNumber(b) && Number(a) === Number(b);
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}
