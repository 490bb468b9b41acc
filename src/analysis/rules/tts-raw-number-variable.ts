import type { Play, Transfer } from '../../model/dialplan.ts';
import { parseTemplate, partSpan, references } from '../../syntax/template.ts';
import { copiedName, longestEntryAt, longestEntryIn } from '../entered-digits.ts';
import { defineRule } from '../rule.ts';
import { spokenTexts } from '../spoken-texts.ts';
import type { Subject } from '../subject.ts';

const PHONE_NUMBERS = new Set([
  'call.callerid',
  'call.dnis',
  'call.phonenumber',
  'contact.workPhone',
  'contact.mobilePhone',
  'contact.homePhone',
]);

// Shorter entries, such as an extension, are often said as one number.
const LONG_ENTRY = 5;

export default defineRule({
  id: 'tts-raw-number-variable',
  code: 'DP4078',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A phone number or a long entry is spoken as it is.',
  why: 'The voice reads the digits as one huge number: "two billion, one hundred thirty-five million ...". Callers cannot check it.',
  fix: "Split it into single digits first: `<setvar varname=\"spelled\">'${call.callerid}'.split('').join(' ')</setvar>`, then say `${spelled}`.",
  check(subject, report) {
    for (const { tag, text } of subject.once(spokenTexts)) {
      if (!text.value.includes('${')) continue;
      const template = parseTemplate(text);
      for (const reference of references(template.parts)) {
        const name = reference.plainName;
        if (name === undefined || !reference.closed || !isLongNumber(subject, tag, name)) continue;
        report(partSpan(template, reference), {
          message: `"${name}" is read out as one huge number`,
          help: `spell it first: <setvar varname="spelled">'\${${name}}'.split('').join(' ')</setvar>, then say \${spelled}`,
        });
      }
    }
  },
});

function isLongNumber(subject: Subject, tag: Play | Transfer, name: string): boolean {
  if (PHONE_NUMBERS.has(name)) return true;
  if (name === 'call.lastinput') return longestEntryAt(tag) >= LONG_ENTRY;
  return longestEntryIn(subject, name) >= LONG_ENTRY || isCopyOfPhone(subject, name);
}

function isCopyOfPhone({ variables }: Subject, name: string): boolean {
  const definitions = variables.byName.get(name) ?? [];
  return (
    definitions.length > 0 &&
    definitions.length <= 20 &&
    definitions.every(({ tag }) => tag.kind === 'setvar' && PHONE_NUMBERS.has(copiedName(tag) ?? ''))
  );
}
