import { isSpoken } from '../menu-speech.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'play-voice-old-name',
  code: 'DP2071',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A voice is called by its old name.',
  why: '`femaleSpanish` is now called `spanish1`. The current list of voices no longer has the old name, so it may stop working at any time.',
  fix: 'Write `spanish1`.',
  fixable: 'safe',
  check(subject, report) {
    for (const tag of subject.tagsOf('play')) {
      const { voice } = tag;
      if (voice?.value.trim().toLowerCase() !== 'femalespanish' || tag.element.broken || !isSpoken(tag)) continue;
      const place = valuePlace(voice);
      report(place, {
        message: `the voice "${voice.value.trim()}" is now called "spanish1"`,
        help: 'write spanish1',
        fixes: replacing('write spanish1', place, 'spanish1'),
      });
    }
  },
});
