// What rules look at: the dialplan, its names, flow and variables, each worked out once and only when asked for.

import { attributeText } from '../model/build-dialplan.ts';
import type { AttributeProblem } from '../model/check-attributes.ts';
import { attributeProblems } from '../model/check-attributes.ts';
import { type Dialplan, type Kind, type Tag, type TagOf, tagsOf, type WithContent } from '../model/dialplan.ts';
import type { Fix, TextEdit } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { DecodedText } from '../syntax/decoded-text.ts';
import { type Expression, parseExpression } from '../syntax/expression.ts';
import { attributeNameSpan, attributeValueSpan, tagNameSpan, type XmlAttribute } from '../syntax/xml-tree.ts';
import { compileFlow } from './compile-flow.ts';
import type { FlowGraph } from './flow-graph.ts';
import { type Names, resolveNames } from './names.ts';
import { FlowIndex, reachable } from './reach.ts';
import { findVariables, type Variables } from './variables.ts';

/** Who starts the calls of this plan; undefined when it is not said and nothing in the plan tells. */
export type Direction = 'inbound' | 'outbound';

export class Subject {
  readonly dialplan: Dialplan;
  readonly text: string;
  readonly direction: Direction | undefined;
  readonly #options: (name: string) => number;
  readonly #expressions = new Map<DecodedText, Expression>();
  #names: Names | undefined;
  #flow: FlowGraph | undefined;
  #index: FlowIndex | undefined;
  #reached: Uint8Array | undefined;
  #variables: Variables | undefined;
  #problems: readonly AttributeProblem[] | undefined;
  readonly #memory = new Map<(subject: Subject) => unknown, unknown>();

  constructor(dialplan: Dialplan, direction: Direction | undefined, options: (name: string) => number) {
    this.dialplan = dialplan;
    this.text = dialplan.document.text;
    this.direction = direction ?? inferDirection(dialplan);
    this.#options = options;
  }

  /** Every tag in document order. */
  get tags(): readonly Tag[] {
    return this.dialplan.tags;
  }

  tagsOf<K extends Kind>(kind: K): readonly TagOf<K>[] {
    return tagsOf(this.dialplan, kind);
  }

  get names(): Names {
    this.#names ??= resolveNames(this.dialplan);
    return this.#names;
  }

  get flow(): FlowGraph {
    this.#flow ??= compileFlow(this.dialplan, this.names, { bare: true });
    return this.#flow;
  }

  get flowIndex(): FlowIndex {
    this.#index ??= new FlowIndex(this.flow);
    return this.#index;
  }

  /** True when some call can come to the tag. A misspelt jump counts as leading where it was plainly meant to. */
  isReached(tag: Tag): boolean {
    this.#reached ??= reachable(this.flowIndex, [this.flow.entry, ...this.#meantTargets()]);
    return this.#reached[tag.index] === 1;
  }

  #meantTargets(): number[] {
    const { declared, jumps } = this.names;
    return jumps.flatMap(({ suggestion }) => {
      const meant = suggestion === undefined ? undefined : declared.get(suggestion)?.[0];
      return meant === undefined ? [] : [meant.index];
    });
  }

  get variables(): Variables {
    this.#variables ??= findVariables(this.dialplan);
    return this.#variables;
  }

  /** What the attribute schemas refuse, in document order. */
  get attributeProblems(): readonly AttributeProblem[] {
    this.#problems ??= allAttributeProblems(this.tags);
    return this.#problems;
  }

  /** The text of a tag, or the value of an attribute, as JavaScript. */
  expression(text: DecodedText): Expression {
    let expression = this.#expressions.get(text);
    if (expression === undefined) {
      expression = parseExpression(text);
      this.#expressions.set(text, expression);
    }
    return expression;
  }

  /** All places where the platform evaluates JavaScript, with the text there: setvar, stash, if, equal, notEqual. */
  get expressions(): readonly { readonly tag: Tag; readonly text: DecodedText; readonly expression: Expression }[] {
    return this.once(expressionsOf);
  }

  /** A value worked out from the subject, once for all rules that share it. */
  once<T>(work: (subject: Subject) => T): T {
    if (!this.#memory.has(work)) this.#memory.set(work, work(this));
    return this.#memory.get(work) as T;
  }

  /** A number the running rule lets the user set. */
  option(name: string): number {
    return this.#options(name);
  }

  /** The decoded value of an attribute, with its way back to the source. */
  valueOf(attribute: XmlAttribute): DecodedText {
    return attributeText(attribute, this.text);
  }
}

function allAttributeProblems(tags: readonly Tag[]): AttributeProblem[] {
  const found: AttributeProblem[] = [];
  for (const tag of tags) for (const problem of attributeProblems(tag)) found.push(problem);
  return found;
}

// Plain values need no parser: most variables are set to words, digits, or the value of another.
const PLAIN = /^[\w\s]*$|^\$\{[\w.]+\}$/;

function expressionsOf(subject: Subject): { tag: Tag; text: DecodedText; expression: Expression }[] {
  const found: { tag: Tag; text: DecodedText; expression: Expression }[] = [];
  const add = (tag: Tag, text: DecodedText): void => {
    found.push({ tag, text, expression: subject.expression(text) });
  };
  for (const tag of [...subject.tagsOf('setvar'), ...subject.tagsOf('stash')])
    if (!PLAIN.test(tag.content.value)) add(tag, tag.content);
  for (const tag of [...subject.tagsOf('if'), ...subject.tagsOf('equal'), ...subject.tagsOf('notEqual')]) {
    if (tag.expr !== undefined) add(tag, subject.valueOf(tag.expr));
  }
  return found.sort((a, b) => a.tag.index - b.tag.index);
}

function inferDirection(dialplan: Dialplan): Direction | undefined {
  return tagsOf(dialplan, 'amd').length > 0 ? 'outbound' : undefined;
}

/** Where a tag is pointed at: its name in the start tag. */
export function tagPlace(tag: Tag): Span {
  return tagNameSpan(tag.element);
}

/** Where a tag's text is pointed at; the tag itself when it has none. */
export function contentPlace(tag: WithContent): Span {
  return tag.content.value === '' ? tagPlace(tag) : { start: tag.content.start, end: tag.content.end };
}

/** Where an attribute's value is pointed at; its name when the value is empty. */
export function valuePlace(attribute: XmlAttribute): Span {
  return attribute.valueStart < attribute.valueEnd ? attributeValueSpan(attribute) : attributeNameSpan(attribute);
}

/** A fix of one edit. */
export function replacing(title: string, span: Span, text: string, safety: Fix['safety'] = 'safe'): Fix[] {
  const edit: TextEdit = { span, text };
  return [{ title, safety, edits: [edit] }];
}
