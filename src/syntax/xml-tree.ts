// The tree of an XML document: what stands where, with no idea of what the tags mean. Plain data; offsets only.
// Blank text between tags is not kept as nodes: it is whatever lies between two neighbours' offsets.

import type { Span } from '../source/span.ts';

/** `name="value"`. `value` is decoded; `[valueStart, valueEnd)` is the raw text between the quotes. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Offset of the name's first character. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Offset of `<`. */
  readonly start: number;
  /** End of the start tag, after its `>`. */
  readonly openEnd: number;
  /** Offset of the end tag's `<`; where the content ends. Equal to `openEnd` for `<tag/>`. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** False when the end tag is missing and was assumed. */
  readonly closed: boolean;
  /** True when the start tag itself has a syntax error, so its attributes are a guess. */
  readonly broken: boolean;
}

/** Character data that is not blank, or a CDATA section. `value` is decoded. */
export interface XmlText {
  readonly kind: 'text' | 'cdata';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface XmlComment {
  readonly kind: 'comment';
  /** The text between the dashes. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** `<?target ...?>`, the XML declaration included. */
export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

export interface XmlDocument {
  readonly text: string;
  /** The first element outside all others, if there is one. */
  readonly root: XmlElement | undefined;
  /** What stands outside the root: comments, instructions and, wrongly, text and further elements. */
  readonly outside: readonly XmlNode[];
  /** False when there were syntax errors; what the tree says of the broken places is a guess. */
  readonly wellFormed: boolean;
}

export function tagNameSpan(element: XmlElement): Span {
  return { start: element.start + 1, end: element.start + 1 + element.name.length };
}

/** The whole start tag, `<` to `>`. */
export function openTagSpan(element: XmlElement): Span {
  return { start: element.start, end: element.openEnd };
}

export function attributeNameSpan(attribute: XmlAttribute): Span {
  return { start: attribute.start, end: attribute.start + attribute.name.length };
}

/** The value without its quotes. */
export function attributeValueSpan(attribute: XmlAttribute): Span {
  return { start: attribute.valueStart, end: attribute.valueEnd };
}

/** The name, `=`, and the quoted value. */
export function attributeSpan(attribute: XmlAttribute, text: string): Span {
  const quote = text.charCodeAt(attribute.valueEnd);
  return { start: attribute.start, end: attribute.valueEnd + (quote === 34 || quote === 39 ? 1 : 0) };
}

/** The attribute of exactly this name, or undefined. */
export function attributeNamed(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}
