// The ways a call can go on from a moment of a walk, in words, and which of them have been tried. What the waiting line,
// the keypad, the tree and the plain questions show is this list.

import type { EdgeLabel, FlowEdge, FlowGraph, FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import { menuWayWords, OTHER_KEYS, SILENCE } from '../../rehearsal/branch-words.ts';
import { isInbound } from '../../runtime/call-direction.ts';
import type { CallEvent, Key } from '../../runtime/call-event.ts';
import type { Wait } from '../../runtime/call-state.ts';
import { chooseBranch, parseKeypressPattern } from '../../syntax/keypress-pattern.ts';
import { leadOf } from './lead-words.ts';
import { type Moment, momentAt, type Walk } from './walk-session.ts';

export interface WayOn {
  /** What somebody does: `1`, `2-5`, `any other key`, `silence`, `a person`, `busy`. */
  readonly label: string;
  /** Where it leads: `Goodbye`; with what is written down on the way: `Yes`. */
  readonly answer: string | undefined;
  readonly leadsTo: string | undefined;
  readonly isTried: boolean;
  /** The key of the keyboard that chooses it. */
  readonly hotkey: string | undefined;
  /** What happens when it is chosen; undefined where several keys have to be pressed. */
  readonly event: CallEvent | undefined;
}

export const KEYS: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Every way on from a moment; none when the call is over or nobody can choose. */
export function waysFrom(walk: Walk, moment: Moment): WayOn[] {
  const { waitingFor: wait, state } = moment.result;
  if (wait === undefined) return [];
  if (wait.kind === 'answer') return answerWays(walk, moment);
  const caught = state.gone ? [] : catchWays(walk, moment, wait);
  // What a region catches never gets to the menu in it.
  const isCaught = ({ label }: WayOn): boolean => caught.some((way) => way.label === label);
  return [...waysOfWait(walk, moment, wait).filter((way) => !isCaught(way)), ...caught];
}

function answerWays(walk: Walk, moment: Moment): WayOn[] {
  if (isInbound(walk.flow, moment.result.state.setup))
    return [eventWay(walk, moment, 'enter', 'take the call', { type: 'answered', by: 'live' }, undefined)];
  return [
    eventWay(walk, moment, 'l', 'a person', { type: 'answered', by: 'live' }, amdLead(walk.flow, 'live')),
    eventWay(walk, moment, 'a', 'a machine', { type: 'answered', by: 'machine' }, amdLead(walk.flow, 'machine')),
  ];
}

function waysOfWait(walk: Walk, moment: Moment, wait: Wait): WayOn[] {
  const lead = (on: EdgeLabel): string | undefined => edgeLead(walk.flow, wait.node, on);
  switch (wait.kind) {
    case 'transfer':
      return [
        eventWay(walk, moment, 'a', 'answered', { type: 'transfer', result: 'answered' }, lead('answered')),
        eventWay(walk, moment, 'u', 'busy', { type: 'transfer', result: 'busy' }, lead('failed')),
        eventWay(walk, moment, 'e', 'refused', { type: 'transfer', result: 'refused' }, lead('failed')),
        eventWay(walk, moment, 'n', 'no answer', { type: 'transfer', result: 'no-answer' }, lead('failed')),
      ];
    case 'recording':
      return [
        eventWay(walk, moment, '#', '#', { type: 'key', key: '#' }, lead('next')),
        eventWay(walk, moment, 'enter', 'the longest time', { type: 'finished' }, lead('next')),
      ];
    case 'http':
      return [
        eventWay(walk, moment, 'enter', '200', { type: 'http', status: 200 }, lead('next')),
        eventWay(walk, moment, 'e', '500', { type: 'http', status: 500 }, lead('next')),
        eventWay(walk, moment, 'n', 'no answer', { type: 'http-failed', reason: 'no answer' }, lead('next')),
        ownAnswer(walk, moment),
      ];
    case 'keys':
    case 'prompt': {
      const collect = collectOf(walk.flow, wait);
      return collect === undefined ? [] : menuWays(walk, moment, collect, wait);
    }
    default:
      return [];
  }
}

/** What the regions around a moment catch: digits, and the caller hanging up. */
function catchWays(walk: Walk, moment: Moment, wait: Wait): WayOn[] {
  const { flow } = walk;
  const ways: WayOn[] = [];
  for (let region = flow.nodes[wait.node]?.catch; region !== undefined; region = flow.nodes[region]?.catch) {
    if (moment.result.state.caught.includes(region)) continue;
    for (const edge of flow.edges) {
      if (edge.from !== region || edge.on !== 'catch') continue;
      const way = catchWay(walk, moment, edge);
      const isInner = ways.some(({ label }) => label === way?.label);
      if (way !== undefined && !isInner && (wait.kind !== 'conversation' || way.label === HANG_UP)) ways.push(way);
    }
  }
  return ways;
}

function catchWay(walk: Walk, moment: Moment, { pressed, to }: FlowEdge): WayOn | undefined {
  const lead = leadOf(walk.flow, to).words;
  if (pressed === 'hangup') return eventWay(walk, moment, 'h', HANG_UP, { type: 'hangup' }, lead);
  const key = KEYS.find((known) => known === pressed);
  return key === undefined ? undefined : eventWay(walk, moment, key, key, { type: 'key', key }, lead);
}

/** The wait of the menu that takes keys at a moment. */
function collectOf(flow: FlowGraph, wait: Wait): FlowNode | undefined {
  const node = flow.nodes[wait.node];
  if (node === undefined || (wait.kind === 'prompt' && !wait.interruptible)) return undefined;
  if (node.kind === 'collect') return node;
  return flow.nodes.find(({ kind, menu, waits }) => kind === 'collect' && menu === node.menu && waits === true);
}

/** The label of the branch that a single key takes at a moment; undefined where keys do nothing. */
export function branchOfKey(walk: Walk, moment: Moment, key: Key): WayOn | undefined {
  const wait = moment.result.waitingFor;
  const ways = waysFrom(walk, moment);
  const caught = ways.find(({ label, event }) => label === key && event?.type === 'key');
  if (caught !== undefined && (wait?.kind !== 'keys' || wait.entry === '')) return caught;
  if (wait?.kind !== 'keys' && wait?.kind !== 'prompt') return undefined;
  if (collectOf(walk.flow, wait) === undefined) return undefined;
  const entry = wait.kind === 'keys' ? wait.entry + key : key;
  const branches = ways.filter(({ label }) => label !== SILENCE && label !== OTHER_KEYS && label !== HANG_UP);
  const exact = branches.find(({ label }) => label === entry);
  if (exact !== undefined) return exact;
  const index = chooseBranch(
    branches.map(({ label }) => parseKeypressPattern(label)),
    entry,
  );
  if (index !== undefined) return branches[index];
  // A key that begins a longer entry leads towards it.
  return (
    branches.find(({ label }) => label.startsWith(entry)) ??
    ways.find(({ label, leadsTo }) => label === OTHER_KEYS && leadsTo !== undefined)
  );
}

export const HANG_UP = 'hang up';

function menuWays(walk: Walk, moment: Moment, collect: FlowNode, wait: Wait): WayOn[] {
  const tried = triedAt(walk, moment, collect.id, collect.menu);
  const ways: WayOn[] = [];
  for (const edge of walk.flow.edges) {
    if (edge.from !== collect.id) continue;
    const label = menuWayWords(edge.on, edge.pressed);
    const { answer, words } = leadOf(walk.flow, edge.to);
    const single = KEYS.find((key) => key === edge.pressed);
    const event: CallEvent | undefined =
      label === SILENCE && wait.kind === 'keys'
        ? { type: 'silence' }
        : single === undefined
          ? undefined
          : { type: 'key', key: single };
    const hotkey = single ?? (label === SILENCE ? 's' : undefined);
    ways.push({ label, answer, leadsTo: words, isTried: tried.has(label), hotkey, event });
  }
  return ways;
}

/** The branches taken in this visit of a menu, from whichever of its prompts and keys. */
function triedAt(walk: Walk, moment: Moment, collect: NodeId, menu: NodeId | undefined): Set<string> {
  const { flow } = walk;
  const taken = ({ result }: Moment): string | undefined => {
    for (const effect of result.effects) {
      if (effect.type !== 'branch' || effect.node !== collect) continue;
      return menuWayWords(effect.on, effect.pressed);
    }
    return undefined;
  };
  const isInMenu = ({ result }: Moment): boolean => {
    const wait = result.waitingFor;
    return (
      wait !== undefined && (wait.node === collect || (menu !== undefined && flow.nodes[wait.node]?.menu === menu))
    );
  };
  let first = moment;
  while (first.parent !== undefined && taken(first) === undefined) {
    const before = momentAt(walk, first.parent);
    if (!isInMenu(before)) break;
    first = before;
  }
  const labels = new Set<string>();
  const open = [first];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const id of at.children) {
      const child = momentAt(walk, id);
      const label = taken(child);
      if (label !== undefined) labels.add(label);
      else if (isInMenu(child)) open.push(child);
    }
  }
  return labels;
}

