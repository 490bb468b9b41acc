import { shortened } from '../../source/shortened.ts';
import { sourceSpan } from '../../syntax/decoded-text.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';
import { isDialable, numbersOf, withoutPunctuation } from '../transfer-numbers.ts';

export default defineRule({
  id: 'transfer-number-punctuated',
  code: 'DP3141',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The number of a transfer is written with signs, as people write numbers.',
  why: 'The documented form is digits alone. Nobody says what the platform does with brackets, dots and a plus sign; if the transfer fails, a caller who was told to wait is left with whatever stands behind it.',
  fix: 'Write 10 digits, or 11 that begin with 1, without any signs; `x` and an extension may follow.',
  fixable: 'safe',
  check(subject, report) {
    for (const transfer of subject.tagsOf('transfer')) {
      const { content } = transfer;
      if (content.value === '' || isDialable(content.value) || transfer.children.length > 0) continue;
      for (const { text, start, end } of numbersOf(transfer)) {
        const plain = text.includes('${') ? undefined : withoutPunctuation(text);
        if (plain === undefined) continue;
        const span = sourceSpan(content, start, end);
        report(span, {
          message: `"${shortened(text)}" is written with signs; the platform documents digits alone`,
          help: `write ${plain}`,
          fixes: replacing(`write ${plain}`, span, plain),
        });
      }
    }
  },
});
