// Reads the code of an expression once and judges the whole of it, before any part is evaluated: what the subset does
// not have is never run, wherever it stands.

import { isListedFunction, type Refusal, refusals } from '../analysis/expression-subset.ts';
import { isMeantAsCode, type JudgedCode } from '../analysis/meant-as-code.ts';
import { type AnyEsNode, type EsNode, LONGEST_EXPRESSION, parseCode } from '../syntax/expression.ts';
import type { Value } from './evaluate-values.ts';

/** What came of an expression. `start` and `end` are the place of a problem, as offsets in the code. */
export type Evaluated =
  | { readonly kind: 'value'; readonly value: Value }
  /** No expression at all: words, phrases, statements, nothing. Such a text is kept as it is (Q27). */
  | { readonly kind: 'not-an-expression'; readonly message: string; readonly start: number; readonly end: number }
  /** JavaScript that the subset does not have, an operation that failed, or a budget used up. */
  | { readonly kind: 'failed'; readonly message: string; readonly start: number; readonly end: number };

/** An expression ready to be evaluated as often as wanted. */
export type Prepared =
  | { readonly root: undefined; readonly outcome: Evaluated }
  /** `outcome` is kept from the first evaluation when every other one comes to the same. */
  | { readonly root: EsNode; outcome: Evaluated | undefined };

// Real expressions have a few levels. Brackets are the deepest thing to read, chains such as `1 + 1 + 1` to evaluate.
const MOST_BRACKETS = 100;
const MOST_LEVELS = 500;

