// A behaviour file: its text to habits, its mistakes to findings with places.

import { compareDiagnostics, type Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { jsonNodeAt, jsonProperties, jsonSpan } from '../syntax/json-nodes.ts';
import { type JsonNode, jsonValue, readJson } from '../syntax/json-text.ts';
import { parseKeypressPattern } from '../syntax/keypress-pattern.ts';
import type { Behavior } from './behavior.ts';
import { contradictions } from './behavior-contradictions.ts';
import { behaviorInvalid } from './behavior-finding.ts';
import { BEHAVIOR_MEMBERS } from './generated/behavior-members.ts';
import { checkBehavior } from './generated/behavior-validator.js';

export interface BehaviorReading {
  /** Undefined when there are mistakes. */
  readonly behavior: Behavior | undefined;
  readonly diagnostics: Diagnostic[];
  /** Where everything stands, for findings about a plan; undefined when the text is no JSON at all. */
  readonly root: JsonNode | undefined;
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: {
    readonly additionalProperty?: string;
    readonly missingProperty?: string;
    readonly type?: string;
    readonly limit?: number;
  };
}

/** Reads a behaviour file; comments and trailing commas are allowed. Never throws. */
export function readBehavior(text: string): BehaviorReading {
  const { root, diagnostics } = readJson(text, { comments: true });
  if (root === undefined) {
    const nothing = behaviorInvalid('the file is empty', { start: 0, end: 0 }, 'write {}: all habits have defaults');
    return { behavior: undefined, diagnostics: diagnostics.length > 0 ? diagnostics : [nothing], root };
  }
  diagnostics.push(...doubledMembers(root));
  const value = jsonValue(root);
  const check = checkBehavior as ((data: unknown) => boolean) & { errors?: readonly SchemaError[] | null };
  if (!check(value)) {
    for (const error of check.errors ?? []) {
      const found = describe(root, error);
      if (found !== undefined && !diagnostics.some((other) => isSame(found, other))) diagnostics.push(found);
    }
  }
  // A member that is wrong in itself is not compared with others.
  const isSound = ({ offset, length }: JsonNode): boolean =>
    diagnostics.every(({ span }) => span.start < offset || span.end > offset + length);
  diagnostics.push(...contradictions(root, isSound));
  diagnostics.sort(compareDiagnostics);
  return { behavior: diagnostics.length > 0 ? undefined : (value as Behavior), diagnostics, root };
}

function isSame({ span, message }: Diagnostic, other: Diagnostic): boolean {
  return other.span.start === span.start && other.message === message;
}

/** A name that stands twice in one object: JSON keeps the last, silently. */
function doubledMembers(node: JsonNode): Diagnostic[] {
  if (node.type === 'array') return (node.children ?? []).flatMap(doubledMembers);
  const seen = new Set<unknown>();
  return jsonProperties(node).flatMap(({ key, value }) => {
    const name: unknown = key.value;
    const isSecond = seen.has(name);
    seen.add(name);
    // An object of JavaScript has no room for this name; nothing that may be written here is called so.
    const found =
      name === '__proto__'
        ? [behaviorInvalid('nothing can be named "__proto__"', jsonSpan(key))]
        : isSecond
          ? [behaviorInvalid(`"${name}" stands here twice`, jsonSpan(key), 'only the last would count')]
          : [];
    return [...found, ...doubledMembers(value)];
  });
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  string: 'text, in double quotes',
  array: 'a list, in [ ]',
  object: 'an object, in { }',
};

function describe(root: JsonNode, { keyword, instancePath, params }: SchemaError): Diagnostic | undefined {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  const node = lastNodeAt(root, steps);
  const name = nameOf(steps);
  const { limit = 0 } = params;
  switch (keyword) {
    case 'additionalProperties':
      return unknownMember(node, steps, params.additionalProperty ?? '');
    case 'type': {
      const help =
        node.type === 'string' && Number.isFinite(Number(node.value)) ? 'write it without quotes' : undefined;
      return behaviorInvalid(`${name} must be ${TYPES[params.type ?? '']}`, jsonSpan(node), help);
    }
    case 'required':
      return behaviorInvalid(`"${params.missingProperty}" is missing here`, jsonSpan(node));
    case 'minimum':
      return behaviorInvalid(`${name} must not be less than ${limit}`, jsonSpan(node));
    case 'exclusiveMinimum':
      return behaviorInvalid(`${name} must be more than ${limit}`, jsonSpan(node));
    case 'maximum':
      return behaviorInvalid(`${name} must not be more than ${limit}`, jsonSpan(node), percent(node.value, limit));
    case 'minItems':
    case 'maxItems':
      return steps.at(-1) === 'personas'
        ? behaviorInvalid(
            'without personas there is nobody',
            jsonSpan(node),
            'leave "personas" out for people of one kind',
          )
        : behaviorInvalid(`${name} must have two numbers, such as [1, 4]`, jsonSpan(node));
    case 'pattern':
      return behaviorInvalid('a persona needs a name', { start: node.offset, end: node.offset + node.length });
    default:
      return undefined;
  }
}

/** As jsonNodeAt; of a name that stands twice the last, which is the one that was checked. */
function lastNodeAt(root: JsonNode, steps: readonly string[]): JsonNode {
  return steps.reduce((node, step) => {
    if (node.type === 'array') return jsonNodeAt(node, [step]);
    return jsonProperties(node).findLast(({ key }) => key.value === step)?.value ?? node;
  }, root);
}

function percent(value: unknown, limit: number): string | undefined {
  return limit === 1 && typeof value === 'number' && value <= 100
    ? `it is a share of 1: ${value} % is ${Number((value / 100).toPrecision(12))}`
    : undefined;
}

/** The words for what stands at these steps: its name, or what it is an item of. */
function nameOf(steps: readonly string[]): string {
  const last = steps.at(-1);
  if (last === undefined) return 'a behaviour';
  return /^\d+$/.test(last) && objectAt(steps.slice(0, -1)) !== '*' ? `each item of "${steps.at(-2)}"` : `"${last}"`;
}

function unknownMember(node: JsonNode, steps: readonly string[], name: string): Diagnostic {
  const key = jsonProperties(node).findLast((property) => property.key.value === name)?.key ?? node;
  const kind = objectAt(steps);
  const known = Object.keys(BEHAVIOR_MEMBERS[kind] ?? {}).filter((member) => member !== '$schema');
  const where = steps.length === 0 ? 'at the top' : `in ${nameOf(steps).replace('each item', 'an item')}`;
  const isEntry = kind === 'Answers' && parseKeypressPattern(name).kind !== 'bad';
  const elsewhere =
    kind === 'Persona' && Object.hasOwn(BEHAVIOR_MEMBERS['Behavior'] ?? {}, name)
      ? 'it stands at the top, for all personas'
      : isEntry
        ? `what is keyed in stands in "keys": { "${name}": ... }`
        : `there is ${known.join(', ')}`;
  return behaviorInvalid(`nothing is named "${name}" ${where}`, jsonSpan(key), didYouMean(name, known, elsewhere));
}

/** Which object of the table of members stands at these steps; `*` for one whose members have any name. */
function objectAt(steps: readonly string[]): string {
  let kind = 'Behavior';
  let isList = false;
  for (const step of steps) {
    if (isList) isList = false;
    else {
      const members: Readonly<Record<string, string>> = BEHAVIOR_MEMBERS[kind] ?? {};
      isList = LISTS.has(step) && Object.hasOwn(members, step);
      kind = (Object.hasOwn(members, step) ? members[step] : members['*']) ?? '';
    }
  }
  return Object.hasOwn(BEHAVIOR_MEMBERS[kind] ?? {}, '*') ? '*' : kind;
}

const LISTS = new Set(['personas', 'dialByHour', 'dialByAttempt', 'hangup']);
