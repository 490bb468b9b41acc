import type { Tag } from '../../model/dialplan.ts';
import { refusedValues } from '../refused-values.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'bad-number',
  code: 'DP2011',
  severity: 'error',
  preset: 'recommended',
  summary: 'A number is not written in plain digits.',
  why: 'The platform reads digits only. With a unit, a sign or a decimal point the value may be dropped or the plan refused.',
  fix: 'Write digits alone; the unit belongs to the attribute.',
  fixable: 'safe',
  check(subject, report) {
    for (const { tag, attribute, name, definition, place } of refusedValues(subject, 'number', 'duration')) {
      const kind = definition.value === 'duration' ? 'duration' : 'number';
      const value = attribute.value.trim();
      const meant = kind === 'duration' ? asDigits(tag, value) : undefined;
      report(place, {
        message: value === '' ? `"${name}" is empty` : `"${name}" is "${value}", not a whole number`,
        help: meant === undefined ? advice(tag, kind) : `write ${meant}`,
        fixes: meant === undefined ? [] : replacing(`write ${meant}`, place, meant),
      });
    }
  },
});

function advice(tag: Tag, kind: 'number' | 'duration'): string {
  if (kind === 'number') return 'write how many, in digits';
  return tag.kind === 'transfer' ? 'write seconds, in digits' : 'write milliseconds, in digits, such as 5000';
}

// "5s", "3.5 sec", "5000ms", "5,000": a duration that leaves no doubt, in the unit the tag reads (Q12).
function asDigits(tag: Tag, value: string): string | undefined {
  const match =
    /^([0-9]{1,6}|[0-9]{1,3},[0-9]{3}|[0-9]{1,4}\.[0-9]{1,3}) ?(ms|msec|milliseconds|s|sec|secs|seconds?)?$/i.exec(
      value,
    );
  if (match === null) return undefined;
  const written = match[1] as string;
  const unit = match[2]?.toLowerCase();
  const amount = Number(written.replace(',', ''));
  if (unit === undefined && !written.includes(',')) return undefined;
  const milliseconds = unit === undefined || unit.startsWith('m') ? amount : amount * 1000;
  if (unit === undefined && tag.kind === 'transfer') return undefined;
  if (tag.kind === 'transfer') return milliseconds % 1000 === 0 ? String(milliseconds / 1000) : undefined;
  return Number.isInteger(milliseconds) && milliseconds >= 1000 ? String(milliseconds) : undefined;
}
