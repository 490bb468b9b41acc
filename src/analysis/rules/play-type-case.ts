import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

const TYPES = ['tts', 'callfireid', 'url'];

export default defineRule({
  id: 'play-type-case',
  code: 'DP2075',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The type of a `play` is written in capitals or with blanks around it.',
  why: 'The types are `tts`, `callfireid` and `url`. Older pages wrote `URL`; whether the platform still takes other spellings is not known.',
  fix: 'Write the type in small letters.',
  fixable: 'safe',
  check(subject, report) {
    for (const { type, element } of subject.tagsOf('play')) {
      if (type === undefined || element.broken || TYPES.includes(type.value)) continue;
      const meant = type.value.trim().toLowerCase();
      if (!TYPES.includes(meant)) continue;
      report(valuePlace(type), {
        message: `the play type "${type.value}" is spelled "${meant}"`,
        help: `write ${meant}`,
        fixes: replacing(`write ${meant}`, valuePlace(type), meant),
      });
    }
  },
});
