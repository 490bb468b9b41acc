// Tags that stand where they may not, and which rule says so: one rule for each.

import { hasContent, type Tag } from '../model/dialplan.ts';
import { mayContain } from '../model/tag-definitions.ts';
import type { Subject } from './subject.ts';

/** A tag in a wrong place: inside text, an `else` without its `if`, or in a parent that holds no such tag. */
export interface MisplacedTag {
  readonly tag: Tag;
  readonly parent: Tag;
  /** The sibling before it. */
  readonly before: Tag | undefined;
  readonly how: 'in-text' | 'else-outside-if' | 'not-allowed-here';
}

/** Every misplaced tag, in document order. What stands in a tag that is itself in doubt is not judged. */
export function misplacedTags(subject: Subject): readonly MisplacedTag[] {
  return subject.once(findMisplaced);
}

function findMisplaced({ tags, text }: Subject): MisplacedTag[] {
  const found: MisplacedTag[] = [];
  for (const parent of tags) {
    const { children } = parent;
    if (children.length === 0 || parent.kind === 'unknown' || !isWhole(parent, text)) continue;
    let before: Tag | undefined;
    for (const tag of children) {
      const how = howMisplaced(tag, parent);
      if (how !== undefined && isWhole(tag, text)) found.push({ tag, parent, before, how });
      before = tag;
    }
  }
  return found.sort((a, b) => a.tag.index - b.tag.index);
}

function howMisplaced(tag: Tag, parent: Tag): MisplacedTag['how'] | undefined {
  if (hasContent(parent)) return 'in-text';
  if (tag.kind === 'unknown' || mayContain(parent.kind, tag.kind)) return undefined;
  return tag.kind === 'else' ? 'else-outside-if' : 'not-allowed-here';
}

/** False when the tag's start or end had to be guessed, so that its name and what it holds are guesses too. */
export function isWhole({ element }: Tag, text: string): boolean {
  const { closed, broken, selfClosing, name, closeStart } = element;
  return closed && !broken && (selfClosing || text.startsWith(name, closeStart + 2));
}
