// JSON trees to plain values that know where in the file they stand: keys as they are meant, `null` left out.

import { REQUEST_MEMBERS } from '../../model/generated/request-members.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { jsonProperties } from '../../syntax/json-nodes.ts';
import { type JsonNode, jsonValue } from '../../syntax/json-text.ts';
import { membersOf, type RequestObject } from './request-kind.ts';
import type { RequestProblem } from './request-problems.ts';

/** Where a member, or an item of a list, stands. */
export interface MemberPlace {
  /** Absent for items. */
  readonly key?: JsonNode;
  readonly value: JsonNode;
}

interface PlacedObject {
  readonly node: JsonNode;
  readonly members: ReadonlyMap<string, MemberPlace>;
}

const MAP = 'map';

/** Reads values, and remembers where each object and list of them stands. */
export class RequestValues {
  readonly problems: RequestProblem[] = [];
  readonly #placed = new WeakMap<object, PlacedObject>();

  /** The value of a node that is, or whose items are, `object` of the schema. */
  read(node: JsonNode, object: RequestObject | 'map' | ''): unknown {
    if (node.type === 'array') return this.#readList(node, object);
    if (node.type !== 'object') return node.value;
    if (object === '') return jsonValue(node);
    return object === MAP ? this.#readMap(node) : this.#readObject(node, object);
  }

  /** Where an object or list stands; undefined for one that was not read here. */
  nodeOf(value: object): JsonNode | undefined {
    return this.#placed.get(value)?.node;
  }

  /** Where a member, by the name that is meant, or an item of a list stands. */
  placeOf(value: object, member: string): MemberPlace | undefined {
    return this.#placed.get(value)?.members.get(member);
  }

  /** The members and items of a value that was read here. */
  membersOf(value: object): ReadonlyMap<string, MemberPlace> {
    return this.#placed.get(value)?.members ?? new Map();
  }

  #readList(node: JsonNode, object: RequestObject | 'map' | ''): unknown[] {
    const items = (node.children ?? []).filter(({ type }) => type !== 'null');
    const list = items.map((item) => this.read(item, object));
    const members = new Map(items.map((value, i) => [String(i), { value }]));
    this.#placed.set(list, { node, members });
    return list;
  }

  #readMap(node: JsonNode): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const members = new Map<string, MemberPlace>();
    for (const { name, ...place } of this.#properties(node)) {
      if (place.value.type === 'null') continue;
      define(value, name, this.read(place.value, ''));
      members.set(name, place);
    }
    this.#placed.set(value, { node, members });
    return value;
  }

  #readObject(node: JsonNode, object: RequestObject): Record<string, unknown> {
    const table: Readonly<Record<string, string>> = REQUEST_MEMBERS[object];
    const known = membersOf(object);
    const properties = this.#properties(node);
    const taken = new Set(properties.map(({ name }) => name).filter((name) => Object.hasOwn(table, name)));
    const value: Record<string, unknown> = {};
    const members = new Map<string, MemberPlace>();
    for (const { name, ...place } of properties) {
      const meant = Object.hasOwn(table, name) ? name : this.#meant(place.key, name, known, taken);
      if (meant === undefined || place.value.type === 'null') continue;
      taken.add(meant);
      members.set(meant, place);
      value[meant] = this.read(place.value, table[meant] as RequestObject | 'map' | '');
    }
    this.#placed.set(value, { node, members });
    return value;
  }

  // The member that a misspelt key is meant to be; another finding speaks of the dialplan's own key.
  #meant(key: JsonNode, name: string, known: readonly string[], taken: ReadonlySet<string>): string | undefined {
    const open = known.filter((candidate) => !taken.has(candidate));
    if (isPlanKey(name) && open.includes(PLAN_KEY)) return PLAN_KEY;
    const meant = nearestName(name, open);
    if (meant === undefined) this.problems.push({ kind: 'unknown', key, name, known });
    else this.problems.push({ kind: 'misspelt', key, name, meant });
    return meant;
  }

  // Of members with one name the last counts, as JSON readers have it.
  #properties(node: JsonNode): { name: string; key: JsonNode; value: JsonNode }[] {
    const byName = new Map<string, { name: string; key: JsonNode; value: JsonNode }>();
    for (const { key, value } of jsonProperties(node)) {
      const name = String(key.value);
      const first = byName.get(name);
      if (first !== undefined) this.problems.push({ kind: 'duplicate', key, name, first: first.key });
      byName.set(name, { name, key, value });
    }
    return [...byName.values()];
  }
}

/** The key under which the API takes a dialplan. */
export const PLAN_KEY = 'dialplanXml';

/** The key of the dialplan as it is meant, in any letter case. */
export function isPlanKey(name: string): boolean {
  return name.toLowerCase().replace(/[_-]/g, '') === PLAN_KEY.toLowerCase();
}

// "__proto__" is a member like any other here.
function define(value: Record<string, unknown>, name: string, member: unknown): void {
  if (name !== '__proto__') value[name] = member;
  else Object.defineProperty(value, name, { value: member, enumerable: true, configurable: true, writable: true });
}
