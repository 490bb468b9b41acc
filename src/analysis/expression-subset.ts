// The part of JavaScript a plan may compute with: the allow-list that lint and the call engine share.
// It only looks at trees. What it does not list is refused, whatever it would do. Grammar: grammar/expression.md.

import type { AnyEsNode, EsNode } from '../syntax/expression.ts';

/** Members by what they belong to, and functions, as grammar/expression.md lists them. */
export const SUBSET = {
  string: [
    'charAt',
    'charCodeAt',
    'concat',
    'endsWith',
    'includes',
    'indexOf',
    'lastIndexOf',
    'length',
    'padEnd',
    'padStart',
    'replace',
    'slice',
    'split',
    'startsWith',
    'substr',
    'substring',
    'toLowerCase',
    'toUpperCase',
    'trim',
  ],
  array: ['concat', 'indexOf', 'join', 'length', 'reverse', 'slice'],
  number: ['toFixed', 'toString'],
  Math: ['abs', 'ceil', 'floor', 'max', 'min', 'pow', 'random', 'round', 'sqrt'],
  functions: ['Boolean', 'Number', 'String', 'isNaN', 'parseFloat', 'parseInt'],
} as const;

export const UNARY_OPERATORS: ReadonlySet<string> = new Set(['!', '+', '-', 'typeof']);
export const BINARY_OPERATORS: ReadonlySet<string> = new Set([
  ...['==', '!=', '===', '!==', '<', '<=', '>', '>='],
  ...['+', '-', '*', '/', '%'],
]);
export const LOGICAL_OPERATORS: ReadonlySet<string> = new Set(['&&', '||']);

const STRING_METHODS: ReadonlySet<string> = methods(SUBSET.string);
const ARRAY_METHODS: ReadonlySet<string> = methods(SUBSET.array);
const NUMBER_METHODS: ReadonlySet<string> = methods(SUBSET.number);
const ANY_METHOD = new Set([...STRING_METHODS, ...ARRAY_METHODS, ...NUMBER_METHODS]);
const MATH: ReadonlySet<string> = new Set(SUBSET.Math);
const FUNCTIONS: ReadonlySet<string> = new Set(SUBSET.functions);

function methods(names: readonly string[]): Set<string> {
  return new Set(names.filter((name) => name !== 'length'));
}

/** True for a method that strings, arrays or numbers may be asked for. */
export function isListedMethod(name: string): boolean {
  return ANY_METHOD.has(name);
}

/** True for a function that may be called by its name alone. */
export function isListedFunction(name: string): boolean {
  return FUNCTIONS.has(name);
}

/** One construct outside the subset. What lies inside it is not looked at. */
export interface Refusal {
  readonly node: EsNode;
  /** The part of it to point at: the name of the function or member. */
  readonly place: EsNode;
  /** `word` is an identifier where a value is needed; `assignment` is any of `=`, `+=`, ...; `update` is `++`, `--`. */
  readonly kind: 'word' | 'assignment' | 'update' | 'call' | 'member' | 'operator' | 'other';
  /** The construct in words: `a regular expression`, `"fetch"`. */
  readonly what: string;
}

const WORDS: Readonly<Record<string, string>> = {
  ArrowFunctionExpression: 'a function',
  AwaitExpression: '"await"',
  ChainExpression: '"?."',
  ClassExpression: 'a class',
  FunctionExpression: 'a function',
  ImportExpression: '"import"',
  MetaProperty: '"new.target"',
  NewExpression: '"new"',
  ObjectExpression: 'an object',
  SpreadElement: '"..."',
  Super: '"super"',
  TaggedTemplateExpression: 'text in backticks',
  TemplateLiteral: 'text in backticks',
  ThisExpression: '"this"',
  YieldExpression: '"yield"',
};

/**
 * Everything in a tree that the subset does not have, in the order of the text. `isReference` tells the identifiers
 * that stand for `${}`.
 */
