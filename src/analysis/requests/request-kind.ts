// What kind of request body a JSON value is: told by its members, misspelt ones too.

import { REQUEST_MEMBERS } from '../../model/generated/request-members.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { jsonProperties } from '../../syntax/json-nodes.ts';
import type { JsonNode } from '../../syntax/json-text.ts';

export type RequestKind = 'call-broadcast' | 'text-broadcast' | 'batch' | 'recipients' | 'schedule' | 'unknown';

/** An object that the schema of requests defines. */
export type RequestObject = keyof typeof REQUEST_MEMBERS;

const OBJECT_OF = {
  'call-broadcast': 'CallBroadcast',
  'text-broadcast': 'TextBroadcast',
  batch: 'BatchRequest',
} as const satisfies Partial<Record<RequestKind, RequestObject>>;

// Members that one kind alone has.
const TELLING = new Map<string, keyof typeof OBJECT_OF>([
  ['sounds', 'call-broadcast'],
  ['dialplanXml', 'call-broadcast'],
  ['answeringMachineConfig', 'call-broadcast'],
  ['maxActiveTransfers', 'call-broadcast'],
  ['message', 'text-broadcast'],
  ['bigMessageStrategy', 'text-broadcast'],
  ['media', 'text-broadcast'],
  ['contactListId', 'batch'],
  ['scrubDuplicates', 'batch'],
]);

const SCHEDULE_TELLS = ['startTimeOfDay', 'stopTimeOfDay', 'daysOfWeek', 'startDate', 'stopDate'];

/** The kind of a body, and what its root, or each item of it, is by the schema; undefined for a kind that is not known. */
export function kindOf(root: JsonNode): { readonly kind: RequestKind; readonly object: RequestObject | undefined } {
  if (root.type === 'array') {
    const object = itemObject(root.children ?? []);
    return object === undefined ? UNKNOWN : { kind: 'recipients', object };
  }
  const names = namesOf(root);
  if (names.length === 0) return UNKNOWN;
  const kind = names.every((name) => meantAs(name, ['schedules', 'name']) !== undefined)
    ? names.some((name) => meantAs(name, ['schedules']) !== undefined)
      ? 'schedule'
      : 'unknown'
    : byMembers(names);
  if (kind === 'unknown') {
    const isSchedule = names.some((name) => SCHEDULE_TELLS.includes(name)) && isMostly(names, 'Schedule');
    return isSchedule ? { kind: 'schedule', object: 'Schedule' } : UNKNOWN;
  }
  if (kind === 'schedule') return { kind, object: 'CallBroadcast' };
  const object = OBJECT_OF[kind];
  // One familiar word does not make a broadcast of anything.
  return isMostly(names, object) ? { kind, object } : UNKNOWN;
}

const UNKNOWN = { kind: 'unknown', object: undefined } as const;

function byMembers(names: readonly string[]): keyof typeof OBJECT_OF | 'unknown' {
  for (const name of names) {
    const told = TELLING.get(name);
    if (told !== undefined) return told;
  }
  const known = new Set([...Object.values(OBJECT_OF).flatMap(membersOf)]);
  for (const name of names) {
    const meant = known.has(name) ? undefined : nearestName(name, known);
    const told = meant === undefined ? undefined : TELLING.get(meant);
    if (told !== undefined) return told;
  }
  const shared = names.filter((name) => !['name', 'recipients', 'id'].includes(name));
  if (shared.some((name) => membersOf('CallBroadcast').includes(name))) return 'call-broadcast';
  return names.includes('recipients') ? 'batch' : 'unknown';
}

function itemObject(items: readonly JsonNode[]): RequestObject | undefined {
  if (items.length === 0 || items.some(({ type }) => type !== 'object')) return undefined;
  const names = [...new Set(items.flatMap(namesOf))];
  const isRecipient = names.some((name) => meantAs(name, ['phoneNumber', 'contactId']) !== undefined);
  if (!isRecipient || !isMostly(names, 'CallRecipient')) return undefined;
  if (names.includes('message') || names.includes('media')) return 'TextRecipient';
  const own = membersOf('CallRecipient').filter((name) => !membersOf('Recipient').includes(name));
  return names.some((name) => own.includes(name)) ? 'CallRecipient' : 'Recipient';
}

function isMostly(names: readonly string[], object: RequestObject): boolean {
  const known = membersOf(object);
  const familiar = names.filter((name) => meantAs(name, known) !== undefined);
  return familiar.length * 2 >= names.length;
}

function namesOf(node: JsonNode): string[] {
  return jsonProperties(node).map(({ key }) => String(key.value));
}

/** The known member that a name is, or comes close to. */
export function meantAs(name: string, known: readonly string[]): string | undefined {
  return known.includes(name) ? name : nearestName(name, known);
}

/** The names of the members an object may have. */
export function membersOf(object: RequestObject): readonly string[] {
  return Object.keys(REQUEST_MEMBERS[object]);
}
