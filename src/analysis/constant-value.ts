// The value of an expression that holds nothing but literals: sums and comparisons, worked out on the tree.
// Anything else, and anything large, has no known value here.

import type { AnyEsNode, EsNode } from '../syntax/expression.ts';

export type Constant = string | number | boolean | null;

const MOST_LEVELS = 100;

/** The value that JavaScript gives the tree, or undefined when it is not constant or not plain. */
export function constantValue(root: EsNode, levels = MOST_LEVELS): Constant | undefined {
  if (levels === 0) return undefined;
  const node = root as AnyEsNode;
  const valueIn = (part: EsNode): Constant | undefined => constantValue(part, levels - 1);
  switch (node.type) {
    case 'Literal': {
      const { value } = node;
      return typeof value === 'object' && value !== null ? undefined : typeof value === 'bigint' ? undefined : value;
    }
    case 'UnaryExpression': {
      const value = valueIn(node.argument);
      if (value === undefined) return undefined;
      if (node.operator === '!') return !value;
      return node.operator === '-' ? -Number(value) : node.operator === '+' ? Number(value) : undefined;
    }
    case 'LogicalExpression': {
      const left = valueIn(node.left);
      if (node.operator === '??') return undefined;
      if (left === undefined) return undefined;
      return (node.operator === '&&') === Boolean(left) ? valueIn(node.right) : left;
    }
    case 'SequenceExpression': {
      const values = node.expressions.map(valueIn);
      return values.includes(undefined) ? undefined : values.at(-1);
    }
    case 'BinaryExpression': {
      const left = valueIn(node.left);
      const right = valueIn(node.right);
      return left === undefined || right === undefined ? undefined : combine(node.operator, left, right);
    }
    default:
      return undefined;
  }
}

function combine(operator: string, left: Constant, right: Constant): Constant | undefined {
  const bothText = typeof left === 'string' && typeof right === 'string';
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case '+':
      return typeof left === 'string' || typeof right === 'string' ? undefined : a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '==':
      return left === null || right === null ? left === right : bothText ? left === right : a === b;
    case '!=':
      return left === null || right === null ? left !== right : bothText ? left !== right : a !== b;
    case '<':
      return bothText ? left < right : a < b;
    case '<=':
      return bothText ? left <= right : a <= b;
    case '>':
      return bothText ? left > right : a > b;
    case '>=':
      return bothText ? left >= right : a >= b;
    default:
      return undefined;
  }
}
