import { trimDecoded } from '../../syntax/decoded-text.ts';
import { newSpelling } from '../hold-music.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'musiconhold-old-spelling',
  code: 'DP4063',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The hold music is written as in older documentation.',
  why: 'The name is not in the list of today, so the caller may hear something else than was chosen.',
  fix: 'Write the name of today: `silence` for `Silent`, `new_age` for `newage`.',
  fixable: 'safe',
  check(subject, report) {
    for (const { musiconhold } of subject.tagsOf('transfer')) {
      const now = musiconhold === undefined ? undefined : newSpelling(musiconhold.value.trim());
      if (musiconhold === undefined || now === undefined) continue;
      const { start, end } = trimDecoded(subject.valueOf(musiconhold));
      report(valuePlace(musiconhold), {
        message: `the hold music "${musiconhold.value.trim()}" is called "${now}" today`,
        fixes: replacing(`write "${now}"`, { start, end }, now),
      });
    }
  },
});
