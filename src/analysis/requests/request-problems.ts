// What the schema of requests has against a body: each problem with its place, for the rule that speaks of it.

import type { JsonNode } from '../../syntax/json-text.ts';

/** One thing wrong with one member. */
export type RequestProblem =
  | { readonly kind: 'misspelt'; readonly key: JsonNode; readonly name: string; readonly meant: string }
  | { readonly kind: 'unknown'; readonly key: JsonNode; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'duplicate'; readonly key: JsonNode; readonly name: string; readonly first: JsonNode }
  | {
      readonly kind: 'type';
      readonly node: JsonNode;
      readonly name: string;
      readonly wanted: string;
      readonly isItem: boolean;
    }
  /** Written as another type, and taken for what it plainly says: `value`. */
  | { readonly kind: 'coerced'; readonly node: JsonNode; readonly name: string; readonly value: unknown }
  | { readonly kind: 'choice'; readonly node: JsonNode; readonly name: string; readonly choices: readonly string[] }
  | { readonly kind: 'range'; readonly node: JsonNode; readonly name: string; readonly limits: Limits };

/** The range of a number, or of keys. */
export interface Limits {
  readonly least?: number;
  readonly most?: number;
  readonly key?: true;
}

export type ProblemOf<K extends RequestProblem['kind']> = Extract<RequestProblem, { readonly kind: K }>;
