import { sourceSpan } from '../../syntax/decoded-text.ts';
import { defineRule } from '../rule.ts';
import { isInsideMarkup, spokenTexts } from '../spoken-texts.ts';
import { replacing } from '../subject.ts';

const DIGITS = /[0-9]{7,}/g;

export default defineRule({
  id: 'tts-long-number',
  code: 'DP4077',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A long number in speech is written without gaps.',
  why: 'The voice reads 2135551212 as "two billion, one hundred thirty-five million ...". Nobody can write that down as a phone number.',
  fix: 'Put blanks between the digits, and commas where a speaker would pause: `2 1 3, 5 5 5, 1 2 1 2`.',
  fixable: 'safe',
  check(subject, report) {
    for (const { text } of subject.once(spokenTexts)) {
      for (const { 0: digits, index } of text.value.matchAll(DIGITS)) {
        const end = index + digits.length;
        if (isAmount(text.value, index, end) || isInAddress(text.value, index) || isInsideMarkup(text.value, index)) {
          continue;
        }
        const groups = phoneGroups(digits);
        const spoken = (groups ?? [digits]).map((group) => [...group].join(' ')).join(', ');
        const span = sourceSpan(text, index, end);
        report(span, {
          message: `"${digits}" is read out as one huge number`,
          help: `to have its digits read, write ${spoken}`,
          fixes: replacing('put blanks between the digits', span, spoken, groups === undefined ? 'unsafe' : 'safe'),
        });
      }
    }
  },
});

// A ten-digit phone number, with or without the 1 before it.
function phoneGroups(digits: string): string[] | undefined {
  const match = /^(1?)([2-9]\d\d)([2-9]\d\d)(\d{4})$/.exec(digits);
  return match?.slice(1).filter((group) => group !== '');
}

const AMOUNT_AFTER =
  /^(?:[.,]\d|%|\s*(?:dollars?|euros?|pesos|cents|people|votes|voters|miles|households|d[oó]lares)\b)/i;

// Money, decimals and round counts are meant to be read as one number.
function isAmount(value: string, start: number, end: number): boolean {
  if (
    /[$€£]\s?$/.test(value.slice(Math.max(0, start - 2), start)) ||
    /\d[.,]$/.test(value.slice(Math.max(0, start - 2), start))
  )
    return true;
  const isRound = value.endsWith('000', end) && phoneGroups(value.slice(start, end)) === undefined;
  return isRound || AMOUNT_AFTER.test(value.slice(end, end + 20));
}

function isInAddress(value: string, start: number): boolean {
  const before = value.slice(Math.max(0, start - 200), start);
  const word = before.slice(before.search(/\S*$/));
  return word.includes('://') || /^www\./i.test(word);
}
