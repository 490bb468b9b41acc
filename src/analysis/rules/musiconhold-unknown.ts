import { nearestName } from '../../source/nearest-name.ts';
import { shortened } from '../../source/shortened.ts';
import { trimDecoded } from '../../syntax/decoded-text.ts';
import { HOLD_MUSIC, newSpelling } from '../hold-music.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'musiconhold-unknown',
  code: 'DP4062',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The hold music is none of those that are documented.',
  why: 'The caller may hear silence and hang up, thinking that the line is dead. The list can grow, so a new name may be right.',
  fix: 'Use one of the names in the list.',
  fixable: 'safe',
  check(subject, report) {
    for (const { musiconhold } of subject.tagsOf('transfer')) {
      const name = musiconhold?.value.trim();
      if (musiconhold === undefined || name === undefined || HOLD_MUSIC.includes(name)) continue;
      if (name.includes('${') || newSpelling(name) !== undefined) continue;
      const near = nearestName(name, HOLD_MUSIC);
      const { start, end } = trimDecoded(subject.valueOf(musiconhold));
      report(valuePlace(musiconhold), {
        message: name === '' ? '"musiconhold" is empty' : `there is no hold music "${shortened(name)}"`,
        help: near === undefined || name === '' ? `choose one of ${HOLD_MUSIC.join(', ')}` : `did you mean "${near}"?`,
        fixes:
          near === undefined || name === ''
            ? []
            : replacing(
                `play "${near}"`,
                { start, end },
                near,
                near === name.toLowerCase().replace(/[\s-]/g, '_') ? 'safe' : 'unsafe',
              ),
      });
    }
  },
});
