// Stretches of tags that no call comes to, with the one tag that speaks for each stretch.

import { hasContent, type Tag } from '../model/dialplan.ts';
import { mayContain } from '../model/tag-definitions.ts';
import { shortened } from '../source/shortened.ts';
import { reachedNodes } from './loops.ts';
import type { Subject } from './subject.ts';
import { collectNodes, menuName, shortName } from './where-to.ts';

export interface UnreachedStretch {
  readonly first: Tag;
  /** The sibling in front of the stretch; undefined when the stretch is first in its parent. */
  readonly before: Tag | undefined;
}

/** Every stretch of neighbouring unreached tags inside a tag that is reached, in document order. */
export function unreachedStretches(subject: Subject): readonly UnreachedStretch[] {
  return subject.once(findStretches);
}

function findStretches(subject: Subject): UnreachedStretch[] {
  const stretches: UnreachedStretch[] = [];
  for (const parent of subject.tags) {
    if (parent.children.length === 0 || hasContent(parent) || !subject.isReached(parent)) continue;
    let before: Tag | undefined;
    let spoken = false;
    for (const child of parent.children) {
      if (subject.isReached(child)) {
        before = child;
        spoken = false;
      } else if (!spoken && speaks(subject, child, before)) {
        stretches.push({ first: child, before });
        spoken = true;
      }
    }
  }
  return stretches;
}

function speaks(subject: Subject, tag: Tag, before: Tag | undefined): boolean {
  const { parent } = tag;
  if (parent === undefined || tag.kind === 'unknown' || !mayContain(parent.kind, tag.kind)) return false;
  // Behind a menu whose branches all lead elsewhere, a hangup or goto is a guard: it says and stores nothing.
  if ((tag.kind === 'hangup' || tag.kind === 'goto') && before?.kind !== 'goto') return false;
  // A second else, and a branch whose key is wrong or taken, have rules of their own.
  if (tag.kind === 'else') return false;
  return tag.kind !== 'keypress' || !collects(subject, parent);
}

function collects(subject: Subject, menu: Tag): boolean {
  const collect = subject.once(collectNodes).get(menu);
  return collect !== undefined && reachedNodes(subject)[collect] === 1;
}

/** The words to name an unreached tag with. */
export function wordsFor(tag: Tag): string {
  if (tag.kind === 'menu') return menuName(tag);
  if (tag.kind === 'keypress') return `keypress "${shortened(tag.pressed?.value.trim() ?? '')}"`;
  if (tag.kind === 'live' || tag.kind === 'machine') return `this ${tag.kind} branch`;
  return tag.kind === 'play' || tag.name !== undefined ? shortName(tag) : `this ${tag.kind}`;
}
