import { hasContent, type Tag, type WithContent } from '../../model/dialplan.ts';
import type { Fix, TextEdit } from '../../source/diagnostic.ts';
import { misplacedTags } from '../placement.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'markup-in-text-tag',
  code: 'DP2016',
  severity: 'error',
  preset: 'recommended',
  summary: 'A tag that holds text holds another tag.',
  why: 'A `play`, `goto` or `stash` is text and nothing else. Speech markup (VTML) reaches the voice only when its angle brackets are escaped.',
  fix: 'Write `&lt;` and `&gt;` around speech markup; move any other tag out.',
  fixable: 'safe',
  check(subject, report) {
    for (const { tag, parent, before, how } of misplacedTags(subject)) {
      if (how !== 'in-text' || before !== undefined || !hasContent(parent)) continue;
      const markup = parent.kind === 'play' && isMarkup(parent);
      report(tagPlace(tag), {
        message: `"${parent.kind}" holds the tag "${tag.element.name}"`,
        help: markup ? 'write speech markup as &lt;...&gt;' : advice(tag, parent),
        related: [{ span: tagPlace(parent), message: `"${parent.kind}" starts here` }],
        fixes: markup ? escaping(parent) : [],
      });
    }
  },
});

function advice(tag: Tag, parent: WithContent): string {
  return tag.kind === 'unknown' ? 'remove it and keep the text' : `close the ${parent.kind} before it`;
}

function isMarkup(parent: Tag): boolean {
  return parent.children.every((child) => child.kind === 'unknown' && isMarkup(child));
}

// Only VTML is sure to be understood by the voice; other markup may be read out.
function escaping(parent: Tag): Fix[] {
  const edits: TextEdit[] = [];
  let vtml = true;
  const visit = (tag: Tag): void => {
    const { name, start, openEnd, closeStart, end, selfClosing } = tag.element;
    vtml &&= /^vtml/i.test(name);
    edits.push(...brackets(start, openEnd));
    for (const child of tag.children) visit(child);
    if (!selfClosing) edits.push(...brackets(closeStart, end));
  };
  for (const child of parent.children) visit(child);
  return [{ title: 'escape the angle brackets', safety: vtml ? 'safe' : 'unsafe', edits }];
}

function brackets(start: number, end: number): TextEdit[] {
  return [
    { span: { start, end: start + 1 }, text: '&lt;' },
    { span: { start: end - 1, end }, text: '&gt;' },
  ];
}