function eventWay(
  walk: Walk,
  moment: Moment,
  hotkey: string,
  label: string,
  event: CallEvent,
  leadsTo: string | undefined,
): WayOn {
  const isTried = moment.children.some((id) => {
    const { cause } = momentAt(walk, id);
    return cause.kind === 'event' && isSameChoice(cause.event, event);
  });
  return { label, answer: undefined, leadsTo, isTried, hotkey, event };
}

/** What somebody writes for the server. */
function ownAnswer(walk: Walk, moment: Moment): WayOn {
  const isTried = moment.children.some((id) => {
    const { cause } = momentAt(walk, id);
    return cause.kind === 'event' && cause.event.type === 'http' && (cause.event.body ?? '') !== '';
  });
  return { label: 'write an answer', answer: undefined, leadsTo: undefined, isTried, hotkey: 'o', event: undefined };
}

function isSameChoice(done: CallEvent, choice: CallEvent): boolean {
  if (done.type !== choice.type) return false;
  if (done.type === 'answered' && choice.type === 'answered') return done.by === choice.by;
  if (done.type === 'transfer' && choice.type === 'transfer') return done.result === choice.result;
  if (done.type === 'http' && choice.type === 'http')
    return done.status === choice.status && (done.body ?? '') === (choice.body ?? '');
  if (done.type === 'key' && choice.type === 'key') return done.key === choice.key;
  return true;
}

function edgeLead(flow: FlowGraph, from: NodeId, wanted: EdgeLabel): string | undefined {
  const isWanted = (on: EdgeLabel): boolean => on === wanted || (wanted === 'next' && on === 'end');
  const edge = flow.edges.find(({ from: leaves, on }) => leaves === from && isWanted(on));
  return edge === undefined ? undefined : leadOf(flow, edge.to).words;
}

function amdLead(flow: FlowGraph, on: 'live' | 'machine'): string | undefined {
  const amd = flow.nodes.find(({ kind }) => kind === 'amd');
  return amd === undefined ? undefined : edgeLead(flow, amd.id, on);
}
