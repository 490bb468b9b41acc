// Tells code from words that happen to read as JavaScript. The values of setvar and stash may be any words (Q27):
// "Sales & Marketing" and "Dr. Smith (retired)" are no code, "fetch('x')" is.

import type { AnyEsNode, EsNode } from '../syntax/expression.ts';
import type { Refusal } from './expression-subset.ts';

const WORLD = new Set(
  'eval Function Date RegExp Object Array JSON Promise Proxy Reflect Symbol Error window document console process global globalThis require fetch alert prompt setTimeout setInterval XMLHttpRequest encodeURIComponent decodeURIComponent escape unescape Math'.split(
    ' ',
  ),
);
const WAYS_OUT = new Set(['constructor', '__proto__', 'prototype']);

/** True for a name that leads out of any value. */
export function isWayOut(name: string): boolean {
  return WAYS_OUT.has(name);
}

/** An expression, as code. */
export interface JudgedCode {
  readonly code: string;
  readonly root: EsNode;
  /** True for an operand that is a variable's value and nothing an author wrote as a word. */
  readonly isValue: (node: EsNode) => boolean;
}

/** True when what the subset refuses was plainly meant as code. */
export function isMeantAsCode(judged: JudgedCode, { node, kind }: Refusal): boolean {
  const { code, root, isValue } = judged;
  const refused = node as AnyEsNode;
  switch (refused.type) {
    case 'CallExpression': {
      const callee = refused.callee as AnyEsNode;
      if (callee.type !== 'Identifier') return isCodePath(judged, callee);
      if (WORLD.has(callee.name)) return true;
      const args = refused.arguments;
      return isCalled(code, callee) && (args.length === 0 || args.some((argument) => !isPlainWord(argument)));
    }
    case 'NewExpression':
      return WORLD.has(code.slice(refused.callee.start, refused.callee.end));
    case 'MemberExpression':
    case 'ChainExpression':
      return isCodePath(judged, refused);
    case 'UpdateExpression':
      return isValue(refused.argument);
    case 'BinaryExpression':
      return refused.operator === '**' && isValue(refused.left);
    case 'TemplateLiteral':
    case 'TaggedTemplateExpression':
    case 'FunctionExpression':
    case 'SpreadElement':
      return true;
    default:
      return kind === 'other' && node !== root && refused.type === 'Literal';
  }
}

// Does the chain start at text, a list or a name of JavaScript's own, or go where no word goes?
function isCodePath({ code, isValue }: JudgedCode, start: AnyEsNode): boolean {
  for (let node: AnyEsNode = start; ; ) {
    switch (node.type) {
      case 'MemberExpression': {
        const property = node.property as AnyEsNode;
        const name = property.type === 'Literal' ? String(property.value) : code.slice(property.start, property.end);
        if (WAYS_OUT.has(name)) return true;
        node = node.object as AnyEsNode;
        break;
      }
      case 'CallExpression':
      case 'NewExpression':
        node = node.callee as AnyEsNode;
        break;
      case 'ChainExpression':
        node = node.expression as AnyEsNode;
        break;
      case 'Identifier':
        return WORLD.has(node.name) || (start.type === 'MemberExpression' && isValue(node) && isCalled(code, start));
      default:
        // A text is asked for a member, not called: "quoted" (retired) is two words.
        return (
          node.type === 'ArrayExpression' ||
          (node !== start && node.type === 'Literal' && typeof node.value === 'string')
        );
    }
  }
}

// "Yes (maybe)" has a blank where a call has none.
function isCalled(code: string, callee: EsNode): boolean {
  return code[callee.end] === '(';
}

function isPlainWord(node: EsNode): boolean {
  const argument = node as AnyEsNode;
  return argument.type === 'Identifier' || (argument.type === 'Literal' && typeof argument.value === 'number');
}
