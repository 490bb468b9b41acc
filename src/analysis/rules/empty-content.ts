import { canonicalName } from '../../model/check-attributes.ts';
import type { WithContent } from '../../model/dialplan.ts';
import { hasContent } from '../../model/dialplan.ts';
import { definitionOf } from '../../model/tag-definitions.ts';
import { escapeText } from '../../syntax/print-xml.ts';
import { isWhole } from '../placement.ts';
import { defineRule, type Finding } from '../rule.ts';
import { type Subject, tagPlace } from '../subject.ts';

const LACKS: Readonly<Record<string, string>> = {
  play: 'has nothing to play',
  goto: 'names no tag to jump to',
  transfer: 'has no number to call',
  get: 'has no address to ask',
  post: 'has no address to send to',
  gotoXML: 'has no address to go on with',
  dnc: 'has no number',
  dtmf: 'has no tones to send',
};

export default defineRule({
  id: 'empty-content',
  code: 'DP2018',
  severity: 'error',
  preset: 'correctness',
  summary: 'A tag that needs text is empty.',
  why: 'The text is what such a tag works on: the words to say, the number to call, the tag to jump to. Without it there is nothing to do.',
  fix: 'Write the text between the start tag and the end tag.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const tag of subject.tags) {
      if (!hasContent(tag) || tag.content.value !== '' || tag.children.length > 0 || !isWhole(tag, subject.text))
        continue;
      if (definitionOf(tag.kind)?.text.required !== true) continue;
      report(tagPlace(tag), {
        message: `"${tag.kind}" ${LACKS[tag.kind] ?? 'has no message'}`,
        ...withAdvice(subject, tag),
      });
    }
  },
});

function withAdvice({ names }: Subject, tag: WithContent): Pick<Finding, 'help' | 'fixes'> {
  const { element, kind } = tag;
  // <goto name="Bye"/> and <goto target="Bye"/>: what belongs between the tags stands in an attribute.
  const unknown = element.attributes.find(
    (attribute) => canonicalName(tag, attribute.name) === attribute.name && !isKnown(tag, attribute.name),
  );
  const named = kind === 'goto' && tag.name !== undefined ? (names.declared.get(tag.name.value.trim()) ?? []) : [];
  const meant = unknown ?? (named.some((other) => other !== tag) ? tag.name : undefined);
  if (meant === undefined) return { help: `write it between <${kind}> and </${kind}>` };
  const words = escapeText(meant.value.trim());
  const help = `write it between the tags: <${kind}>${words}</${kind}>`;
  if (kind !== 'goto' || element.attributes.length > 1) return { help };
  const span = { start: element.start, end: element.end };
  return {
    help,
    fixes: [
      { title: `jump to ${meant.value.trim()}`, safety: 'unsafe', edits: [{ span, text: `<goto>${words}</goto>` }] },
    ],
  };
}

function isKnown(tag: WithContent, name: string): boolean {
  return Object.hasOwn(definitionOf(tag.kind)?.attributes ?? {}, name);
}
