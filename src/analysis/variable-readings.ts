// What each `${...}` means: which variable it reads, or what is wrong with it. Decided once, so that one rule speaks.

import { tagsOf } from '../model/dialplan.ts';
import { isSystemVariable, SYSTEM_VARIABLES } from '../model/system-variables.ts';
import { nearestName } from '../source/nearest-name.ts';
import { bareReferences } from './bare-references.ts';
import type { Subject } from './subject.ts';
import { isDefined, namePattern, type VariableUse } from './variables.ts';

/**
 * - `unclosed`: no `}`; `bad-name`: characters that no name has
 * - `system`, `system-unknown`: names in the platform's own spaces
 * - `own`: some tag may set it; `own-other-case`: only a name in another letter case is set
 * - `stashed`: only a stash has the name; `unknown`: nothing has it
 * - `nested`: the name is known only during the call
 */
export type ReadingKind =
  | 'unclosed'
  | 'bad-name'
  | 'system'
  | 'system-unknown'
  | 'own'
  | 'own-other-case'
  | 'stashed'
  | 'unknown'
  | 'nested';

export interface Reading {
  readonly use: VariableUse;
  readonly kind: ReadingKind;
  /** The name as written; of a nested reference with its inner ones. */
  readonly name: string;
}

/** Every reference in a place where the platform expands it, in document order. */
export function readings(subject: Subject): readonly Reading[] {
  return subject.once(findReadings);
}

function findReadings(subject: Subject): Reading[] {
  const found: Reading[] = [];
  for (const use of subject.variables.uses) {
    if (!use.expands || use.tag.element.broken || use.tag.kind === 'unknown') continue;
    const { reference, template } = use;
    const inner = template.text.value.slice(reference.start + 2, reference.closed ? reference.end - 1 : reference.end);
    const name = reference.plainName ?? inner.trim();
    found.push({ use, name, kind: kindOf(subject, use, name) });
  }
  return found;
}

function kindOf(subject: Subject, { reference }: VariableUse, name: string): ReadingKind {
  if (!reference.closed) return 'unclosed';
  if (reference.plainName === undefined) return 'nested';
  if (isSystemVariable(name)) return 'system';
  if (/^(?:call|contact|global)\s*\./i.test(name)) return 'system-unknown';
  if (isDefined(subject.variables, name)) return 'own';
  if (/^\w+$/.test(name)) {
    if (stashesByName(subject).has(name)) return 'stashed';
    return ownSpellings(subject, name).length > 0 ? 'own-other-case' : 'unknown';
  }
  return name.includes('.') && nearestSystemName(name) !== undefined ? 'system-unknown' : 'bad-name';
}

/** The own names that differ from a name in letter case alone. */
export function ownSpellings(subject: Subject, name: string): readonly string[] {
  return subject.once(spellings).get(name.toLowerCase()) ?? [];
}

function spellings({ variables }: Subject): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of variables.byName.keys()) {
    const key = name.toLowerCase();
    const others = found.get(key);
    if (others === undefined) found.set(key, [name]);
    else others.push(name);
  }
  return found;
}

/** Stash tags by the column they write. */
export function stashesByName(subject: Subject) {
  return subject.once(stashes);
}

function stashes({ dialplan }: Subject) {
  return Map.groupBy(
    tagsOf(dialplan, 'stash').filter((tag) => !tag.element.broken),
    (tag) => tag.varname?.value.trim() ?? '',
  );
}

/** The system variable closest to a name. */
export function nearestSystemName(name: string): string | undefined {
  return nearestName(name, Object.keys(SYSTEM_VARIABLES));
}

/** The system variable whose last word is the name: `lastinput` is `call.lastinput`. */
export function systemNameEnding(name: string): string | undefined {
  return BY_LAST_WORD.get(name.toLowerCase());
}

const BY_LAST_WORD = new Map(
  Object.keys(SYSTEM_VARIABLES)
    .filter((name) => name.split('.').length === 2)
    .map((name) => [name.slice(name.indexOf('.') + 1).toLowerCase(), name]),
);

// More patterns than any real plan has; beyond that every name counts as read.
const MOST_PATTERNS = 100;

/** True when the plan reads the variable somewhere, in whatever letter case or spelling mistake that is plain. */
export function isRead(subject: Subject, name: string): boolean {
  const { names, patterns } = subject.once(namesRead);
  return (
    names.has(name.toLowerCase()) || patterns.length > MOST_PATTERNS || patterns.some((pattern) => pattern.test(name))
  );
}

function namesRead(subject: Subject) {
  const names = new Set<string>();
  const nested = new Set<string>();
  for (const { reference, template } of subject.variables.uses) {
    if (reference.plainName !== undefined) names.add(reference.plainName.toLowerCase());
    else nested.add(template.text.value.slice(reference.start + 2, reference.end - 1).trim());
  }
  for (const { name } of bareReferences(subject)) names.add(name.toLowerCase());
  return { names, patterns: [...nested].slice(0, MOST_PATTERNS + 1).map(namePattern) };
}

/** The readings of each name. */
export function readingsByName(subject: Subject): ReadonlyMap<string, readonly Reading[]> {
  return subject.once(byName);
}

function byName(subject: Subject) {
  return Map.groupBy(readings(subject), ({ name }) => name);
}
