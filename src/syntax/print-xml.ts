// A tree to text. Reading what this prints gives the same tree, offsets aside.

import { isBlank } from './decoded-text.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './xml-tree.ts';

/** Prints a document; blanks and line breaks between tags are kept as they stand in its text. */
export function printXml(document: XmlDocument): string {
  const roots: XmlNode[] = document.root === undefined ? [...document.outside] : [document.root, ...document.outside];
  roots.sort((a, b) => a.start - b.start);
  return printChildren(roots, document.text, 0, document.text.length);
}

function printChildren(nodes: readonly XmlNode[], text: string, start: number, end: number): string {
  let printed = '';
  let at = start;
  for (const node of nodes) {
    printed += blanksBetween(text, at, node.start) + printNode(node, text);
    at = node.end;
  }
  return printed + blanksBetween(text, at, end);
}

function printNode(node: XmlNode, text: string): string {
  switch (node.kind) {
    case 'element':
      return printElement(node, text);
    case 'text':
      return escapeText(node.value);
    case 'cdata':
      return `<![CDATA[${node.value}]]>`;
    case 'comment':
      return `<!--${node.value}-->`;
    case 'instruction':
      return text.slice(node.start, node.end);
  }
}

function printElement(element: XmlElement, text: string): string {
  const open = `<${element.name}${element.attributes.map(printAttribute).join('')}`;
  if (element.selfClosing) return `${open}/>`;
  return `${open}>${printChildren(element.children, text, element.openEnd, element.closeStart)}</${element.name}>`;
}

function printAttribute({ name, value }: XmlAttribute): string {
  return ` ${name}="${escapeAttribute(value)}"`;
}

function blanksBetween(text: string, start: number, end: number): string {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return '';
  return text.slice(start, end);
}

/** Character data as XML writes it. */
export function escapeText(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

/** An attribute value as XML writes it, for double quotes. */
export function escapeAttribute(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
