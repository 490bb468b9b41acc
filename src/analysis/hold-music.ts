// The names of hold music: those of today, and those that older documentation and programs wrote.

import { definitionOf } from '../model/tag-definitions.ts';

export const HOLD_MUSIC: readonly string[] = definitionOf('transfer')?.attributes.musiconhold?.values ?? [];

const OLD: Readonly<Record<string, string>> = {
  silent: 'silence',
  newage: 'new_age',
  'new age': 'new_age',
  'new-age': 'new_age',
};

/** The name of today for an old spelling in any letter case; undefined for everything else. */
export function newSpelling(name: string): string | undefined {
  const old = name.toLowerCase();
  return Object.hasOwn(OLD, old) ? OLD[old] : undefined;
}
