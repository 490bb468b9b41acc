// Values against the schema of requests: what it refuses becomes a problem and is left out, so that what remains is
// what the types say.

import * as validators from '../../model/generated/request-validators.js';
import { type JsonNode, jsonValue } from '../../syntax/json-text.ts';
import type { RequestObject } from './request-kind.ts';
import type { RequestProblem } from './request-problems.ts';
import type { RequestValues } from './request-values.ts';

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: {
    readonly type?: string;
    readonly limit?: number;
    readonly allowedValues?: readonly string[];
  };
}

interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

const VALIDATORS = validators as unknown as Readonly<Record<`check_${RequestObject}`, Validator>>;

/** Checks an object and turns what it holds into the types it is meant to have, in place; adds to the problems of `values`. */
export function checkObject(object: object, kind: RequestObject, values: RequestValues): void {
  const validate = VALIDATORS[`check_${kind}`];
  const isValid = validate(object);
  noteCoerced(object, values);
  if (isValid) return;
  const removed = new Map<unknown[], Set<number>>();
  for (const error of validate.errors ?? []) {
    const steps = error.instancePath
      .split('/')
      .slice(1)
      .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    const last = steps.pop();
    const holder = steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], object);
    if (last === undefined || typeof holder !== 'object' || holder === null) continue;
    const node = values.placeOf(holder, last)?.value;
    const name = [last, ...steps.toReversed()].find((step) => !/^\d+$/.test(step)) ?? 'the item';
    const problem =
      node === undefined ? undefined : problemOf(error, node, name, /^\d+$/.test(last) && Array.isArray(holder));
    if (problem !== undefined) values.problems.push(problem);
    const meant = meantChoice(problem, (holder as Record<string, unknown>)[last]);
    if (meant !== undefined) (holder as Record<string, unknown>)[last] = meant;
    else if (!Array.isArray(holder)) delete (holder as Record<string, unknown>)[last];
    else removed.set(holder, (removed.get(holder) ?? new Set()).add(Number(last)));
  }
  for (const [list, indexes] of removed) {
    const kept = list.filter((_item, i) => !indexes.has(i));
    list.splice(0, list.length, ...kept);
  }
}

function problemOf(
  { keyword, params }: SchemaError,
  node: JsonNode,
  name: string,
  isItem: boolean,
): RequestProblem | undefined {
  switch (keyword) {
    case 'type':
      return { kind: 'type', node, name, wanted: String(params.type), isItem };
    case 'enum':
      return { kind: 'choice', node, name, choices: params.allowedValues ?? [] };
    case 'minimum':
      return { kind: 'range', node, name, limits: { least: params.limit ?? 0 } };
    case 'maximum':
      return { kind: 'range', node, name, limits: { most: params.limit ?? 0 } };
    case 'pattern':
      return { kind: 'range', node, name, limits: { key: true } };
    default:
      return undefined;
  }
}

// A word in the wrong letter case is plainly the one that is listed.
function meantChoice(problem: RequestProblem | undefined, value: unknown): string | undefined {
  if (problem?.kind !== 'choice') return undefined;
  return problem.choices.find((choice) => choice.toLowerCase() === String(value).toLowerCase());
}

// What the check turned into another type, and what it must not: true is no number.
function noteCoerced(value: object, values: RequestValues, holder = ''): void {
  for (const [name, { value: node }] of values.membersOf(value)) {
    const now = (value as Record<string, unknown>)[name];
    const called = Array.isArray(value) ? holder : name;
    if (typeof now === 'object' && now !== null) {
      // The values of attributes are texts whatever they are written as.
      if (called !== 'attributes' && called !== 'properties') noteCoerced(now, values, called);
    } else if (now !== undefined && now !== jsonValue(node)) {
      if (node.type === 'boolean' && typeof now === 'number') {
        values.problems.push({ kind: 'type', node, name: called, wanted: 'integer', isItem: Array.isArray(value) });
        delete (value as Record<string, unknown>)[name];
      } else values.problems.push({ kind: 'coerced', node, name: called, value: now });
    }
  }
}
