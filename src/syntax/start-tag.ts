// The start tag being read: its attributes so far, and, when the parser complains of it, what a person would say went
// wrong and where the tag was meant to end.

import type { Diagnostic } from '../source/diagnostic.ts';
import { attributeEndingAt } from './attribute-span.ts';
import type { OpenElement } from './open-tags.ts';
import type { SourceWindow } from './source-window.ts';
import { replaceWith, syntaxError } from './syntax-findings.ts';
import { describeTagError, guessUnclosedTag, strayLessThan, swallowedAttribute } from './syntax-recovery.ts';
import { attributeNameSpan, tagNameSpan, type XmlAttribute, type XmlNode } from './xml-tree.ts';

const LESS_THAN = 60;
const NO_ATTRIBUTES: readonly XmlAttribute[] = [];
const NO_CHILDREN: readonly XmlNode[] = [];

/** What becomes of a start tag after a complaint. */
export interface Judgement {
  readonly finding: Diagnostic | undefined;
  /** `wait`: what follows must be known first; `end`: the tag was meant to end at `endsAt`; `read`: reading goes on. */
  readonly next: 'read' | 'wait' | 'end';
  readonly endsAt: number;
  readonly selfClosing: boolean;
}

export class StartTag {
  /** The element, while its start tag is being read. */
  element: OpenElement | undefined;
  readonly attributes: XmlAttribute[] = [];
  #attributesEnd = 0;

  begin(name: string, start: number): void {
    this.#attributesEnd = start + 1 + name.length;
    this.attributes.length = 0;
    this.element = {
      kind: 'element',
      name,
      attributes: NO_ATTRIBUTES,
      children: NO_CHILDREN,
      start,
      openEnd: 0,
      closeStart: 0,
      end: 0,
      selfClosing: false,
      closed: true,
      broken: false,
    };
  }

  /** Takes the attribute that ends just before `end`. */
  addAttribute(window: SourceWindow, name: string, value: string, end: number): XmlAttribute {
    const attribute = attributeEndingAt(window, name, value, end, this.#attributesEnd);
    this.attributes.push(attribute);
    this.#attributesEnd = end;
    return attribute;
  }

  /** Ends the start tag at `at`; the element, ready for its place in the tree. */
  finish(at: number, selfClosing: boolean): OpenElement | undefined {
    const { element } = this;
    if (element === undefined) return undefined;
    this.element = undefined;
    if (this.attributes.length > 0) element.attributes = this.attributes.slice();
    this.attributes.length = 0;
    element.openEnd = element.closeStart = element.end = at;
    element.selfClosing = selfClosing;
    return element;
  }

  /** Judges a complaint of the parser at `at`. `complete` says that the window holds all that follows. */
  judge(element: OpenElement, complaint: string, window: SourceWindow, at: number, complete: boolean): Judgement {
    if (complaint.startsWith('duplicate attribute')) return reading(this.#duplicate(complaint));
    const { text, base } = window;
    const from = this.#attributesEnd - base;
    const meetsTag = complaint.startsWith('disallowed character') && text.charCodeAt(at - 1 - base) === LESS_THAN;
    const bareWord = complaint.startsWith('attribute without value') && !element.broken;
    if (meetsTag || bareWord) {
      if (!complete) return { finding: undefined, next: 'wait', endsAt: 0, selfClosing: false };
      if (meetsTag && strayLessThan(text, from, at - 1 - base)) {
        element.broken = true;
        return reading(strayLessThanFinding(at));
      }
      // Words and then a "<": the ">" before them was forgotten.
      if (meetsTag || /^[^<>="']*</.test(text.slice(from, from + 2000))) return this.#endEarly(element, window);
    }
    if (element.broken) return reading(undefined);
    element.broken = true;
    const swallowed = swallowedAttribute(this.attributes.at(-1));
    if (swallowed === undefined) {
      const found = describeTagError(complaint, element.name, window, at, this.#attributesEnd);
      return reading(syntaxError('xml-not-well-formed', found.message, found.span, found.more));
    }
    this.attributes.splice(-1, 1, swallowed);
    return reading(missingQuote(swallowed));
  }

  #duplicate(complaint: string): Diagnostic {
    const name = complaint.slice('duplicate attribute: '.length, -1);
    const second = this.attributes.findLast((attribute) => attribute.name === name) as XmlAttribute;
    const help = 'keep one';
    return syntaxError('xml-not-well-formed', `attribute "${name}" is given twice`, attributeNameSpan(second), {
      help,
    });
  }

  // A "<" where the start tag is still being read: the quote or the ">" before it was forgotten.
  #endEarly(element: OpenElement, { text, base }: SourceWindow): Judgement {
    const from = this.#attributesEnd - base;
    const { attribute, selfClosing, resumeAt } = guessUnclosedTag(
      text.slice(from, text.indexOf('<', from)),
      from + base,
    );
    const message = `the start tag of "${element.name}" has no ">"`;
    const finding =
      attribute === undefined
        ? syntaxError('xml-not-well-formed', message, tagNameSpan(element))
        : missingQuote(attribute);
    const said = element.broken;
    element.broken = true;
    if (attribute !== undefined) this.attributes.push(attribute);
    return { finding: said ? undefined : finding, next: 'end', endsAt: resumeAt, selfClosing };
  }
}

function reading(finding: Diagnostic | undefined): Judgement {
  return { finding, next: 'read', endsAt: 0, selfClosing: false };
}

function missingQuote({ name, valueStart }: XmlAttribute): Diagnostic {
  const span = { start: valueStart - 1, end: valueStart };
  const label = 'opened here';
  return syntaxError('xml-not-well-formed', `the value of "${name}" has no closing quote`, span, { label });
}

function strayLessThanFinding(at: number): Diagnostic {
  const span = { start: at - 1, end: at };
  const fixes = replaceWith('write &lt;', span, '&lt;');
  return syntaxError('xml-not-well-formed', 'a "<" in an attribute must be written "&lt;"', span, { fixes });
}
