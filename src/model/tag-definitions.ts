// The language's tags as typed values: what grammar/tags says, ready to ask.

import type { Kind } from './dialplan.ts';
import { TAG_TABLE } from './generated/tag-table.ts';

/** A tag the language has. */
export type KnownKind = keyof typeof TAG_TABLE;

export interface AttributeDefinition {
  readonly value:
    | 'name'
    | 'target'
    | 'text'
    | 'boolean'
    | 'number'
    | 'duration'
    | 'keys'
    | 'expression'
    | 'variable'
    | 'phone'
    | 'enum'
    | 'url';
  readonly required: boolean;
  /** Whether `${...}` is expanded here. */
  readonly expands: boolean;
  readonly values?: readonly string[];
  readonly default?: string;
  /** The rule that judges the value; the general value rules leave it alone. */
  readonly rule?: string;
  readonly summary: string;
}

export interface TagDefinition {
  readonly summary: string;
  readonly status: 'core' | 'rare' | 'historic';
  readonly attributes: Readonly<Record<string, AttributeDefinition>>;
  readonly children: readonly string[];
  readonly requiredChildren: readonly string[];
  readonly text: { readonly allowed: boolean; readonly required: boolean; readonly expands: boolean };
}

const DEFINITIONS = TAG_TABLE as unknown as Readonly<Record<KnownKind, TagDefinition>>;
const CHILDREN = new Map(Object.entries(DEFINITIONS).map(([tag, definition]) => [tag, new Set(definition.children)]));
const BY_NAME = new Map(Object.keys(DEFINITIONS).map((tag) => [tag, tag as KnownKind]));
const BY_LOWER_CASE = new Map(Object.keys(DEFINITIONS).map((tag) => [tag.toLowerCase(), tag as KnownKind]));

/** Every tag of the language, in reading order. */
export const KNOWN_KINDS = Object.keys(DEFINITIONS) as readonly KnownKind[];

/** The definition of a tag; undefined for `unknown`. */
export function definitionOf(kind: Kind): TagDefinition | undefined {
  return kind === 'unknown' ? undefined : DEFINITIONS[kind];
}

/** The tag an element name means: exact, or in another letter case (Q37). */
export function kindOf(elementName: string): KnownKind | undefined {
  return BY_NAME.get(elementName) ?? BY_LOWER_CASE.get(elementName.toLowerCase());
}

/** True when `child` may stand directly in `parent`. Tags nobody knows may hold and be anything. */
export function mayContain(parent: string, child: string): boolean {
  const allowed = CHILDREN.get(parent);
  return allowed === undefined || kindOf(child) === undefined || allowed.has(child);
}
