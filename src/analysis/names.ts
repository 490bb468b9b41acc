// The names tags carry, and what goto and catch mean by them.

import { attributeText } from '../model/build-dialplan.ts';
import type { Catch, Dialplan, Goto, Tag } from '../model/dialplan.ts';
import { tagsOf } from '../model/dialplan.ts';
import { nearestName } from '../source/nearest-name.ts';
import { type DecodedText, trimDecoded } from '../syntax/decoded-text.ts';

/** A place that names the tag to run next: the text of a `goto`, or the `goto` attribute of a `catch`. */
export interface Jump {
  readonly from: Goto | Catch;
  /** The wanted name as written, trimmed. */
  readonly wanted: DecodedText;
  /** True when the name holds `${}`: it is known only during the call. */
  readonly dynamic: boolean;
  readonly target: Tag | undefined;
  /** For a name that no tag has: the closest name there is. */
  readonly suggestion: string | undefined;
}

export interface Names {
  /** Tags by name, in document order. Names are trimmed and case-sensitive. */
  readonly declared: ReadonlyMap<string, readonly Tag[]>;
  readonly jumps: readonly Jump[];
  readonly jumpOf: ReadonlyMap<Tag, Jump>;
  /** Jumps that lead to a tag. */
  readonly jumpsTo: ReadonlyMap<Tag, readonly Jump[]>;
}

// Comparing every lost jump with every name is slow work for a file that is wrong from end to end.
const MOST_SUGGESTIONS = 200;

/** Collects names and resolves every jump (Q17: exact, trimmed, first in document order). */
export function resolveNames(dialplan: Dialplan): Names {
  const declared = new Map<string, Tag[]>();
  for (const tag of dialplan.tags) {
    if (tag.name === undefined) continue;
    const name = tag.name.value.trim();
    if (name === '') continue;
    const tags = declared.get(name);
    if (tags === undefined) declared.set(name, [tag]);
    else tags.push(tag);
  }
  const jumps: Jump[] = [];
  let suggestions = 0;
  const jumpsTo = new Map<Tag, Jump[]>();
  const add = (from: Goto | Catch, wanted: DecodedText): void => {
    const dynamic = wanted.value.includes('${');
    const target = dynamic ? undefined : targetOf(declared, wanted.value);
    const missing = target === undefined && !dynamic && wanted.value !== '';
    const suggestion =
      missing && ++suggestions <= MOST_SUGGESTIONS ? nearestName(wanted.value, declared.keys()) : undefined;
    const jump = { from, wanted, dynamic, target, suggestion };
    jumps.push(jump);
    if (target === undefined) return;
    const others = jumpsTo.get(target);
    if (others === undefined) jumpsTo.set(target, [jump]);
    else others.push(jump);
  };
  for (const tag of tagsOf(dialplan, 'goto')) add(tag, tag.content);
  for (const tag of tagsOf(dialplan, 'catch')) {
    if (tag.goto !== undefined) add(tag, trimDecoded(attributeText(tag.goto, dialplan.document.text)));
  }
  return { declared, jumps, jumpOf: new Map(jumps.map((jump) => [jump.from, jump])), jumpsTo };
}

function targetOf(declared: ReadonlyMap<string, readonly Tag[]>, name: string): Tag | undefined {
  const tags = declared.get(name);
  return tags === undefined ? undefined : targetAmong(tags);
}

/**
 * Of the tags that share a name, the one a jump leads to: the first in the document, though a name given to a goto
 * itself yields to another tag (Q17): `<goto name="live">live</goto>`.
 */
export function targetAmong(tags: readonly Tag[]): Tag {
  return tags.find((tag) => tag.kind !== 'goto') ?? (tags[0] as Tag);
}
