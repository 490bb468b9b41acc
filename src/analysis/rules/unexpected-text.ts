import { hasContent, type Tag } from '../../model/dialplan.ts';
import { mayContain } from '../../model/tag-definitions.ts';
import type { Fix } from '../../source/diagnostic.ts';
import { shortened } from '../../source/shortened.ts';
import type { XmlText } from '../../syntax/xml-tree.ts';
import { isWhole } from '../placement.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'unexpected-text',
  code: 'DP2017',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Text stands in a tag that holds no text.',
  why: 'The platform passes over it: words meant for callers are never said.',
  fix: 'Put words for callers into a `play`, notes into a comment, and remove stray signs.',
  fixable: 'safe',
  check({ tags, text, dialplan }, report) {
    for (const tag of tags) {
      if (tag.kind === 'unknown' || hasContent(tag) || !isWhole(tag, text)) continue;
      const { children } = tag.element;
      for (let i = 0; i < children.length; i++) {
        const node = children[i];
        if (node === undefined || (node.kind !== 'text' && node.kind !== 'cdata')) continue;
        const words = node.value.trim();
        if (words === '' || (!dialplan.document.wellFormed && /[&<>]/.test(words))) continue;
        // Measured in the source: line ends and entities are shorter once decoded.
        const raw = node.kind === 'cdata' ? '' : text.slice(node.start, node.end);
        const start = node.start + raw.length - raw.trimStart().length;
        const end = node.end - raw.length + raw.trimEnd().length;
        report(
          { start, end },
          {
            message: `text "${shortened(words)}" stands in "${tag.kind}", which takes no text`,
            help: advice(tag, words),
            fixes: fixes(tag, node, words, { start, end }),
          },
        );
      }
    }
  },
});

function advice(tag: Tag, words: string): string {
  if (!isSpeech(words)) return 'remove it';
  return mayContain(tag.kind, 'play') ? 'put it into a play, or make it a comment' : 'remove it, or make it a comment';
}

// The platform passes over the text, so taking stray signs away changes nothing; words may have been meant to be said.
function fixes(tag: Tag, node: XmlText, words: string, span: { start: number; end: number }): Fix[] {
  if (!isSpeech(words)) return replacing('remove it', span, '');
  if (node.kind === 'cdata' || !mayContain(tag.kind, 'play')) return [];
  const edits = [
    { span: { start: span.start, end: span.start }, text: '<play type="tts">' },
    { span: { start: span.end, end: span.end }, text: '</play>' },
  ];
  return [{ title: 'put it into a play', safety: 'unsafe', edits }];
}

function isSpeech(words: string): boolean {
  return /[\p{L}\p{N}$]/u.test(words);
}
