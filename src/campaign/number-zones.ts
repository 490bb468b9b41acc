// Where a telephone number lives: the time zones of its prefix, from Google's table.

import { NUMBER_ZONES } from './generated/number-zones.ts';

let byPrefix: Map<string, string> | undefined;
let longest = 0;

/** Zones of a number in the international form without "+", joined by "&"; undefined when its prefix says nothing. */
export function zonesOfNumber(number: string): string | undefined {
  byPrefix ??= prefixes();
  for (let length = Math.min(longest, number.length); length > 0; length--) {
    const zones = byPrefix.get(number.slice(0, length));
    if (zones !== undefined) return zones;
  }
  return undefined;
}

function prefixes(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [zones, list] of Object.entries(NUMBER_ZONES))
    for (const prefix of list.split(' ')) {
      table.set(prefix, zones);
      longest = Math.max(longest, prefix.length);
    }
  return table;
}
