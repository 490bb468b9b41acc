// XmlDocument to typed tags. Unknown tags are kept, comments stay with the tag they stand before; what is wrong with
// attributes, places and names is said later, by rules.

import { type DecodedText, decodeText, joinDecoded, trimDecoded } from '../syntax/decoded-text.ts';
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlText } from '../syntax/xml-tree.ts';
import type { Dialplan, Kind, Tag } from './dialplan.ts';
import { kindOf } from './tag-definitions.ts';

// Most tags have neither children nor comments; they share these.
const NO_TAGS: Tag[] = [];
const NO_COMMENTS: XmlComment[] = [];

/** Builds the typed dialplan of a document. Never fails: a document without a root has no tags. */
export function buildDialplan(document: XmlDocument): Dialplan {
  const tags: Tag[] = [];
  const byKind: { [K in Kind]?: Tag[] } = {};
  const { root } = document;
  const before = document.outside.filter(
    (node): node is XmlComment => node.kind === 'comment' && root !== undefined && node.start < root.start,
  );
  const tree = root === undefined ? undefined : build(root, undefined, before.length === 0 ? NO_COMMENTS : before);
  return { document, root: tree, tags, byKind: byKind as Dialplan['byKind'] };

  function build(element: XmlElement, parent: Tag | undefined, leading: readonly XmlComment[]): Tag {
    let elements = 0;
    let comments = 0;
    for (const child of element.children) {
      if (child.kind === 'element') elements++;
      else if (child.kind === 'comment') comments++;
    }
    const children: Tag[] = elements === 0 ? NO_TAGS : new Array(elements);
    const inner: XmlComment[] = comments === 0 ? NO_COMMENTS : [];
    const tag = makeTag(element, parent, tags.length, children, leading, inner, document.text);
    tags.push(tag);
    const list = byKind[tag.kind];
    if (list === undefined) byKind[tag.kind] = [tag];
    else list.push(tag);
    if (elements === 0 && comments === 0) return tag;
    let next = 0;
    let waiting = NO_COMMENTS;
    for (const child of element.children) {
      if (child.kind === 'element') {
        children[next++] = build(child, tag, waiting);
        waiting = NO_COMMENTS;
      } else if (child.kind === 'comment') {
        if (waiting === NO_COMMENTS) waiting = [];
        waiting.push(child);
      }
    }
    if (waiting.length > 0) inner.push(...waiting);
    return tag;
  }
}

// One literal per kind: the shape of each tag is read here, top to bottom.
function makeTag(
  element: XmlElement,
  parent: Tag | undefined,
  index: number,
  children: readonly Tag[],
  leading: readonly XmlComment[],
  inner: readonly XmlComment[],
  text: string,
): Tag {
  const name = find(element, 'name');
  const kind = kindOf(element.name) ?? 'unknown';
  switch (kind) {
    case 'dialplan':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        loggingEnabled: find(element, 'loggingEnabled'),
      };
    case 'menu':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        timeout: find(element, 'timeout'),
        maxDigits: find(element, 'maxDigits'),
      };
    case 'keypress':
      return { kind, element, parent, index, name, children, leading, inner, pressed: find(element, 'pressed') };
    case 'play':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        content: contentOf(element, text),
        type: find(element, 'type'),
        voice: find(element, 'voice'),
        cache: find(element, 'cache'),
      };
    case 'stash':
    case 'setvar':
    case 'get':
    case 'post':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        content: contentOf(element, text),
        varname: find(element, 'varname'),
      };
    case 'goto':
    case 'dtmf':
    case 'wait':
    case 'gotoXML':
      return { kind, element, parent, index, name, children, leading, inner, content: contentOf(element, text) };
    case 'transfer':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        content: contentOf(element, text),
        callerid: find(element, 'callerid'),
        calleridalpha: find(element, 'calleridalpha'),
        timeout: find(element, 'timeout'),
        continueAfter: find(element, 'continue-after'),
        mode: find(element, 'mode'),
        musiconhold: find(element, 'musiconhold'),
        whisperTts: find(element, 'whisper-tts'),
        screen: find(element, 'screen'),
      };
    case 'if':
      return { kind, element, parent, index, name, children, leading, inner, expr: find(element, 'expr') };
    case 'equal':
    case 'notEqual':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        var: find(element, 'var'),
        expr: find(element, 'expr'),
      };
    case 'record':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        varname: find(element, 'varname'),
        timeout: find(element, 'timeout'),
        background: find(element, 'background'),
      };
    case 'catch':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        type: find(element, 'type'),
        value: find(element, 'value'),
        goto: find(element, 'goto'),
      };
    case 'dnc':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        content: contentOf(element, text),
        loggingEnabled: find(element, 'loggingEnabled'),
      };
    case 'sms':
    case 'text':
    case 'gtalk':
      return {
        kind,
        element,
        parent,
        index,
        name,
        children,
        leading,
        inner,
        content: contentOf(element, text),
        to: find(element, 'to'),
      };
    case 'amd':
    case 'live':
    case 'machine':
    case 'hangup':
    case 'else':
    case 'analytics':
    case 'unknown':
      return { kind, element, parent, index, name, children, leading, inner };
  }
}

// The exact name wins; the same name in another letter case is taken for it (Q37).
function find(element: XmlElement, name: string): XmlAttribute | undefined {
  const { attributes } = element;
  let other: XmlAttribute | undefined;
  for (let i = 0; i < attributes.length; i++) {
    const attribute = attributes[i] as XmlAttribute;
    if (attribute.name === name) return attribute;
    if (other === undefined && isSameInOtherCase(attribute.name, name)) other = attribute;
  }
  return other;
}

// Most names differ in length or in their first letter; only the rest is worth changing case for.
function isSameInOtherCase(a: string, b: string): boolean {
  return (
    a.length === b.length && (a.charCodeAt(0) | 32) === (b.charCodeAt(0) | 32) && a.toLowerCase() === b.toLowerCase()
  );
}

/** The decoded, trimmed text of an element, CDATA included, with its way back to the source. */
function contentOf(element: XmlElement, text: string): DecodedText {
  const { children } = element;
  const only = children[0];
  if (children.length === 1 && only?.kind === 'text') return trimDecoded(located(only, text));
  const pieces = children.filter((child): child is XmlText => child.kind === 'text' || child.kind === 'cdata');
  return trimDecoded(
    joinDecoded(
      pieces.map((piece) => located(piece, text)),
      element.openEnd,
    ),
  );
}

function located(node: XmlText, text: string): DecodedText {
  if (node.kind === 'cdata') return { value: node.value, start: node.start + 9, end: node.end - 3 };
  if (node.value.length === node.end - node.start) return node;
  return decodeText(text.slice(node.start, node.end), node.start, false);
}

/** The decoded value of an attribute with its way back to the source. */
export function attributeText(attribute: XmlAttribute, text: string): DecodedText {
  const { value, valueStart: start, valueEnd: end } = attribute;
  return value.length === end - start ? { value, start, end } : decodeText(text.slice(start, end), start, true);
}
