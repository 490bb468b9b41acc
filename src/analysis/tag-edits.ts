// Edits that fixes make to whole tags and attributes.

import type { Tag } from '../model/dialplan.ts';
import type { Fix, TextEdit } from '../source/diagnostic.ts';
import { isBlank } from '../syntax/decoded-text.ts';
import { attributeSpan, tagNameSpan, type XmlAttribute } from '../syntax/xml-tree.ts';

/** Gives a tag another name, in its start tag and in its end tag; for tags that `isWhole`. */
export function renamingTag({ element }: Tag, name: string, safety: Fix['safety']): Fix[] {
  const edits: TextEdit[] = [{ span: tagNameSpan(element), text: name }];
  if (!element.selfClosing) {
    const start = element.closeStart + 2;
    edits.push({ span: { start, end: start + element.name.length }, text: name });
  }
  return [{ title: `write ${name}`, safety, edits }];
}

/** Takes an attribute out, with the blanks before it. */
export function removingAttribute(attribute: XmlAttribute, text: string, safety: Fix['safety']): Fix[] {
  let { start } = attribute;
  while (isBlank(text.charCodeAt(start - 1))) start--;
  const { end } = attributeSpan(attribute, text);
  return [{ title: `remove the ${attribute.name}`, safety, edits: [{ span: { start, end }, text: '' }] }];
}
