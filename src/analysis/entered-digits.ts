// Which values are long digit entries: what a caller keyed into a menu that takes many keys, and copies of it.

import { enclosing, type Setvar, type Tag } from '../model/dialplan.ts';
import { wholeNumber } from '../model/duration.ts';
import { entryLength, parseKeypressPattern } from '../syntax/keypress-pattern.ts';
import { branchesOf } from './compile-flow.ts';
import type { Subject } from './subject.ts';
import type { VariableDefinition } from './variables.ts';

/** How many digits `${call.lastinput}` may have where the tag stands; 0 when no branch of a menu holds the tag. */
export function longestEntryAt(tag: Tag): number {
  const branch = enclosing(tag, 'keypress');
  const menu = branch?.parent;
  if (branch === undefined || menu?.kind !== 'menu') return 0;
  const pattern = parseKeypressPattern(branch.pressed?.value ?? '');
  if (pattern.kind === 'timeout' || pattern.kind === 'bad') return 0;
  if (pattern.kind !== 'default') return entryLength(pattern);
  const stated = wholeNumber(menu.maxDigits?.value);
  if (stated !== undefined) return stated;
  return branchesOf(menu).reduce(
    (most, other) => Math.max(most, entryLength(parseKeypressPattern(other.pressed?.value ?? ''))),
    1,
  );
}

const COPY = /^(['"]?)\$\{\s*([\w.]+)\s*\}\1;?$/;

/** The variable that a setvar copies as it is, if that is all it does. */
export function copiedName(tag: Setvar): string | undefined {
  return COPY.exec(tag.content.value)?.[2];
}

const MOST_COPIES = 5;

/** The longest entry that a variable may hold when every value it is given is a copy of an entry; otherwise 0. */
export function longestEntryIn(subject: Subject, name: string, copies = MOST_COPIES): number {
  const definitions = subject.variables.byName.get(name);
  if (definitions === undefined || copies === 0 || definitions.length > 20) return 0;
  let longest = 0;
  for (const definition of definitions) {
    const length = entryGiven(subject, definition, copies - 1);
    if (length === 0) return 0;
    longest = Math.max(longest, length);
  }
  return longest;
}

function entryGiven(subject: Subject, { tag, name }: VariableDefinition, copies: number): number {
  if (tag.kind !== 'setvar') return 0;
  const copied = copiedName(tag);
  if (copied === undefined || copied === name) return 0;
  return copied === 'call.lastinput' ? longestEntryAt(tag) : longestEntryIn(subject, copied, copies);
}
