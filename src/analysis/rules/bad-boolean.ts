import { refusedValues } from '../refused-values.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  y: 'true',
  on: 'true',
  1: 'true',
  t: 'true',
  false: 'false',
  no: 'false',
  n: 'false',
  off: 'false',
  0: 'false',
  f: 'false',
};

export default defineRule({
  id: 'bad-boolean',
  code: 'DP2010',
  severity: 'error',
  preset: 'recommended',
  summary: 'A switch is neither `true` nor `false`.',
  why: 'The platform knows these two words only. Anything else may count as false, or refuse the plan.',
  fix: 'Write `true` or `false`.',
  fixable: 'safe',
  check(subject, report) {
    for (const { attribute, name, place } of refusedValues(subject, 'boolean')) {
      const plain = attribute.value.trim().toLowerCase();
      const meant = Object.hasOwn(MEANINGS, plain) ? MEANINGS[plain] : undefined;
      report(place, {
        message: plain === '' ? `"${name}" is empty` : `"${name}" is "${attribute.value}", neither true nor false`,
        help: `write ${meant ?? 'true or false'}`,
        fixes: meant === undefined ? [] : replacing(`write ${meant}`, place, meant),
      });
    }
  },
});