export function refusals(root: EsNode, isReference: (node: EsNode) => boolean): Refusal[] {
  const found: Refusal[] = [];
  const waiting: EsNode[] = [root];
  const refuse = (node: EsNode, kind: Refusal['kind'], what: string, place: EsNode = node): void => {
    found.push({ node, place, kind, what });
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = next as AnyEsNode;
    switch (node.type) {
      case 'Literal':
        if (node.regex !== undefined && node.regex !== null) refuse(node, 'other', 'a regular expression');
        else if (typeof node.value === 'bigint') refuse(node, 'other', 'a number with "n"');
        break;
      case 'Identifier':
        if (!isReference(node)) refuse(node, 'word', `"${node.name}"`);
        break;
      case 'ArrayExpression':
        for (const element of node.elements) {
          if (element === null) refuse(node, 'other', 'a gap in a list');
          else waiting.push(element);
        }
        break;
      case 'UnaryExpression':
        if (UNARY_OPERATORS.has(node.operator)) waiting.push(node.argument);
        else refuse(node, 'operator', `"${node.operator}"`);
        break;
      case 'BinaryExpression':
        if (BINARY_OPERATORS.has(node.operator)) waiting.push(node.left, node.right);
        else refuse(node, 'operator', `"${node.operator}"`);
        break;
      case 'LogicalExpression':
        if (LOGICAL_OPERATORS.has(node.operator)) waiting.push(node.left, node.right);
        else refuse(node, 'operator', `"${node.operator}"`);
        break;
      case 'ConditionalExpression':
        waiting.push(node.test, node.consequent, node.alternate);
        break;
      case 'SequenceExpression':
        waiting.push(...node.expressions);
        break;
      case 'MemberExpression':
        if (node.computed) {
          // 'a'['constructor'] is a way to a member that is not listed; an index is a number.
          if (isText(node.property)) refuse(node, 'member', `the member "${textOf(node.property)}"`, node.property);
          else waiting.push(node.object, node.property);
        } else if (nameOf(node.property) === 'length') waiting.push(node.object);
        else refuse(node, 'member', `the member "${nameOf(node.property)}"`, node.property);
        break;
      case 'CallExpression': {
        const callee = node.callee as AnyEsNode;
        const problem = node.optional ? '"?."' : calleeProblem(callee, isReference);
        if (problem !== undefined) {
          refuse(node, 'call', problem, callee.type === 'MemberExpression' ? callee.property : callee);
          break;
        }
        if (callee.type === 'MemberExpression' && !isMath(callee.object)) waiting.push(callee.object);
        waiting.push(...node.arguments);
        break;
      }
      case 'AssignmentExpression':
        refuse(node, 'assignment', `"${node.operator}"`);
        break;
      case 'UpdateExpression':
        refuse(node, 'update', `"${node.operator}"`);
        break;
      default:
        refuse(node, 'other', WORDS[node.type] ?? 'this');
    }
  }
  return found.sort((a, b) => a.node.start - b.node.start);
}

function calleeProblem(callee: AnyEsNode, isReference: (node: EsNode) => boolean): string | undefined {
  if (callee.type === 'Identifier') {
    if (isReference(callee)) return 'a call of a variable';
    return FUNCTIONS.has(callee.name) ? undefined : `the function "${callee.name}"`;
  }
  if (callee.type !== 'MemberExpression') return 'a call of anything but a named function';
  if (callee.computed) return 'a call of a member in brackets';
  const name = nameOf(callee.property);
  if (isMath(callee.object)) return MATH.has(name) ? undefined : `the function "Math.${name}"`;
  return methodsOf(callee.object).has(name) ? undefined : `the method "${name}"`;
}

// What is plainly written as text, list or number has the methods of its kind; anything else may turn out as any of them.
function methodsOf(object: EsNode): ReadonlySet<string> {
  const receiver = object as AnyEsNode;
  if (receiver.type === 'ArrayExpression') return ARRAY_METHODS;
  if (receiver.type !== 'Literal') return ANY_METHOD;
  return typeof receiver.value === 'string' ? STRING_METHODS : NUMBER_METHODS;
}

function isMath(node: EsNode): boolean {
  return (node as AnyEsNode).type === 'Identifier' && nameOf(node) === 'Math';
}

function isText(node: EsNode): boolean {
  const property = node as AnyEsNode;
  return property.type === 'Literal' && typeof property.value === 'string' && !/^\d+$/.test(property.value);
}

function textOf(node: EsNode): string {
  const property = node as AnyEsNode;
  return property.type === 'Literal' ? String(property.value) : '';
}

function nameOf(node: EsNode): string {
  const named = node as AnyEsNode;
  return named.type === 'Identifier' || named.type === 'PrivateIdentifier' ? named.name : '';
}
