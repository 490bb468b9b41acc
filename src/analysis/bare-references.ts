// Variables written without `${` and `}`: `$call.lastinput`, `{total}`, and bare names in conditions.
// Only names that are known count: `$65` is money and `{x}` may be anything.

import { hasContent, type Tag } from '../model/dialplan.ts';
import { isSystemVariable, SYSTEM_VARIABLES } from '../model/system-variables.ts';
import { definitionOf } from '../model/tag-definitions.ts';
import type { Span } from '../source/span.ts';
import { type DecodedText, sourceSpan } from '../syntax/decoded-text.ts';
import { type AnyEsNode, walkExpression } from '../syntax/expression.ts';
import { conditions, isWord } from './expression-operands.ts';
import type { Subject } from './subject.ts';

export interface BareReference {
  readonly tag: Tag;
  readonly name: string;
  /** As written, decoded. */
  readonly written: string;
  readonly span: Span;
}

/** All of them, in document order. */
export function bareReferences(subject: Subject): readonly BareReference[] {
  return subject.once(findAll);
}

// A dollar sign or a brace that is no part of "${".
const LOOSE = /\$(?!\{)|(?<!\$)\{/;

function findAll(subject: Subject): BareReference[] {
  const found: BareReference[] = [];
  for (const tag of LOOSE.test(subject.text) ? subject.tags : []) {
    if (tag.element.broken || tag.kind === 'unknown') continue;
    if (hasContent(tag)) inText(subject, tag, tag.content, found);
    const known = definitionOf(tag.kind)?.attributes;
    for (const attribute of tag.element.attributes) {
      if (known?.[attribute.name]?.expands !== true || !/[${]/.test(attribute.value)) continue;
      inText(subject, tag, subject.valueOf(attribute), found);
    }
  }
  inConditions(subject, found);
  asWholeValue(subject, found);
  const seen = new Set<number>();
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const isNew = !seen.has(span.start);
      seen.add(span.start);
      return isNew;
    });
}

// $call.lastinput   or   {call.lastinput}   or   $(call.lastinput)
const CANDIDATE = /\$(?:[A-Za-z_][\w.]*|\s?\{|\(\s*[\w.]+\s*\))|\{\s*[\w.]+\s*\}/g;

function inText(subject: Subject, tag: Tag, text: DecodedText, found: BareReference[]): void {
  const { value } = text;
  if (!value.includes('$') && !value.includes('{')) return;
  for (const match of value.matchAll(CANDIDATE)) {
    if (match[0].startsWith('${')) continue;
    let start = match.index;
    let end = start + match[0].length;
    let name: string | undefined;
    if (match[0].endsWith('{')) continue;
    if (match[0].endsWith(')')) {
      name = knownName(subject, match[0].slice(2, -1).trim(), true);
    } else if (match[0].startsWith('$')) {
      name = knownName(subject, match[0].slice(1));
      if (name !== undefined) end = start + 1 + name.length;
    } else if (value[start - 1] !== '$') {
      name = knownName(subject, match[0].slice(1, -1).trim(), true);
    }
    if (name === undefined) continue;
    if (value[start - 1] === ' ' && value[start - 2] === '$') start -= 2;
    found.push({ tag, name, written: value.slice(start, end), span: sourceSpan(text, start, end) });
  }
}

// The longest beginning of the text that names a variable: in "$call.lastinput." the last dot ends the sentence.
function knownName(subject: Subject, text: string, whole = false): string | undefined {
  let name = text.slice(0, 80);
  for (;;) {
    if (isSystemVariable(name) || subject.variables.byName.has(name)) return name;
    const dot = name.lastIndexOf('.');
    if (whole || dot < 0) return undefined;
    name = name.slice(0, dot);
  }
}

// <equal var="Counter" ...>   <setvar varname="n">call.lastinput</setvar>
function asWholeValue(subject: Subject, found: BareReference[]): void {
  const add = (tag: Tag, text: DecodedText, ownToo: boolean): void => {
    const name = text.value.trim();
    // contact.us may be anything; contact.firstName is meant.
    if (!Object.hasOwn(SYSTEM_VARIABLES, name) && !(ownToo && subject.variables.byName.has(name))) return;
    const start = text.value.indexOf(name);
    if (!tag.element.broken)
      found.push({ tag, name, written: name, span: sourceSpan(text, start, start + name.length) });
  };
  for (const tag of [...subject.tagsOf('setvar'), ...subject.tagsOf('stash')]) {
    if (tag.content.value.includes('.')) add(tag, tag.content, false);
  }
  for (const tag of [...subject.tagsOf('equal'), ...subject.tagsOf('notEqual')]) {
    if (tag.var !== undefined) add(tag, subject.valueOf(tag.var), true);
  }
}

function inConditions(subject: Subject, found: BareReference[]): void {
  for (const { tag, expression } of conditions(subject)) {
    if (expression.kind !== 'expression') continue;
    // A word that is the whole of an equal's expr is the text to compare with.
    if (tag.kind !== 'if' && expression.node.type === 'Identifier') continue;
    const { text } = expression.template;
    walkExpression(expression.node, (visited) => {
      const node = visited as AnyEsNode;
      let name: string | undefined;
      if (node.type === 'MemberExpression' && !node.computed) {
        const chain = text.value.slice(node.start, node.end);
        if (isSystemVariable(chain)) name = chain;
      } else if (node.type === 'Identifier' && isWord(expression, node) && subject.variables.byName.has(node.name)) {
        // The property of a member is no variable: in 'a'.length the word is not meant.
        if (text.value[node.start - 1] !== '.') name = node.name;
      }
      if (name === undefined) return;
      found.push({ tag, name, written: name, span: sourceSpan(text, node.start, node.end) });
    });
  }
}
