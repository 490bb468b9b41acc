// Evaluates an expression by walking its tree: allow-listed nodes on plain values, within a budget. Nothing of a plan is
// ever given to JavaScript itself to run. Semantics: grammar/expression.md.

import type { AnyEsNode, EsNode } from '../syntax/expression.ts';
import {
  type Budget,
  type Chance,
  DEFAULT_BUDGET,
  Failure,
  fail,
  payList,
  paySteps,
  type Run,
} from './evaluate-budget.ts';
import { callFunction, callMath } from './evaluate-functions.ts';
import { callMethod, kindOf } from './evaluate-methods.ts';
import { type Evaluated, type Prepared, prepareExpression } from './evaluate-prepare.ts';
import { binary, isList, textIn, textOf, unary, type Value } from './evaluate-values.ts';

export { type Budget, type Chance, type Evaluated, type Prepared, prepareExpression, textOf, type Value };

// A prepared expression may be kept long; its outcome is kept with it when it is small.
const LONGEST_KEPT = 1000;

/**
 * What the expression comes to. Never throws. Without `Math.random` in it the first outcome is kept: all values are in
 * the code, so it cannot come to anything else. The default budget is `DEFAULT_BUDGET`.
 */
export function evaluate(prepared: Prepared, chance: Chance, budget: Budget = DEFAULT_BUDGET): Evaluated {
  const { root, outcome } = prepared;
  if (root === undefined) return outcome;
  const isUsual = budget === DEFAULT_BUDGET;
  if (outcome !== undefined && isUsual) return outcome;
  const run: Run = { budget, chance, stepsLeft: budget.steps, place: root, drewChance: false };
  const evaluated = evaluateRoot(root, run);
  if (isUsual && !run.drewChance && isSmall(evaluated)) prepared.outcome = evaluated;
  return evaluated;
}

function isSmall(evaluated: Evaluated): boolean {
  if (evaluated.kind !== 'value') return true;
  const { value } = evaluated;
  return typeof value === 'string' ? value.length <= LONGEST_KEPT : !isList(value);
}

function evaluateRoot(root: EsNode, run: Run): Evaluated {
  try {
    const value = compute(root as AnyEsNode, run);
    // A list is going to be a text: one that would be too long is none.
    if (isList(value)) textIn(run, value);
    return { kind: 'value', value };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    const { message, place } = failure;
    return { kind: 'failed', message, start: place.start, end: place.end };
  }
}

function compute(node: AnyEsNode, run: Run): Value {
  run.place = node;
  paySteps(run, 1);
  switch (node.type) {
    case 'Literal':
      return literal(node.value, run);
    case 'BinaryExpression': {
      const left = compute(node.left, run);
      const right = compute(node.right, run);
      run.place = node;
      return binary(run, node.operator, left, right);
    }
    case 'LogicalExpression': {
      const left = compute(node.left, run);
      if (node.operator === '&&') return left ? compute(node.right, run) : left;
      if (node.operator === '||') return left ? left : compute(node.right, run);
      return unlisted(node, run);
    }
    case 'UnaryExpression': {
      const value = compute(node.argument, run);
      run.place = node;
      return unary(run, node.operator, value);
    }
    case 'ConditionalExpression':
      return compute(compute(node.test, run) ? node.consequent : node.alternate, run);
    case 'SequenceExpression': {
      let last: Value;
      for (const part of node.expressions) last = compute(part, run);
      return last;
    }
    case 'ArrayExpression':
      return computeAll(node.elements, run);
    case 'MemberExpression':
      return member(node, run);
    case 'CallExpression':
      return call(node, run);
    default:
      return unlisted(node, run);
  }
}

function literal(value: unknown, run: Run): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return unlisted(run.place, run);
}

function computeAll(nodes: readonly (EsNode | null)[], run: Run): Value[] {
  const values: Value[] = [];
  for (const node of nodes) values.push(node === null ? unlisted(run.place, run) : compute(node as AnyEsNode, run));
  payList(run, values.length);
  return values;
}

function call(node: Extract<AnyEsNode, { type: 'CallExpression' }>, run: Run): Value {
  const callee = node.callee as AnyEsNode;
  if (callee.type === 'Identifier') {
    const args = computeAll(node.arguments, run);
    run.place = node;
    return callFunction(run, callee.name, args);
  }
  if (callee.type !== 'MemberExpression' || callee.computed) return unlisted(node, run);
  const object = callee.object as AnyEsNode;
  const name = callee.property.type === 'Identifier' ? callee.property.name : '';
  const isMath = object.type === 'Identifier' && object.name === 'Math';
  const receiver = isMath ? undefined : compute(object, run);
  const args = computeAll(node.arguments, run);
  run.place = isMath ? node : callee.property;
  return isMath ? callMath(run, name, args) : callMethod(run, name, receiver, args);
}

function member(node: Extract<AnyEsNode, { type: 'MemberExpression' }>, run: Run): Value {
  const value = compute(node.object as AnyEsNode, run);
  const index = node.computed ? compute(node.property as AnyEsNode, run) : undefined;
  run.place = node.property;
  if (value === null || value === undefined) return fail(run, `${kindOf(value)} has no members`);
  const elements = isList(value) || typeof value === 'string' ? value : '';
  if (node.computed) return elements.at(wholeIndex(index, elements.length, run));
  if (node.property.type !== 'Identifier' || node.property.name !== 'length') return unlisted(node, run);
  return isList(value) || typeof value === 'string' ? value.length : undefined;
}

function wholeIndex(index: Value, length: number, run: Run): number {
  const number = typeof index === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(index) ? Number(index) : index;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    const found = typeof index === 'number' ? textOf(index) : kindOf(index);
    return fail(run, `an index must be a whole number, and this is ${found}`);
  }
  // Counting from the end is not JavaScript's way here.
  return number < 0 ? length : number;
}

function unlisted(node: EsNode, run: Run): never {
  run.place = node;
  return fail(run, 'this cannot be used in an expression');
}
