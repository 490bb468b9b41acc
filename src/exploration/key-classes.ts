// What a caller can key in at a menu, as classes: one for each way out, with entries that stand for all of it. A range of
// ten digits is one class.

import type { FlowEdge, FlowNode } from '../analysis/flow-graph.ts';
import { chooseBranch, type KeypressPattern, matches, parseKeypressPattern } from '../syntax/keypress-pattern.ts';

export interface KeyClass {
  readonly edge: FlowEdge;
  /** Entries that take this way, the plainest first; empty when no entry can. */
  readonly entries: readonly string[];
}

const SINGLE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'];

/**
 * The classes of a menu's wait, silence aside, in the order of its ways out. `telling`: entries that somebody asks about;
 * `isRead`: conditions look at what was keyed in.
 */
export function keyClasses(
  collect: FlowNode,
  edges: readonly FlowEdge[],
  telling: readonly string[],
  isRead: boolean,
): readonly KeyClass[] {
  const branches = edges.filter(({ on }) => on === 'key' || on === 'default' || on === 'timeout');
  const patterns = branches.map(({ on, pressed }) => parseKeypressPattern(pressed ?? on));
  const most = Math.max(1, collect.maxDigits ?? 1);
  const hasPound = patterns.some((pattern) => pattern.kind === 'sign' && pattern.sign === '#');
  const wayOf = (entry: string): FlowEdge | undefined => {
    const input = inputOf(entry, most, hasPound);
    if (input === undefined || input === '') return undefined;
    const branch = chooseBranch(patterns, input);
    return branch === undefined ? edges.find(({ on }) => on === 'no-match') : branches[branch];
  };
  return edges
    .filter(({ on }) => on === 'key' || on === 'default' || on === 'no-match')
    .map((edge) => {
      const pattern = edge.pressed === undefined ? undefined : parseKeypressPattern(edge.pressed);
      const isOwn = (entry: string): boolean => wayOf(entry) === edge;
      const own = candidates(pattern, most).filter(isOwn);
      // Between two values that conditions name there may be one that only the plainest entries hit.
      return {
        edge,
        entries: [
          ...new Set([
            ...(isRead ? own : own.slice(0, 1)),
            ...telling.filter((entry) => isKeyed(entry) && isOwn(entry)),
          ]),
        ],
      };
    });
}

/** What the menu takes when these keys are pressed, or undefined when it would be done before the last of them. */
function inputOf(entry: string, most: number, hasPound: boolean): string | undefined {
  for (let i = 0; i < entry.length; i++) {
    const isLast = i === entry.length - 1;
    if (entry[i] === '#') return isLast ? (i === 0 && hasPound ? '#' : entry.slice(0, i)) : undefined;
    if (i + 1 >= most && !isLast) return undefined;
  }
  return entry;
}

function candidates(pattern: KeypressPattern | undefined, most: number): readonly string[] {
  switch (pattern?.kind) {
    case 'digits':
      return [pattern.digits];
    case 'sign':
      return [pattern.sign];
    case 'range':
      return [pattern.low, ...SINGLE_KEYS.filter((key) => matches(pattern, key)), pattern.high];
    default:
      return [...SINGLE_KEYS, ...SINGLE_KEYS.slice(0, 10).map((key) => key.repeat(most))];
  }
}

function isKeyed(entry: string): boolean {
  return /^[0-9]{1,2000}$|^[*#]$/.test(entry);
}
