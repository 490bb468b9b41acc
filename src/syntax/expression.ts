// JavaScript with ${} inside, as a tree with places in the source. The only file that imports acorn.
// The platform expands ${} as plain text before it evaluates; here each stands in as an identifier of the same length,
// so the tree's offsets are offsets of the decoded text. Nothing is ever evaluated from here.

import { type Expression as EsExpression, type Node, parse } from 'acorn';
import type { Span } from '../source/span.ts';
import { type DecodedText, isBlank, sourceSpan } from './decoded-text.ts';
import { parseTemplate, type Template, type VariableReference } from './template.ts';

export type { AnyNode as AnyEsNode, Expression as EsExpression, Node as EsNode } from 'acorn';

/** Longest expression read; real ones have some tens of characters. */
export const LONGEST_EXPRESSION = 4000;

export type Expression = {
  readonly template: Template;
  /** The text with every reference replaced by an identifier of its length. */
  readonly code: string;
} & (
  | { readonly kind: 'expression'; readonly node: EsExpression }
  /** Valid JavaScript, but not one expression: statements, declarations. */
  | { readonly kind: 'statements'; readonly span: Span }
  | { readonly kind: 'syntax-error'; readonly message: string; readonly span: Span }
  | { readonly kind: 'too-complex'; readonly span: Span }
  | { readonly kind: 'empty' }
);

/** Parses the text of `setvar`, `stash`, or an `expr` attribute. Any string is accepted. */
export function parseExpression(text: DecodedText): Expression {
  const template = parseTemplate(text);
  const code = withPlaceholders(template);
  const parsed = parseCode(code);
  switch (parsed.kind) {
    case 'statements':
    case 'too-complex':
      return { template, code, kind: parsed.kind, span: { start: text.start, end: text.end } };
    case 'syntax-error':
      return { template, code, kind: 'syntax-error', message: parsed.message, span: errorSpan(text, parsed.at) };
    default:
      return { template, code, ...parsed };
  }
}

/** What plain code is, as `Expression` says; `at` is an offset in the code. */
export type ParsedCode =
  | { readonly kind: 'expression'; readonly node: EsExpression }
  | { readonly kind: 'statements' }
  | { readonly kind: 'syntax-error'; readonly message: string; readonly at: number }
  | { readonly kind: 'too-complex' }
  | { readonly kind: 'empty' };

/** Parses JavaScript whose values are already in it: `${` means nothing here. Any string is accepted. */
export function parseCode(code: string): ParsedCode {
  if (code.trim() === '') return { kind: 'empty' };
  if (code.length > LONGEST_EXPRESSION) return { kind: 'too-complex' };
  try {
    const program = parse(code, { ecmaVersion: 2022, sourceType: 'script' });
    const [first, ...others] = program.body.filter((statement) => statement.type !== 'EmptyStatement');
    if (
      first?.type === 'ExpressionStatement' &&
      others.length === 0 &&
      !('directive' in first && first.expression.type !== 'Literal')
    ) {
      return { kind: 'expression', node: first.expression };
    }
    return { kind: 'statements' };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'too-complex' };
    if (!(error instanceof SyntaxError)) throw error;
    const at = Math.min((error as SyntaxError & { pos?: number }).pos ?? 0, code.length);
    return { kind: 'syntax-error', message: error.message.replace(/ \(\d+:\d+\)$/, '').toLowerCase(), at };
  }
}

/** The source span of a node. */
export function nodeSpan(expression: Expression, node: Node): Span {
  return sourceSpan(expression.template.text, node.start, node.end);
}

/** The reference that an identifier stands for, wholly or in part; undefined for an identifier the author wrote. */
export function referenceAt(expression: Expression, node: Node): VariableReference | undefined {
  for (const part of expression.template.parts) {
    if (part.kind === 'variable' && part.start < node.end && node.start < part.end) return part;
  }
  return undefined;
}

/** Calls `visit` for a node and all below it, parents first. */
export function walkExpression(node: Node, visit: (node: Node) => void): void {
  visit(node);
  // A node's own fields, without building lists of them: every expression of every plan is walked by several rules.
  for (const field in node) {
    const value: unknown = (node as unknown as Record<string, unknown>)[field];
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) walkExpression(child, visit);
    } else if (isNode(value)) walkExpression(value, visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function withPlaceholders({ text, parts }: Template): string {
  let code = '';
  for (const part of parts) {
    const { start, end } = part;
    code += part.kind === 'text' ? text.value.slice(start, end) : `$${'_'.repeat(end - start - 1)}`;
  }
  return code;
}

function errorSpan(text: DecodedText, at: number): Span {
  const { value } = text;
  let start = Math.min(at, Math.max(0, value.length - 1));
  while (start > 0 && isBlank(value.charCodeAt(start))) start--;
  return sourceSpan(text, start, Math.min(start + 1, value.length));
}
