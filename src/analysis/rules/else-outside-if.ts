import { describeTag, type Tag } from '../../model/dialplan.ts';
import type { Fix } from '../../source/diagnostic.ts';
import { isBlank } from '../../syntax/decoded-text.ts';
import { isWhole, misplacedTags } from '../placement.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'else-outside-if',
  code: 'DP2013',
  severity: 'error',
  preset: 'correctness',
  summary: 'An `else` does not stand directly in an `if`.',
  why: 'Only `if` has an else branch, and the branch is a child of it. Anywhere else it never runs.',
  fix: 'Put the `else` inside its `if`, before `</if>`.',
  fixable: 'safe',
  check(subject, report) {
    for (const { tag, parent, before, how } of misplacedTags(subject)) {
      if (how !== 'else-outside-if') continue;
      const owner = before?.kind === 'if' ? before : undefined;
      report(tagPlace(tag), {
        message: `"else" stands in ${describeTag(parent)}, not in an if`,
        help: advice(parent, owner),
        related: owner === undefined ? [] : [{ span: tagPlace(owner), message: 'this if ends before the else' }],
        fixes: owner === undefined ? [] : takingIn(owner, tag, subject.text),
      });
    }
  },
});

function advice(parent: Tag | undefined, owner: Tag | undefined): string {
  if (owner !== undefined) return 'put it inside the if before it';
  // The other half of a comparison tag is its opposite with the same attributes.
  if (parent?.kind === 'equal')
    return 'write it as a notEqual with the same var and expr behind the equal, or use an if';
  if (parent?.kind === 'notEqual')
    return 'write it as an equal with the same var and expr behind the notEqual, or use an if';
  return 'put it inside the if it belongs to';
}

// <if ...>...</if><else>...</else>   the end tag of the if moves behind the else
function takingIn(before: Tag, tag: Tag, text: string): Fix[] {
  const { element } = before;
  if (element.selfClosing || !isWhole(before, text)) return [];
  if (before.children.some((child) => child.kind === 'else')) return [];
  let start = element.closeStart;
  while (isBlank(text.charCodeAt(start - 1))) start--;
  const endTag = { start, end: element.end };
  const { end } = tag.element;
  const edits = [
    { span: endTag, text: '' },
    { span: { start: end, end }, text: text.slice(endTag.start, endTag.end) },
  ];
  return [{ title: 'close the if after the else', safety: 'safe', edits }];
}
