// Text with ${variables} in it, nested ones too, as parts with places. What the names mean is left to others.

import type { Span } from '../source/span.ts';
import { type DecodedText, sourceSpan } from './decoded-text.ts';

/** `${name}`. A nested reference such as `${choice${n}}` has a name that is itself a template. */
export interface VariableReference {
  readonly kind: 'variable';
  /** Index of `$` in the decoded text. */
  readonly start: number;
  /** Index after `}`; the end of the text when it is never closed. */
  readonly end: number;
  readonly name: readonly TemplatePart[];
  /** The name when it holds no further reference, without surrounding blanks. */
  readonly plainName: string | undefined;
  readonly closed: boolean;
}

export interface TemplateText {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
}

export type TemplatePart = VariableReference | TemplateText;

/** A parsed text: its parts in order, covering all of it. */
export interface Template {
  readonly text: DecodedText;
  readonly parts: readonly TemplatePart[];
}

const MOST_NESTING = 20;

/** Reads `${...}` out of a text. Any string is accepted; an unclosed reference is a part with `closed: false`. */
export function parseTemplate(text: DecodedText): Template {
  const { value } = text;
  if (!value.includes('${'))
    return { text, parts: value === '' ? [] : [{ kind: 'text', start: 0, end: value.length }] };
  return { text, parts: parseParts(value, 0, 0).parts };
}

// choice${num}}   a nested name ends at its own "}", the outer one goes on behind it
//             ^
function parseParts(value: string, from: number, depth: number): { parts: TemplatePart[]; end: number } {
  const parts: TemplatePart[] = [];
  let textStart = from;
  let i = from;
  while (i < value.length) {
    const char = value.charCodeAt(i);
    if (depth > 0 && char === 125) break;
    if (char === 36 && value.charCodeAt(i + 1) === 123 && depth < MOST_NESTING) {
      if (i > textStart) parts.push({ kind: 'text', start: textStart, end: i });
      const reference = parseReference(value, i, depth);
      parts.push(reference);
      i = textStart = reference.end;
    } else {
      i++;
    }
  }
  if (i > textStart) parts.push({ kind: 'text', start: textStart, end: i });
  return { parts, end: i };
}

function parseReference(value: string, start: number, depth: number): VariableReference {
  const inner = parseParts(value, start + 2, depth + 1);
  const closed = value.charCodeAt(inner.end) === 125;
  const plain = inner.parts.every((part) => part.kind === 'text');
  return {
    kind: 'variable',
    start,
    end: closed ? inner.end + 1 : inner.end,
    name: inner.parts,
    plainName: plain ? value.slice(start + 2, inner.end).trim() : undefined,
    closed,
  };
}

/** Every reference of a template, nested ones after the one that holds them. */
export function references(parts: readonly TemplatePart[]): VariableReference[] {
  const found: VariableReference[] = [];
  for (const part of parts) {
    if (part.kind === 'text') continue;
    found.push(part);
    if (part.plainName === undefined) found.push(...references(part.name));
  }
  return found;
}

/** Where a part stands in the source. */
export function partSpan(template: Template, part: TemplatePart): Span {
  return sourceSpan(template.text, part.start, part.end);
}

/** The span of the name between the braces of a reference. */
export function referenceNameSpan(template: Template, part: VariableReference): Span {
  return sourceSpan(template.text, part.start + 2, part.closed ? part.end - 1 : part.end);
}
