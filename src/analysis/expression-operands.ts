// What stands where in an expression: references with and without quotes, bare words, comparisons.

import { type Equal, type If, isCondition, type NotEqual } from '../model/dialplan.ts';
import { sourceSpan } from '../syntax/decoded-text.ts';
import {
  type AnyEsNode,
  type EsNode,
  type Expression,
  nodeSpan,
  referenceAt,
  walkExpression,
} from '../syntax/expression.ts';
import type { VariableReference } from '../syntax/template.ts';
import type { Subject } from './subject.ts';

/** A place where JavaScript is evaluated, as the subject lists them. */
export type Evaluated = Subject['expressions'][number];

export type Condition = Evaluated & { readonly tag: If | Equal | NotEqual };

/** The expressions that decide: `expr` of if, equal and notEqual. Tags with syntax errors are left out. */
export function conditions(subject: Subject): readonly Condition[] {
  return subject.once(conditionsOf);
}

function conditionsOf(subject: Subject): Condition[] {
  return subject.expressions.filter((place) => decides(place)).filter(({ tag }) => !tag.element.broken);
}

/** True for `expr` attributes, false for the texts of setvar and stash. */
export function decides(place: Evaluated): place is Condition {
  return isCondition(place.tag);
}

/** True when a reference of the text is never closed; what the expression says is then a guess. */
export function isUnclosed({ template }: Expression): boolean {
  return template.parts.some((part) => part.kind === 'variable' && !part.closed);
}

/** The text of a node as the author wrote it, decoded. */
export function written(expression: Expression, node: EsNode): string {
  return expression.template.text.value.slice(node.start, node.end);
}

/** The reference that a node is, no more and no less, without quotes. */
export function bareReference(expression: Expression, node: EsNode): VariableReference | undefined {
  if ((node as AnyEsNode).type !== 'Identifier') return undefined;
  const part = referenceAt(expression, node);
  return part !== undefined && part.start === node.start && part.end === node.end ? part : undefined;
}

/** The reference that a string holds, no more and no less: `'${x}'`. */
export function quotedReference(expression: Expression, node: EsNode): VariableReference | undefined {
  if (!isString(node)) return undefined;
  const part = referenceAt(expression, node);
  return part !== undefined && part.start === node.start + 1 && part.end === node.end - 1 ? part : undefined;
}

/** The system or own name that a node is the value of, in quotes or not. */
export function nameRead(expression: Expression, node: EsNode): string | undefined {
  return (bareReference(expression, node) ?? quotedReference(expression, node))?.plainName;
}

/** True for an identifier that the author wrote, not one that stands for `${}`. */
export function isWord(expression: Expression, node: EsNode): boolean {
  return (node as AnyEsNode).type === 'Identifier' && referenceAt(expression, node) === undefined;
}

export function isString(node: EsNode): boolean {
  const literal = node as AnyEsNode;
  return literal.type === 'Literal' && typeof literal.value === 'string';
}

/** A number, or a string that reads as one, known without a call; undefined for anything else. */
export function numberWritten(expression: Expression, node: EsNode): number | undefined {
  const value = node as AnyEsNode;
  if (value.type === 'UnaryExpression' && (value.operator === '-' || value.operator === '+')) {
    const positive = numberWritten(expression, value.argument);
    return positive === undefined ? undefined : value.operator === '-' ? -positive : positive;
  }
  if (value.type !== 'Literal' || referenceAt(expression, node) !== undefined) return undefined;
  if (typeof value.value === 'number') return value.value;
  if (typeof value.value !== 'string' || !/^\s*[0-9]{1,9}(?:\.[0-9]{1,9})?\s*$/.test(value.value)) return undefined;
  return Number(value.value);
}

export interface Comparison {
  readonly node: EsNode;
  readonly operator: string;
  readonly left: EsNode;
  readonly right: EsNode;
}

const COMPARING = new Set(['==', '!=', '===', '!==', '<', '<=', '>', '>=']);
const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Every comparison in an expression. */
export function comparisons(expression: Expression): Comparison[] {
  const found: Comparison[] = [];
  if (expression.kind !== 'expression') return found;
  walkExpression(expression.node, (visited) => {
    const node = visited as AnyEsNode;
    if (node.type === 'BinaryExpression' && COMPARING.has(node.operator)) {
      const { operator, left, right } = node;
      found.push({ node, operator, left, right });
    }
  });
  return found;
}

/** Comparisons with the value of a named variable on one side, turned so that the variable comes first. */
export function comparisonsOf(expression: Expression, name: string): { operator: string; value: EsNode }[] {
  if (!expression.template.text.value.includes(name)) return [];
  return comparisons(expression).flatMap(({ operator, left, right }) => {
    if (nameRead(expression, left) === name) return [{ operator, value: right }];
    if (nameRead(expression, right) === name) return [{ operator: MIRRORED[operator] ?? operator, value: left }];
    return [];
  });
}

/** A quote that may stand where the expression stands: an attribute in single quotes needs a reference for it. */
export function quoteFor({ tag, text }: Evaluated, source: string): string {
  const inAttribute = tag.element.start < text.start && text.start <= tag.element.openEnd;
  return inAttribute && source[text.start - 1] === "'" ? '&apos;' : "'";
}

/** Edits that put a piece of the expression in quotes. */
export function quoting(place: Evaluated, source: string, start: number, end: number) {
  const quote = quoteFor(place, source);
  const span = sourceSpan(place.text, start, end);
  return [
    { span: { start: span.start, end: span.start }, text: quote },
    { span: { start: span.end, end: span.end }, text: quote },
  ];
}

/** Where a node stands in the source. */
export function placeOf({ expression }: Evaluated, node: EsNode) {
  return nodeSpan(expression, node);
}
