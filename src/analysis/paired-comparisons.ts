// Two comparisons of one variable that cannot both hold, or one of which always holds: "> 9 && < 5", "!= 1 || != 7".

import type { AnyEsNode, EsNode, Expression } from '../syntax/expression.ts';
import { RELATIONS } from './clock-values.ts';
import { isString, nameRead, numberWritten, written } from './expression-operands.ts';

export interface PairedComparison {
  readonly node: EsNode;
  readonly name: string;
  /** The two halves in words: "above 9" and "below 5". */
  readonly halves: readonly [string, string];
  readonly outcome: boolean;
}

interface Half {
  readonly node: EsNode;
  readonly name: string;
  readonly operator: string;
  readonly value: number | string;
  readonly text: string;
}

// Longer chains are compared no further; each half is held against all before it.
const MOST_HALVES = 20;
const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** The first such pair of each chain of `&&` or `||` at the top of a condition. */
export function pairedComparison(expression: Expression & { kind: 'expression' }): PairedComparison | undefined {
  const root = expression.node as AnyEsNode;
  if (root.type !== 'LogicalExpression' || (root.operator !== '&&' && root.operator !== '||')) return undefined;
  const halves: Half[] = [];
  const waiting: AnyEsNode[] = [root];
  for (let node = waiting.pop(); node !== undefined && halves.length < MOST_HALVES; node = waiting.pop()) {
    if (node.type === 'LogicalExpression' && node.operator === root.operator) {
      waiting.push(node.right as AnyEsNode, node.left as AnyEsNode);
      continue;
    }
    const half = halfOf(expression, node);
    if (half === undefined) continue;
    for (const other of halves) {
      if (other.name !== half.name || typeof other.value !== typeof half.value) continue;
      const outcome = outcomeOf(root.operator, other, half);
      if (outcome === undefined) continue;
      const node = { ...half.node, start: other.node.start } as EsNode;
      return { node, name: half.name, halves: [other.text, half.text], outcome };
    }
    halves.push(half);
  }
  return undefined;
}

function halfOf(expression: Expression, node: AnyEsNode): Half | undefined {
  if (node.type !== 'BinaryExpression') return undefined;
  const [own, other] =
    nameRead(expression, node.left) === undefined ? [node.right, node.left] : [node.left, node.right];
  const name = nameRead(expression, own);
  const literal = other as AnyEsNode;
  const value =
    numberWritten(expression, other) ??
    (isString(other) && nameRead(expression, other) === undefined && literal.type === 'Literal'
      ? (literal.value as string)
      : undefined);
  if (name === undefined || value === undefined) return undefined;
  const operator = own === node.left ? node.operator : (MIRRORED[node.operator] ?? node.operator);
  const isText = typeof value === 'string';
  if (!(isText ? /^[!=]==?$/ : /^(?:[!=]==?|[<>]=?)$/).test(operator)) return undefined;
  return { node, name, operator, value, text: `${RELATIONS[operator] ?? ''}${written(expression, other)}` };
}

function outcomeOf(joined: '&&' | '||', one: Half, two: Half): boolean | undefined {
  const both = valuesToTry(one.value, two.value).map((value) => [holds(one, value), holds(two, value)]);
  if (joined === '&&') return both.every(([a, b]) => !(a && b)) ? false : undefined;
  return both.every(([a, b]) => a || b) ? true : undefined;
}

// Both sides of every bound and what lies between; NaN stands for everything that is no number.
function valuesToTry(one: number | string, two: number | string): (number | string)[] {
  if (typeof one === 'string' || typeof two === 'string') return [one, two, `${one}${two}-`];
  return [one - 1, one, one + 1, two - 1, two, two + 1, (one + two) / 2, Number.NaN];
}

function holds({ operator, value }: Half, tried: number | string): boolean {
  switch (operator) {
    case '<':
      return tried < value;
    case '<=':
      return tried <= value;
    case '>':
      return tried > value;
    case '>=':
      return tried >= value;
    default:
      return (tried === value) !== operator.startsWith('!');
  }
}
