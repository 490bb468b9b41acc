// What the attribute schemas say of a tag. The validators are ajv's, generated ahead of time from grammar/tags.

import type { XmlAttribute } from '../syntax/xml-tree.ts';
import type { Tag } from './dialplan.ts';
import * as validators from './generated/attribute-validators.js';
import { definitionOf } from './tag-definitions.ts';

/** One thing a schema refuses. */
export type AttributeProblem =
  | { readonly kind: 'unknown'; readonly tag: Tag; readonly attribute: XmlAttribute }
  | { readonly kind: 'missing'; readonly tag: Tag; readonly name: string }
  | { readonly kind: 'value'; readonly tag: Tag; readonly attribute: XmlAttribute };

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string };
}

interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

const VALIDATORS = new Map(
  Object.entries(validators as unknown as Record<string, Validator>).map(([name, validator]) => [
    name.slice('check_'.length),
    validator,
  ]),
);

/** Checks a tag's attributes against its schema. Unknown tags and tags with syntax errors have no problems here. */
export function attributeProblems(tag: Tag): AttributeProblem[] {
  const validate = VALIDATORS.get(tag.kind);
  if (validate === undefined || tag.element.broken) return [];
  const { attributes } = tag.element;
  const values: Record<string, string> = Object.create(null);
  for (const attribute of attributes) values[attribute.name] = attribute.value;
  if (validate(values)) return [];
  const problems: AttributeProblem[] = [];
  for (const error of validate.errors ?? []) {
    const problem = toProblem(tag, error);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

function toProblem(tag: Tag, error: SchemaError): AttributeProblem | undefined {
  const { attributes } = tag.element;
  if (error.keyword === 'required') {
    const name = error.params.missingProperty as string;
    const inOtherCase = attributes.some((attribute) => attribute.name.toLowerCase() === name.toLowerCase());
    return inOtherCase ? undefined : { kind: 'missing', tag, name };
  }
  const name = error.keyword === 'additionalProperties' ? error.params.additionalProperty : error.instancePath.slice(1);
  const attribute = attributes.find((candidate) => candidate.name === name);
  if (attribute === undefined) return undefined;
  return { kind: error.keyword === 'additionalProperties' ? 'unknown' : 'value', tag, attribute };
}

/** The attribute names a tag knows. */
export function knownAttributes(tag: Tag): readonly string[] {
  return Object.keys(definitionOf(tag.kind)?.attributes ?? {});
}