// What a caller keyed in, such as 12**3, is nobody's mistake.
const KEYS_ALONE = /^[0-9*#\s]+$/;

/** Parses the code of an expression and judges it. Any string is accepted. */
export function prepareExpression(code: string): Prepared {
  const whole = { start: 0, end: code.length };
  const tooDeep = { kind: 'not-an-expression', message: 'the expression is nested too deeply', ...whole } as const;
  if (code.length <= LONGEST_EXPRESSION && bracketLevels(code) > MOST_BRACKETS)
    return { root: undefined, outcome: tooDeep };
  const parsed = parseCode(code);
  if (parsed.kind !== 'expression') return { root: undefined, outcome: notAnExpression(parsed, code) };
  const { node } = parsed;
  if (treeLevels(node) > MOST_LEVELS) return { root: undefined, outcome: tooDeep };
  const refused = refusals(node, () => false);
  const [first] = refused;
  if (first === undefined) return { root: node, outcome: undefined };
  const judged = { code, root: node, isValue: isNumber };
  const asCode = refused.find((refusal) => isMeantAsCode(judged, refusal) || isCodeByNow(judged, refusal));
  const kind = asCode === undefined || KEYS_ALONE.test(code) ? 'not-an-expression' : 'failed';
  const worst = asCode ?? first;
  const { start, end } = worst.place;
  return { root: undefined, outcome: { kind, message: messageFor(worst), start, end } };
}

type Unread = Exclude<ReturnType<typeof parseCode>, { kind: 'expression' }>;

function notAnExpression(parsed: Unread, code: string): Evaluated {
  const whole = { kind: 'not-an-expression', start: 0, end: code.length } as const;
  switch (parsed.kind) {
    case 'empty':
      return { ...whole, message: 'there is nothing to evaluate' };
    case 'statements':
      return { ...whole, message: 'these are statements, not one expression' };
    case 'too-complex':
      // Long words stay words; what begins as code was to be computed.
      return {
        ...whole,
        kind: /^\s*['"(\d]/.test(code) ? 'failed' : 'not-an-expression',
        message: `the expression has more than ${LONGEST_EXPRESSION} characters`,
      };
    case 'syntax-error': {
      const start = Math.min(parsed.at, code.trimEnd().length - 1);
      return { ...whole, message: parsed.message, start, end: start + 1 };
    }
  }
}

const NO_VALUES = new Set(['undefined', 'NaN', 'Infinity', 'Math']);

function messageFor({ kind, node, what }: Refusal): string {
  const word = (node as AnyEsNode).type === 'Identifier' ? what.slice(1, -1) : '';
  if (kind === 'word' && !NO_VALUES.has(word) && !isListedFunction(word)) return `${what} is text without quotes`;
  return kind === 'assignment'
    ? `${what} stores a value, it does not compare`
    : `${what} cannot be used in an expression`;
}

// Where lint keeps silent because a variable's value may turn up, the value is there now.
function isCodeByNow(judged: JudgedCode, refusal: Refusal): boolean {
  const refused = refusal.node as AnyEsNode;
  switch (refused.type) {
    case 'ArrowFunctionExpression':
      // "support => sales" is no function.
      return refused.params.length !== 1 || judged.code[refused.start] === '(' || !isIdentifier(refused.body);
    case 'AssignmentExpression':
      return (
        (refused.left as AnyEsNode).type === 'MemberExpression' &&
        isMeantAsCode(judged, { ...refusal, node: refused.left })
      );
    case 'CallExpression':
    case 'MemberExpression':
      return startsAsCode(refused);
    case 'ClassExpression':
    case 'ObjectExpression':
      return true;
    case 'ImportExpression':
      return !isIdentifier(refused.source);
    default:
      return false;
  }
}

// null.x, (5).split(''), (0, eval)('x'); but "/home/.profile" is a path, and "(555)(1234)" and "(a-b)(c)" are words.
function startsAsCode(start: AnyEsNode & { type: 'CallExpression' | 'MemberExpression' }): boolean {
  let [isCall, isMember] = [false, false];
  for (let node: AnyEsNode = start; ; ) {
    switch (node.type) {
      case 'MemberExpression':
        node = node.object as AnyEsNode;
        isMember = true;
        break;
      case 'CallExpression':
        node = node.callee as AnyEsNode;
        isCall = true;
        break;
      case 'Identifier':
      case 'ThisExpression':
        return false;
      case 'Literal':
        return isMember && (isCall || !node.regex);
      case 'ArrowFunctionExpression':
      case 'ClassExpression':
      case 'FunctionExpression':
      case 'ObjectExpression':
      case 'TemplateLiteral':
        return true;
      default:
        return (
          start.type === 'CallExpression' && !start.arguments.every((node) => isIdentifier(node) || isNumber(node))
        );
    }
  }
}

function isIdentifier(node: EsNode): boolean {
  return (node as AnyEsNode).type === 'Identifier';
}

function isNumber(node: EsNode): boolean {
  const literal = node as AnyEsNode;
  return literal.type === 'Literal' && typeof literal.value === 'number';
}

const [SINGLE, DOUBLE, BACKTICK, BACKSLASH] = [39, 34, 96, 92];

// How many brackets stand open at once; those in quotes do not count. Known without a parser that could run out of stack.
function bracketLevels(code: string): number {
  let [open, most, quote] = [0, 0, 0];
  for (let i = 0; i < code.length; i++) {
    const sign = code.charCodeAt(i);
    if (quote !== 0) {
      if (sign === BACKSLASH) i++;
      else if (sign === quote) quote = 0;
    } else if (sign === SINGLE || sign === DOUBLE || sign === BACKTICK) quote = sign;
    else if (OPENING.has(sign)) most = Math.max(most, ++open);
    else if (CLOSING.has(sign)) open--;
  }
  return most;
}

const OPENING = new Set([...'([{'].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([...')]}'].map((sign) => sign.charCodeAt(0)));

// What the evaluator would go down into; it calls itself once or twice for each level.
function treeLevels(root: EsNode): number {
  let most = 0;
  const waiting: { readonly node: EsNode | null; readonly level: number }[] = [{ node: root, level: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    most = Math.max(most, next.level);
    for (const node of operandsOf(next.node as AnyEsNode)) waiting.push({ node, level: next.level + 1 });
  }
  return most;
}

function operandsOf(node: AnyEsNode | null): readonly (EsNode | null)[] {
  switch (node?.type) {
    case 'UnaryExpression':
      return [node.argument];
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'ConditionalExpression':
      return [node.test, node.consequent, node.alternate];
    case 'SequenceExpression':
      return node.expressions;
    case 'ArrayExpression':
      return node.elements;
    case 'MemberExpression':
      return node.computed ? [node.object, node.property] : [node.object];
    case 'CallExpression':
      return [node.callee, ...node.arguments];
    default:
      return [];
  }
}
