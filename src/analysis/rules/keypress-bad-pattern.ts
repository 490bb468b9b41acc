import { shortened } from '../../source/shortened.ts';
import { trimDecoded } from '../../syntax/decoded-text.ts';
import { escapeAttribute } from '../../syntax/print-xml.ts';
import { listedKeys, meantKeypress } from '../meant-keypress.ts';
import { branchedMenus } from '../menu-branches.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'keypress-bad-pattern',
  code: 'DP2044',
  severity: 'error',
  preset: 'recommended',
  summary: 'The `pressed` value of a `keypress` is nothing that a caller can key in.',
  why: 'The branch is never taken: the caller who presses the key is treated as if it were wrong.',
  fix: 'Write digits, a range such as `4-6`, `#`, `*`, `default` or `timeout`. For keys that do not follow each other, write one `keypress` each.',
  fixable: 'safe',
  check(subject, report) {
    for (const { branches } of branchedMenus(subject)) {
      for (const { pressed, text, pattern } of branches) {
        if (pattern.kind !== 'bad' || text.includes('${')) continue;
        const meant = meantKeypress(text);
        const list = listedKeys(text);
        const value = subject.valueOf(pressed);
        const place = text === '' ? { start: value.start, end: value.end } : trimDecoded(value);
        report(valuePlace(pressed), {
          message:
            text === '' ? '"pressed" is empty' : `"${shortened(text)}" is not a key, a range, "default" or "timeout"`,
          label: 'never taken',
          help:
            meant !== undefined
              ? meant.certain
                ? `write "${meant.pattern}"`
                : `did you mean "${meant.pattern}"?`
              : list !== undefined
                ? `lists are not understood; write one keypress for each of ${list.map((key) => `"${key}"`).join(', ')}`
                : /^[A-Za-z]$/.test(text)
                  ? 'write the digit that the letter stands for'
                  : 'write digits, a range such as "4-6", "#", "*", "default" or "timeout"',
          fixes:
            meant === undefined
              ? []
              : replacing(
                  `write "${meant.pattern}"`,
                  { start: place.start, end: place.end },
                  escapeAttribute(meant.pattern),
                  meant.certain ? 'safe' : 'unsafe',
                ),
        });
      }
    }
  },
});
