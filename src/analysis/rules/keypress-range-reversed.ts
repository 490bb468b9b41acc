import { trimDecoded } from '../../syntax/decoded-text.ts';
import { compareDigits } from '../../syntax/keypress-pattern.ts';
import { branchedMenus } from '../menu-branches.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'keypress-range-reversed',
  code: 'DP2045',
  severity: 'error',
  preset: 'recommended',
  summary: 'The range of a `keypress` begins above its end.',
  why: 'No number lies in it, so the branch is never taken.',
  fix: 'Write the lower number first. On a range of keys `0` is the lowest, although it stands last on a telephone.',
  fixable: 'safe',
  check(subject, report) {
    for (const { branches } of branchedMenus(subject)) {
      for (const { pressed, text, pattern } of branches) {
        if (pattern.kind !== 'range' || compareDigits(pattern.low, pattern.high) <= 0) continue;
        const { start, end } = trimDecoded(subject.valueOf(pressed));
        // "1-0" follows the keys of a telephone: 1 to 9, then 0.
        const asOnPhone = pattern.high === '0' && pattern.low.length === 1;
        const turned = `${pattern.high}-${pattern.low}`;
        const meant = asOnPhone ? (pattern.low === '1' ? '0-9' : undefined) : turned;
        report(valuePlace(pressed), {
          message: `the range "${text}" begins above its end`,
          label: 'no number lies in it',
          help: asOnPhone ? '0 is the lowest key of a range; the keys 1 to 9 and 0 are "0-9"' : `write "${turned}"`,
          fixes:
            meant === undefined
              ? []
              : replacing(`write "${meant}"`, { start, end }, meant, asOnPhone ? 'unsafe' : 'safe'),
        });
      }
    }
  },
});
