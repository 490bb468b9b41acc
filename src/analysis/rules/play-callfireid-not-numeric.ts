import { shortened } from '../../source/shortened.ts';
import { defineRule } from '../rule.ts';
import { contentPlace, replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'play-callfireid-not-numeric',
  code: 'DP2073',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `play` of type `callfireid` holds something other than the number of a stored sound.',
  why: 'Stored sounds are known by number only. With anything else there is no sound to play, and callers hear nothing.',
  fix: 'Write the number of the sound, or change the type to `url` or `tts`.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const tag of subject.tagsOf('play')) {
      const { type, content } = tag;
      if (type?.value.trim().toLowerCase() !== 'callfireid' || tag.element.broken || tag.children.length > 0) continue;
      const { value } = content;
      if (value === '' || value.includes('${') || /^[0-9]+$/.test(value)) continue;
      const meant = /^https?:\/\//i.test(value) ? 'url' : /\s/.test(value) ? 'tts' : undefined;
      report(contentPlace(tag), {
        message: `"${shortened(value, 60)}" is not the number of a stored sound`,
        help:
          meant === 'url'
            ? 'to play an address, write type="url"'
            : meant === 'tts'
              ? 'to speak the text, write type="tts"'
              : 'write the number that the sound has in the account',
        fixes: meant === undefined ? [] : replacing(`change the type to ${meant}`, valuePlace(type), meant, 'unsafe'),
      });
    }
  },
});
