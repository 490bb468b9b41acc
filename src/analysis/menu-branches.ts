// The menus of a plan with their branches read: which entries each keypress takes. What never could be read is left out.

import type { Keypress, Menu, Play } from '../model/dialplan.ts';
import { wholeNumber } from '../model/duration.ts';
import { type KeypressPattern, parseKeypressPattern } from '../syntax/keypress-pattern.ts';
import type { XmlAttribute } from '../syntax/xml-tree.ts';
import { branchesOf } from './compile-flow.ts';
import type { Subject } from './subject.ts';

export interface Branch {
  readonly tag: Keypress;
  readonly pressed: XmlAttribute;
  /** The value of `pressed`, trimmed. */
  readonly text: string;
  readonly pattern: KeypressPattern;
}

export interface BranchedMenu {
  readonly menu: Menu;
  readonly branches: readonly Branch[];
  /** As stated; undefined when it is absent or no number. */
  readonly maxDigits: number | undefined;
}

/** Every menu that has at least one readable `keypress`, in document order. */
export function branchedMenus(subject: Subject): readonly BranchedMenu[] {
  return subject.once(readMenus);
}

function readMenus(subject: Subject): BranchedMenu[] {
  const menus: BranchedMenu[] = [];
  for (const menu of subject.tagsOf('menu')) {
    const branches: Branch[] = [];
    for (const tag of branchesOf(menu)) {
      const { pressed } = tag;
      if (pressed === undefined || tag.element.broken) continue;
      branches.push({
        tag,
        pressed,
        text: pressed.value.trim(),
        pattern: parseKeypressPattern(pressed.value),
      });
    }
    if (branches.length > 0) menus.push({ menu, branches, maxDigits: wholeNumber(menu.maxDigits?.value) });
  }
  return menus;
}

/** The spoken prompts that stand directly in a menu. */
export function promptsOf(menu: Menu): Play[] {
  return menu.children.filter((child): child is Play => child.kind === 'play');
}
