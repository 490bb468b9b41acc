import type { Setvar, Stash } from '../../model/dialplan.ts';
import { constantValue } from '../constant-value.ts';
import { defineRule } from '../rule.ts';
import { contentPlace, type Subject } from '../subject.ts';

export default defineRule({
  id: 'stash-arithmetic-surprise',
  code: 'DP3090',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A text of digits with a hyphen, a slash or a comma is computed.',
  why: 'The platform does simple sums in these tags. An age group `18-25` is reported as -7, a date as a very small number.',
  fix: "Put the text in quotes: `'18-25'`.",
  fixable: 'safe',
  check(subject, report) {
    for (const tag of [...subject.tagsOf('stash'), ...subject.tagsOf('setvar')]) {
      if (tag.element.broken) continue;
      const { value } = tag.content;
      const result = resultOf(subject, tag);
      if (result === undefined) continue;
      const { start, end } = tag.content;
      report(contentPlace(tag), {
        message: `"${value}" is computed and becomes ${result.becomes}`,
        help: `to keep the text, write '${value}'`,
        fixes: [
          {
            title: 'put it in quotes',
            safety: result.sure ? 'safe' : 'unsafe',
            edits: [
              { span: { start, end: start }, text: "'" },
              { span: { start: end, end }, text: "'" },
            ],
          },
        ],
      });
    }
  },
});

const SUM = /^[0-9(][0-9()\s.,+*/%-]*$/;
// Ages, dates, phone numbers, thousands: written without blanks, they are names of something and no sums.
const PLAINLY_TEXT = /^[0-9]+(?:[-/,][0-9]+)+$/;
const DATE = /^\$\{\s*global\.date\s*\}$|^\$\{\s*global\.date\.\w+\s*\}(?:[-/]\$\{\s*global\.date\.\w+\s*\}){1,2}$/;

function resultOf(subject: Subject, tag: Stash | Setvar): { becomes: string; sure: boolean } | undefined {
  const { value } = tag.content;
  if (value.length > 60) return undefined;
  if (value.includes('${')) {
    const divided = value.includes('-') ? 'a difference' : 'a quotient';
    return tag.kind === 'stash' && DATE.test(value) ? { becomes: `${divided}, not a date`, sure: false } : undefined;
  }
  if (!SUM.test(value) || !/[-+*/%,]/.test(value)) return undefined;
  const sure = PLAINLY_TEXT.test(value);
  // A setvar is there to compute; only what can be no sum is worth a word.
  if (tag.kind === 'setvar' && !sure) return undefined;
  const expression = subject.expression(tag.content);
  const computed = expression.kind === 'expression' ? constantValue(expression.node) : undefined;
  if (typeof computed !== 'number' || String(computed) === value) return undefined;
  return { becomes: String(Number(computed.toPrecision(4))), sure };
}
