// The variables that the platform itself sets, as a rehearsal knows them (semantics Q31 to Q33, R10).

import type { FlowGraph, NodeId } from '../analysis/flow-graph.ts';
import type { CallSetup, Values } from './call-state.ts';
import { DEFAULT_NOW } from './durations.ts';
import { type UtcTime, utcTime } from './utc-time.ts';

/** Numbers that belong to nobody, for calls that state none: the company's, and the other side's. */
const OUR_NUMBER = '12135550100';
const THEIR_NUMBER = '12135550147';

/** What `${name}` stands for at a moment of a call; undefined when nobody has set it. */
export function systemValue(name: string, setup: CallSetup, inbound: boolean, at: number): string | undefined {
  if (name.startsWith('contact.')) return contactValue(name.slice('contact.'.length), setup.contact ?? {});
  if (name.startsWith('global.'))
    return Object.hasOwn(CLOCK, name) ? CLOCK[name]?.(utcTime((setup.now ?? DEFAULT_NOW) + at)) : undefined;
  if (!name.startsWith('call.')) return undefined;
  const fact = name.slice('call.'.length);
  const given = own(setup.call ?? {}, fact);
  if (given !== undefined) return given;
  switch (fact) {
    case 'id':
      return '1';
    case 'callerid':
      return inbound ? THEIR_NUMBER : OUR_NUMBER;
    case 'dnis':
      return inbound ? OUR_NUMBER : undefined;
    case 'phonenumber':
      return inbound ? undefined : numberOf(setup.contact ?? {});
    default:
      return undefined;
  }
}

/** The number of the other side: who is called, or who calls. */
export function otherSide(setup: CallSetup, inbound: boolean): string {
  return systemValue(inbound ? 'call.callerid' : 'call.phonenumber', setup, inbound, 0) ?? THEIR_NUMBER;
}

function numberOf(contact: Values): string {
  return own(contact, 'mobilePhone') ?? own(contact, 'homePhone') ?? own(contact, 'workPhone') ?? THEIR_NUMBER;
}

// The letters of a column mean the same in either case; the named fields are exact (Q31).
function contactValue(field: string, contact: Values): string | undefined {
  const exact = own(contact, field);
  if (exact !== undefined || !/^[A-Za-z]{1,2}$/.test(field)) return exact;
  const column = Object.keys(contact).find((key) => key.toLowerCase() === field.toLowerCase());
  return column === undefined ? undefined : contact[column];
}

function own(values: Values, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

const two = (part: number): string => String(part).padStart(2, '0');

const CLOCK: Readonly<Record<string, (time: UtcTime) => string>> = {
  'global.date': ({ month, day, year }) => `${two(month)}/${two(day)}/${year}`,
  'global.date.month': ({ month }) => String(month),
  'global.date.day': ({ day }) => String(day),
  'global.date.year': ({ year }) => String(year),
  'global.date.dayOfWeek': ({ dayOfWeek }) => String(dayOfWeek),
  'global.time': ({ hour, minute, second }) => `${two(hour)}:${two(minute)}:${two(second)}`,
  'global.time.hour': ({ hour }) => String(hour % 12 === 0 ? 12 : hour % 12),
  'global.time.hour.military': ({ hour }) => String(hour),
};

/** The way from the plan to a node, as `${call.path}` gives it: `Root/Question/keypress`. */
export function pathOf({ nodes }: FlowGraph, id: NodeId): string {
  const { span } = nodes[id] ?? { span: { start: 0, end: 0 } };
  const around = nodes.filter(
    (node) =>
      node.kind !== 'end' && node.kind !== 'collect' && node.span.start <= span.start && span.end <= node.span.end,
  );
  return around.map(({ kind, name }) => name ?? kind).join('/');
}
