// A behaviour file held against a plan: answers for menus that it does not have, and keys that no branch takes.

import type { FlowGraph, FlowNode } from '../analysis/flow-graph.ts';
import { compareDiagnostics, type Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { jsonProperties, jsonSpan } from '../syntax/json-nodes.ts';
import type { JsonNode } from '../syntax/json-text.ts';
import { chooseBranch, type KeypressPattern, overlaps, parseKeypressPattern } from '../syntax/keypress-pattern.ts';
import { behaviorInvalid } from './behavior-finding.ts';

/** A menu that waits for keys. */
interface Menu {
  readonly name: string | undefined;
  readonly patterns: readonly KeypressPattern[];
  readonly maxDigits: number;
}

/** Ranges up to this size are looked at number by number. */
const MOST_NUMBERS = 100;
/** So many names or numbers are listed in a finding. */
const MOST_LISTED = 8;

/** What of a behaviour does not fit a plan, as warnings in its file. `root` is what `readBehavior` found without mistakes. */
export function behaviorFindings(root: JsonNode, flow: FlowGraph): Diagnostic[] {
  const menus = menusOf(flow);
  const personas = memberOf(root, 'personas')?.children ?? [];
  return [root, ...personas]
    .flatMap((habits) => questionFindings(memberOf(habits, 'questions'), menus, flow))
    .sort(compareDiagnostics);
}

function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return jsonProperties(node).find(({ key }) => key.value === name)?.value;
}

function menusOf({ nodes, edges }: FlowGraph): Menu[] {
  return nodes
    .filter(({ kind, waits }) => kind === 'collect' && waits === true)
    .map(({ id, menu, maxDigits = 1 }) => ({
      name: menu === undefined ? undefined : nodes[menu]?.name,
      patterns: edges
        .filter(({ from, on }) => from === id && (on === 'key' || on === 'default'))
        .map(({ on, pressed }) => parseKeypressPattern(pressed ?? on)),
      maxDigits: Math.max(1, maxDigits),
    }));
}

function questionFindings(asked: JsonNode | undefined, menus: readonly Menu[], flow: FlowGraph): Diagnostic[] {
  const questions = asked === undefined ? [] : jsonProperties(asked);
  const named = new Set(questions.map(({ key }) => key.value as string));
  return questions.flatMap(({ key, value }) => {
    const name: string = key.value;
    // The star is for those that are not named, or have no name.
    const meant = menus.filter((menu) => (name === '*' ? !named.has(menu.name ?? '*') : menu.name === name));
    if (meant.length === 0)
      return name === '*'
        ? []
        : [behaviorInvalid(noMenu(name, flow), jsonSpan(key), otherMenu(name, menus), 'warning')];
    return keyFindings(memberOf(value, 'keys'), name, meant);
  });
}

function noMenu(name: string, { nodes, names }: FlowGraph): string {
  const found: FlowNode | undefined = Object.hasOwn(names, name) ? nodes[names[name] as number] : undefined;
  if (found === undefined) return `the plan has no menu "${name}"`;
  return found.kind === 'menu'
    ? `the menu "${name}" has no keypress`
    : `"${name}" is the name of a <${found.kind}>, not of a menu`;
}

function otherMenu(name: string, menus: readonly Menu[]): string {
  const names = [...new Set(menus.flatMap((menu) => menu.name ?? []))];
  const known = names.length === 0 ? 'none of its menus has a name: "*" is for them all' : `there is ${listed(names)}`;
  return didYouMean(name, names, menus.length === 0 ? 'the plan asks nothing' : known);
}

function keyFindings(keys: JsonNode | undefined, name: string, menus: readonly Menu[]): Diagnostic[] {
  return (keys === undefined ? [] : jsonProperties(keys)).flatMap(({ key, value }) => {
    if (value.value === 0) return [];
    const missed = missedOf(key.value.trim(), menus);
    if (missed.length === 0) return [];
    const hasDefault = menus.some(({ patterns }) => patterns.some(({ kind }) => kind === 'default'));
    const whom = name === '*' ? 'a menu that is not named' : `"${name}"`;
    const message = `no branch of ${whom} takes ${listed(missed.map((entry) => `"${entry}"`))}`;
    const wrong = missed.length > 1 ? 'they count as wrong keys' : 'it counts as a wrong key';
    const counted = missed[0] === '#' ? 'it counts as silence' : hasDefault ? `${wrong}: "default" takes those` : wrong;
    return [behaviorInvalid(message, jsonSpan(key), counted, 'warning')];
  });
}

/** The entries meant by a key of `keys` that no branch but `default` takes, in any of these menus. */
function missedOf(keys: string, menus: readonly Menu[]): string[] {
  const pattern = parseKeypressPattern(keys);
  if (pattern.kind === 'timeout') return [];
  const isTaken = (entry: string): boolean => menus.some((menu) => takes(menu, entry));
  if (pattern.kind !== 'range') return isTaken(keys) ? [] : [keys];
  const { low, high } = pattern;
  const count = Number(high) - Number(low) + 1;
  if (count <= MOST_NUMBERS)
    return Array.from({ length: count }, (_, i) => String(Number(low) + i).padStart(low.length, '0')).filter(
      (entry) => !isTaken(entry),
    );
  return menus.some(({ patterns }) => patterns.some((branch) => overlaps(branch, pattern))) ? [] : [keys];
}

/** Asks as the call will: a menu takes no more keys than it wants, and the pound key ends an entry that has begun. */
function takes({ patterns, maxDigits }: Menu, keys: string): boolean {
  const pound = keys.indexOf('#', 1);
  const entry = keys.startsWith('#') ? '#' : keys.slice(0, Math.min(maxDigits, pound < 0 ? maxDigits : pound));
  const branch = chooseBranch(patterns, entry);
  return branch !== undefined && patterns[branch]?.kind !== 'default';
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).join(', ');
  return names.length > MOST_LISTED ? `${shown} and ${names.length - MOST_LISTED} more` : shown;
}
