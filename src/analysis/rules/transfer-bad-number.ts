import type { Transfer } from '../../model/dialplan.ts';
import { shortened } from '../../source/shortened.ts';
import type { Span } from '../../source/span.ts';
import { sourceSpan } from '../../syntax/decoded-text.ts';
import type { Finding } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';
import { dialable, isDialable, numbersOf, type WrittenNumber, withoutPunctuation } from '../transfer-numbers.ts';

export default defineRule({
  id: 'transfer-bad-number',
  code: 'DP3057',
  severity: 'error',
  preset: 'recommended',
  summary: 'A transfer does not name a number that can be called.',
  why: 'The transfer fails and the caller, who has just been told to wait for somebody, is left with whatever stands behind it.',
  fix: 'Write 10 digits, or 11 that begin with 1, without any signs; `x` and an extension may follow. Several numbers are separated by commas.',
  fixable: 'safe',
  check(subject, report) {
    for (const transfer of subject.tagsOf('transfer')) {
      const { value } = transfer.content;
      if (value === '' || isDialable(value) || transfer.children.length > 0) continue;
      const numbers = numbersOf(transfer);
      for (const [i, number] of numbers.entries()) {
        // Signs alone are transfer-number-punctuated's to tell.
        if (isDialable(number.text) || number.text.includes('${') || withoutPunctuation(number.text) !== undefined)
          continue;
        const { content } = transfer;
        if (number.text === '') {
          const comma = sourceSpan(content, ...commaNear(numbers, i, value));
          report(comma, missingNumber(comma));
        } else report(sourceSpan(content, number.start, number.end), badNumber(transfer, number));
      }
    }
  },
});

function badNumber({ content }: Transfer, number: WrittenNumber): Finding {
  const meant = dialable(number.text);
  const digits = number.text.replace(/[^0-9]/g, '').length;
  const message =
    (meant?.count ?? 1) > 1
      ? `"${shortened(number.text)}" is a list without commas`
      : /[a-z]/i.test(number.text.replace(/^tel:|e?xt?(?:ension)?[.:\s]*[0-9]+$/gi, ''))
        ? `"${shortened(number.text)}" is no telephone number`
        : digits === 10 || digits === 11 || meant?.certain === true
          ? `"${shortened(number.text)}" is not written as 10 digits, or 11 that begin with 1`
          : `"${shortened(number.text)}" has ${digits} digits; a number to call has 10 or 11`;
  return {
    message,
    help:
      meant === undefined
        ? 'write area code and number, as in 15550001111'
        : meant.certain
          ? `write ${meant.text}`
          : `did you mean ${meant.text}?`,
    fixes:
      meant === undefined
        ? []
        : replacing(
            `write ${meant.text}`,
            sourceSpan(content, number.start, number.end),
            meant.text,
            meant.certain ? 'safe' : 'unsafe',
          ),
  };
}

function missingNumber(comma: Span): Finding {
  return {
    message: 'a number is missing beside this comma',
    help: 'remove the comma, or write the number',
    fixes: replacing('remove the comma', comma, ''),
  };
}

// The comma that an empty place of the list belongs to: the one before it, or at the beginning the one after.
function commaNear(numbers: readonly WrittenNumber[], i: number, value: string): [number, number] {
  const comma =
    i === 0 ? value.indexOf(',', numbers[0]?.end ?? 0) : value.lastIndexOf(',', (numbers[i]?.start ?? 1) - 1);
  return [comma, comma + 1];
}
