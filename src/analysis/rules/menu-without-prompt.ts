import type { Tag } from '../../model/dialplan.ts';
import { reachable } from '../reach.ts';
import { defineRule } from '../rule.ts';
import { type Subject, tagPlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'menu-without-prompt',
  code: 'DP4038',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A menu waits for a key without having said anything.',
  why: 'Callers hear silence and do not know that they should press something.',
  fix: 'Put a `play` into the menu that names the keys.',
  wholeFlow: true,
  check(subject, report) {
    for (const menu of subject.tagsOf('menu')) {
      if (!menu.children.some(({ kind }) => kind === 'keypress')) continue;
      if (menu.children.some(mayPrompt) || !subject.isReached(menu)) continue;
      if (subject.once(afterPrompts)[menu.index] === 1) continue;
      report(tagPlace(menu), {
        message: `${menuName(menu)} asks nothing before it waits for a key`,
        help: 'add a <play> that says which keys there are',
      });
    }
  },
});

// Branches play after the key; anything else may speak first, a misspelt tag included.
function mayPrompt(tag: Tag): boolean {
  if (tag.kind === 'keypress') return false;
  return tag.kind === 'play' || tag.kind === 'record' || tag.kind === 'unknown' || tag.children.some(mayPrompt);
}

const SPEAKS = new Set(['play', 'record', 'unknown']);
const WAITS = new Set(['collect', 'transfer']);

// 1 for every step to which some way leads on which the last thing that happened to the caller was a prompt.
function afterPrompts({ flow, flowIndex }: Subject): Uint8Array {
  const spoken = flow.nodes.flatMap(({ id, kind }) => (SPEAKS.has(kind) ? [id] : []));
  return reachable(flowIndex, spoken, ({ from }) => WAITS.has(flow.nodes[from]?.kind ?? 'end'));
}
