// What the attribute schemas say of a tag. The validators are ajv's, generated ahead of time from grammar/tags.

import { nearestName } from '../source/nearest-name.ts';
import type { XmlAttribute } from '../syntax/xml-tree.ts';
import type { Tag } from './dialplan.ts';
import * as validators from './generated/attribute-validators.js';
import { definitionOf } from './tag-definitions.ts';

/** One thing a schema refuses. */
export type AttributeProblem =
  | { readonly kind: 'unknown'; readonly tag: Tag; readonly attribute: XmlAttribute }
  /** A known attribute in another letter case, which is taken for `name` (Q37). */
  | { readonly kind: 'case'; readonly tag: Tag; readonly attribute: XmlAttribute; readonly name: string }
  /** `misspelt` is an attribute the tag does not know whose name comes close: both are one mistake. */
  | { readonly kind: 'missing'; readonly tag: Tag; readonly name: string; readonly misspelt: XmlAttribute | undefined }
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
  const values = valuesOf(attributes);
  if (validate(values)) return [];
  const problems: AttributeProblem[] = [];
  for (const attribute of attributes) {
    const name = canonicalName(tag, attribute.name);
    if (name === attribute.name) continue;
    problems.push({ kind: 'case', tag, attribute, name });
    if (values[name] !== undefined) continue;
    // From here on it is the attribute it means.
    delete values[attribute.name];
    values[name] = attribute.value;
  }
  if (problems.length > 0 && validate(values)) return problems;
  const byName = new Map(attributes.map((attribute) => [canonicalName(tag, attribute.name), attribute]));
  for (const error of validate.errors ?? []) {
    const problem = toProblem(tag, error, byName);
    if (problem !== undefined) problems.push(problem);
  }
  return withMisspelt(problems);
}

// An ordinary object: one without a prototype is kept as a dictionary, which the validators read slowly.
function valuesOf(attributes: readonly XmlAttribute[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, value } of attributes) {
    if (name !== '__proto__') values[name] = value;
    else Object.defineProperty(values, name, { value, enumerable: true, configurable: true });
  }
  return values;
}

function toProblem(
  tag: Tag,
  error: SchemaError,
  byName: ReadonlyMap<string, XmlAttribute>,
): AttributeProblem | undefined {
  if (error.keyword === 'required') {
    return { kind: 'missing', tag, name: error.params.missingProperty as string, misspelt: undefined };
  }
  const unknown = error.keyword === 'additionalProperties';
  const attribute = byName.get((unknown ? error.params.additionalProperty : error.instancePath.slice(1)) as string);
  return attribute === undefined ? undefined : { kind: unknown ? 'unknown' : 'value', tag, attribute };
}

// "presed" beside a missing "pressed" is that attribute, misspelt.
function withMisspelt(problems: readonly AttributeProblem[]): AttributeProblem[] {
  const taken = new Set<AttributeProblem>();
  const merged = problems.map((problem) => {
    if (problem.kind !== 'missing') return problem;
    const meant = problems.find(
      (other) =>
        other.kind === 'unknown' &&
        !taken.has(other) &&
        nearestName(other.attribute.name, [problem.name]) !== undefined,
    );
    if (meant?.kind !== 'unknown') return problem;
    taken.add(meant);
    return { ...problem, misspelt: meant.attribute };
  });
  return merged.filter((problem) => !taken.has(problem));
}

/** The name the tag knows an attribute by: the same, but for letter case. A name it does not know stays as it is. */
export function canonicalName(tag: Tag, name: string): string {
  const known = definitionOf(tag.kind)?.attributes ?? {};
  if (Object.hasOwn(known, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(known).find((candidate) => candidate.toLowerCase() === lower) ?? name;
}

/** The attribute names a tag knows. */
export function knownAttributes(tag: Tag): readonly string[] {
  return Object.keys(definitionOf(tag.kind)?.attributes ?? {});
}
