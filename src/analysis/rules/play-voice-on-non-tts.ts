import { attributeNameSpan } from '../../syntax/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { removingAttribute } from '../tag-edits.ts';

export default defineRule({
  id: 'play-voice-on-non-tts',
  code: 'DP2072',
  severity: 'info',
  preset: 'strict',
  summary: 'A `play` that speaks no text has a voice.',
  why: 'A stored or fetched sound is played as it was recorded. The voice changes nothing and misleads whoever reads the plan.',
  fix: 'Remove the `voice`, or make the type `tts` if the text should be spoken.',
  fixable: 'safe',
  check(subject, report) {
    for (const tag of subject.tagsOf('play')) {
      const type = tag.type?.value.trim().toLowerCase();
      if (tag.voice === undefined || tag.element.broken || (type !== 'url' && type !== 'callfireid')) continue;
      report(attributeNameSpan(tag.voice), {
        message: `a play of type "${type}" has no use for a voice`,
        help: 'remove the voice',
        fixes: removingAttribute(tag.voice, subject.text, 'safe'),
      });
    }
  },
});
