// Names that differ in letter case alone.

import type { Subject } from './subject.ts';

/** True when exactly one tag has a name that equals `wanted` but for letter case, so there is no doubt which was meant. */
export function hasOneTwin(subject: Subject, wanted: string): boolean {
  return subject.once(tagsByLowerCase).get(wanted.toLowerCase()) === 1;
}

function tagsByLowerCase({ names }: Subject): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name, tags] of names.declared) {
    const lower = name.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + tags.length);
  }
  return counts;
}
