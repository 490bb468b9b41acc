// Attribute values that the schemas refuse, with what is known of the attribute. Values that hold `${}` are left out: that
// they are not expanded is variable-not-expanded's to tell.

import { canonicalName } from '../model/check-attributes.ts';
import type { Tag } from '../model/dialplan.ts';
import { type AttributeDefinition, definitionOf } from '../model/tag-definitions.ts';
import type { Span } from '../source/span.ts';
import type { XmlAttribute } from '../syntax/xml-tree.ts';
import { type Subject, valuePlace } from './subject.ts';

export interface RefusedValue {
  readonly tag: Tag;
  readonly attribute: XmlAttribute;
  /** The attribute's canonical name. */
  readonly name: string;
  readonly definition: AttributeDefinition;
  readonly place: Span;
}

/** The refused values of attributes of these kinds, in document order. */
export function* refusedValues(
  subject: Subject,
  ...kinds: readonly AttributeDefinition['value'][]
): Generator<RefusedValue> {
  for (const problem of subject.attributeProblems) {
    if (problem.kind !== 'value' || problem.attribute.value.includes('${')) continue;
    const { tag, attribute } = problem;
    const name = canonicalName(tag, attribute.name);
    const definition = definitionOf(tag.kind)?.attributes[name];
    if (definition === undefined || !kinds.includes(definition.value)) continue;
    yield { tag, attribute, name, definition, place: valuePlace(attribute) };
  }
}
