// The tree of what was tried, as rows: moments that needed somebody, what was done there, and what was not tried yet.

import { clockWords } from '../../rehearsal/effect-words.ts';
import { isInbound } from '../../runtime/call-direction.ts';
import type { CallEvent } from '../../runtime/call-event.ts';
import { isStop, type Moment, type MomentId, momentAt, pathTo, type Walk } from './walk-session.ts';
import { type WayOn, waysFrom } from './ways-from.ts';

export interface TreeRow {
  /** Where the row leads. */
  readonly moment: MomentId;
  readonly depth: number;
  /** What was done to get there: `press 1`. */
  readonly act: string;
  /** Where the call then stands: `Question`, `hang up after 0:12`. */
  readonly place: string;
  /** True on the way from the beginning to the cursor. */
  readonly isOnPath: boolean;
  readonly isCursor: boolean;
  /** The way that was not tried, for a row that stands for it; `moment` is where it begins. */
  readonly untried: WayOn | undefined;
}

interface Branch {
  readonly id: MomentId;
  readonly depth: number;
  readonly act: string;
  readonly untried: WayOn | undefined;
}

const rowsOf = new WeakMap<Walk, readonly TreeRow[]>();

/** The rows of a walk, top to bottom. */
export function treeRows(walk: Walk): readonly TreeRow[] {
  const known = rowsOf.get(walk);
  if (known !== undefined) return known;
  const onPath = new Set(pathTo(walk).map(({ id }) => id));
  const cursorStop = stopOf(walk, walk.cursor);
  const rows: TreeRow[] = [];
  const open: Branch[] = [{ id: 0, depth: 0, act: 'the call begins', untried: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { depth, act, untried } = next;
    const moment = untried === undefined ? stopAfter(walk, next.id) : momentAt(walk, next.id);
    rows.push({
      moment: moment.id,
      depth,
      act,
      place: untried === undefined ? placeOf(walk, moment) : (untried.leadsTo ?? ''),
      isOnPath: untried === undefined && onPath.has(next.id),
      isCursor: untried === undefined && moment.id === cursorStop,
      untried,
    });
    if (untried !== undefined) continue;
    const ways = untriedAt(walk, moment);
    const deeper = depth + 1;
    for (const way of ways.reverse()) open.push({ id: moment.id, depth: deeper, act: wayAct(way), untried: way });
    for (const id of moment.children.toReversed())
      open.push({ id, depth: deeper, act: actWords(walk, momentAt(walk, id)), untried: undefined });
  }
  rowsOf.set(walk, rows);
  return rows;
}

/** The ways from a moment that are worth a try and had none. */
export function untriedAt(walk: Walk, moment: Moment): WayOn[] {
  if (!isStop(moment)) return [];
  return waysFrom(walk, moment).filter(({ isTried }) => !isTried);
}

function wayAct({ label, answer }: WayOn): string {
  return answer === undefined ? label : `${label} ${answer}`;
}

/** What was done, in words. */
function actWords({ flow }: Walk, { cause, result }: Moment): string {
  switch (cause.kind) {
    case 'start':
      return 'the call begins';
    case 'set':
      return `set ${cause.name} = ${cause.value}`;
    case 'jump':
      return `jump to ${cause.name}`;
    case 'event':
      if (cause.event.type === 'answered' && isInbound(flow, result.state.setup)) return 'take the call';
      return eventWords(cause.event);
  }
}

function eventWords(event: CallEvent): string {
  switch (event.type) {
    case 'answered':
      return event.by === 'live' ? 'a person answers' : 'a machine answers';
    case 'key':
      return `press ${event.key}`;
    case 'silence':
      return 'silence';
    case 'finished':
      return 'let it end';
    case 'transfer':
      return `transfer ${event.result}`;
    case 'http':
      return `http ${event.status}${event.body ? ` ${event.body}` : ''}`;
    case 'http-failed':
      return `http failed ${event.reason ?? ''}`.trimEnd();
    case 'hangup':
      return 'hang up';
  }
}

/** Where the call stands at a moment. */
export function placeOf({ flow }: Walk, { result }: Moment): string {
  const { ended, at, wait } = result.state;
  if (ended !== undefined) return `${ended.outcome} after ${clockWords(at)}`;
  if (wait === undefined) return '';
  if (wait.kind === 'answer') return 'it rings';
  const node = flow.nodes[wait.node];
  const owner = node?.menu === undefined ? node : (flow.nodes[node.menu] ?? node);
  const name = owner?.name ?? owner?.kind ?? '';
  return wait.kind === 'keys' && wait.entry !== '' ? `${name}, so far ${wait.entry}` : name;
}

/** Goes past moments that nobody chose, where they leave no fork. */
function stopAfter(walk: Walk, id: MomentId): Moment {
  let at = momentAt(walk, id);
  while (!isStop(at)) {
    const [only, another] = at.children;
    if (only === undefined || another !== undefined || !isAuto(momentAt(walk, only))) return at;
    at = momentAt(walk, only);
  }
  return at;
}

function stopOf(walk: Walk, id: MomentId): MomentId {
  return stopAfter(walk, id).id;
}

function isAuto({ cause }: Moment): boolean {
  return cause.kind === 'event' && cause.isAuto;
}
