// How conditions look at what they read: comparisons with fixed values can be settled by trying those and their
// neighbours; a sum, a substring or a comparison of two variables cannot.

import { isString, nameRead, numberWritten } from '../analysis/expression-operands.ts';
import type { FlowNode } from '../analysis/flow-graph.ts';
import { type AnyEsNode, type EsNode, type Expression, parseExpression, referenceAt } from '../syntax/expression.ts';
import { readNames } from './decisive-variables.ts';

/** A length that a condition asks for is tried up to here. */
export const LONGEST_SAMPLE = 2_000;

/**
 * - `equalled`: held against a fixed value, or asked whether there is one
 * - `ordered`: held against a fixed number by less or more
 * - `measured`: its length is held against a fixed number
 * - `otherwise`: anything else; no number of tried values settles it
 */
export type Look = 'equalled' | 'ordered' | 'measured' | 'otherwise';

/** One look of a text at a variable; `name` is undefined for one that is put together while the call runs. */
export interface LookAt {
  readonly name: string | undefined;
  readonly look: Look;
  /** True where the value stands in quotes: a number is then a text like any other. */
  readonly isQuoted?: boolean;
}

/** How a tag that decides, or sets a variable, looks at what it reads. */
export function looksOf({ kind, attributes, text = '' }: FlowNode): readonly LookAt[] {
  switch (kind) {
    case 'if':
      return looksOfCode(attributes?.['expr'] ?? '');
    case 'setvar':
      return looksOfCode(text);
    case 'equal':
    case 'notEqual':
      return looksOfPair(attributes?.['var'] ?? '', attributes?.['expr'] ?? '');
    case 'goto':
    case 'transfer':
      return readNames(text).map((name, _, all) => ({ name, look: all.length === 1 ? 'equalled' : 'otherwise' }));
    default:
      return [];
  }
}

/** The variable that a text is the value of, no more and no less. */
export function copyOf(text: string): string | undefined {
  const expression = expressionOf(text);
  return expression.kind === 'expression' ? nameRead(expression, expression.node) : undefined;
}

function looksOfPair(variable: string, expr: string): readonly LookAt[] {
  const names = [...readNames(variable), ...readNames(expr)];
  const isPlain = names.length === 1 && (copyOf(variable) ?? copyOf(expr)) !== undefined;
  return names.map((name) => ({ name, look: isPlain ? 'equalled' : 'otherwise' }));
}

function looksOfCode(text: string): readonly LookAt[] {
  const expression = expressionOf(text);
  if (expression.kind !== 'expression') return readNames(text).map((name) => ({ name, look: 'otherwise' }));
  const looks: LookAt[] = [];
  const waiting: EsNode[] = [expression.node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = next as AnyEsNode;
    const alone = nameRead(expression, node);
    if (alone !== undefined) looks.push({ name: alone, look: 'equalled', isQuoted: isString(node) });
    else if (node.type === 'LogicalExpression') waiting.push(node.left, node.right);
    else if (node.type === 'UnaryExpression' && node.operator === '!') waiting.push(node.argument);
    else if (node.type === 'ConditionalExpression') waiting.push(node.test, node.consequent, node.alternate);
    else looks.push(...comparisonLooks(expression, node));
  }
  return looks;
}

function comparisonLooks(expression: Expression, node: AnyEsNode): readonly LookAt[] {
  const asked = askedForNumber(expression, node);
  if (asked !== undefined) return [{ name: asked, look: 'equalled' }];
  if (node.type === 'BinaryExpression') {
    const { operator, left, right } = node;
    const look = lookBetween(expression, operator, left, right) ?? lookBetween(expression, operator, right, left);
    if (look !== undefined) return [look];
  }
  return namesWithin(expression, node).map((name) => ({ name, look: 'otherwise' }));
}

function lookBetween(expression: Expression, operator: string, own: EsNode, other: EsNode): LookAt | undefined {
  const isOrder = /^[<>]=?$/.test(operator);
  if (!isOrder && !/^[!=]==?$/.test(operator)) return undefined;
  const number = numberWritten(expression, other);
  const isFixed = number !== undefined || (isString(other) && referenceAt(expression, other) === undefined);
  // Texts in the order of the alphabet are no numbers with neighbours.
  if (!isFixed || (isOrder && number === undefined)) return undefined;
  const name = nameRead(expression, own);
  if (name !== undefined) return { name, look: isOrder ? 'ordered' : 'equalled', isQuoted: isString(own) };
  const spelled = isOrder ? undefined : spelledName(expression, own);
  if (spelled !== undefined) return { name: spelled, look: 'equalled', isQuoted: true };
  const measured = measuredName(expression, own);
  if (measured === undefined || number === undefined || number > LONGEST_SAMPLE) return undefined;
  return { name: measured, look: 'measured' };
}

/** `x` of `isNaN(${x})`. */
function askedForNumber(expression: Expression, node: AnyEsNode): string | undefined {
  if (node.type !== 'CallExpression' || node.arguments.length !== 1) return undefined;
  const callee = node.callee as AnyEsNode;
  const isAsking = callee.type === 'Identifier' && callee.name === 'isNaN';
  return isAsking ? nameRead(expression, node.arguments[0] as EsNode) : undefined;
}

/** `x` of `'${x}'.toLowerCase()`: a fixed text it can equal is one that it can be. */
function spelledName(expression: Expression, node: EsNode): string | undefined {
  const call = node as AnyEsNode;
  if (call.type !== 'CallExpression' || call.arguments.length > 0) return undefined;
  const member = call.callee as AnyEsNode;
  if (member.type !== 'MemberExpression' || member.computed || !isString(member.object as EsNode)) return undefined;
  const method = member.property as AnyEsNode;
  const isSpelling = method.type === 'Identifier' && /^(?:toLowerCase|toUpperCase|trim)$/.test(method.name);
  return isSpelling ? nameRead(expression, member.object as EsNode) : undefined;
}

/** `x` of `'${x}'.length`. */
function measuredName(expression: Expression, node: EsNode): string | undefined {
  const member = node as AnyEsNode;
  if (member.type !== 'MemberExpression' || member.computed) return undefined;
  const property = member.property as AnyEsNode;
  if (property.type !== 'Identifier' || property.name !== 'length' || !isString(member.object)) return undefined;
  return nameRead(expression, member.object);
}

function namesWithin({ template }: Expression, { start, end }: EsNode): (string | undefined)[] {
  return template.parts.flatMap((part) =>
    part.kind === 'variable' && part.start < end && start < part.end ? [part.plainName] : [],
  );
}

function expressionOf(text: string): Expression {
  return parseExpression({ value: text, start: 0, end: text.length });
}
