import { type AnyEsNode, walkExpression } from '../../syntax/expression.ts';
import { partSpan, references } from '../../syntax/template.ts';
import { conditions, type Evaluated, nameRead } from '../expression-operands.ts';
import { defineRule } from '../rule.ts';
import type { Subject } from '../subject.ts';

export default defineRule({
  id: 'time-compare-not-utc',
  code: 'DP3099',
  severity: 'info',
  preset: 'recommended',
  summary: 'A condition compares the time or the weekday, which the platform gives in UTC.',
  why: 'UTC is four to eight hours ahead of the clocks in the United States, and the difference changes with summer time. Office hours are off by that much, and evenings fall on the next day.',
  fix: 'Compare with the hours in UTC, and say so in a comment: `<!-- 9 to 17 in Los Angeles is 17 to 1 UTC -->`. A comment that names UTC or GMT ends this remark.',
  check(subject, report) {
    const places = conditions(subject).filter(({ text }) => text.value.includes('global.'));
    if (places.length === 0 || saysUtc(subject)) return;
    const found = places.flatMap((place) => {
      const { template } = place.expression;
      const reference = references(template.parts).find(({ plainName }) => isClock(plainName ?? ''));
      return reference === undefined || isShifted(place)
        ? []
        : [{ span: partSpan(template, reference), name: reference.plainName as string }];
    });
    // One remark for a plan: a comment ends it, wherever the conditions stand.
    const [first, ...others] = found;
    if (first === undefined) return;
    const more = others.length === 0 ? '' : `, as in ${others.length} more condition${others.length === 1 ? '' : 's'}`;
    report(first.span, {
      message: `"${first.name}" is in UTC${more}`,
      help: 'compare with UTC and say so in a comment',
      related: others.slice(0, MOST_SHOWN).map(({ span }) => ({ span, message: 'here too' })),
    });
  },
});

const MOST_SHOWN = 5;

function isClock(name: string): boolean {
  return name.startsWith('global.time') || name === 'global.date.dayOfWeek';
}

// (${global.time.hour.military} - 8) &lt; 17   the author knows
function isShifted({ expression }: Evaluated): boolean {
  if (expression.kind !== 'expression') return false;
  let shifted = false;
  walkExpression(expression.node, (visited) => {
    const node = visited as AnyEsNode;
    if (node.type !== 'BinaryExpression' || !/^[-+%]$/.test(node.operator)) return;
    if (isClock(nameRead(expression, node.left) ?? '') || isClock(nameRead(expression, node.right) ?? ''))
      shifted = true;
  });
  return shifted;
}

function saysUtc({ text }: Subject): boolean {
  if (!/\b(?:UTC|GMT)\b/i.test(text)) return false;
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const end = text.indexOf('-->', start);
    const comment = text.slice(start, end < 0 ? text.length : end);
    if (/\b(?:UTC|GMT)\b/i.test(comment)) return true;
    start = end < 0 ? -1 : text.indexOf('<!--', end);
  }
  return false;
}
