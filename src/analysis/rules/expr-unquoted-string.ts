import type { Fix, TextEdit } from '../../source/diagnostic.ts';
import { type AnyEsNode, type EsNode, type Expression, referenceAt, walkExpression } from '../../syntax/expression.ts';
import { bareReferences } from '../bare-references.ts';
import {
  bareReference,
  type Comparison,
  comparisons,
  decides,
  type Evaluated,
  isString,
  isUnclosed,
  isWord,
  nameRead,
  numberWritten,
  placeOf,
  quoting,
  written,
} from '../expression-operands.ts';
import { isListedFunction, refusals } from '../expression-subset.ts';
import { defineRule, type Report } from '../rule.ts';
import { replacing, type Subject } from '../subject.ts';

export default defineRule({
  id: 'expr-unquoted-string',
  code: 'DP3095',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Text stands in an expression without quotes.',
  why: 'Values are put in before the expression is read, so text needs quotes of its own, around a variable too. Without them the condition fails and counts as false.',
  fix: "Put text in single quotes: `'${answer}' == 'yes'`.",
  fixable: 'safe',
  check(subject, report) {
    for (const place of subject.expressions) {
      const { tag, expression } = place;
      if (expression.kind !== 'expression' || tag.element.broken || isUnclosed(expression)) continue;
      inNumberTests(subject, place, report);
      // A lone word is the text that equal compares with.
      if (!decides(place) || (tag.kind !== 'if' && isWord(expression, expression.node))) continue;
      inCondition(subject, place, report);
    }
  },
});

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

// ${global.date.dayOfWeek} == Monday
function weekdayMeant(expression: Expression, comparison: Comparison | undefined, word: string): number | undefined {
  if (comparison === undefined) return undefined;
  const sides = [comparison.left, comparison.right];
  if (!sides.some((side) => nameRead(expression, side) === 'global.date.dayOfWeek')) return undefined;
  const day = DAYS.indexOf(word.slice(0, 3).toLowerCase());
  return day < 0 ? undefined : day + 1;
}

const KNOWN = new Set(['undefined', 'NaN', 'Infinity', 'Math']);

function inCondition(subject: Subject, place: Evaluated, report: Report): void {
  const { expression } = place;
  if (expression.kind !== 'expression') return;
  const compared = comparisons(expression);
  const sides = new Map(
    compared.flatMap((comparison) => [
      [comparison.left, comparison],
      [comparison.right, comparison],
    ]),
  );
  for (const { node, kind } of refusals(expression.node, (node) => referenceAt(expression, node) !== undefined)) {
    if (kind !== 'word' || KNOWN.has(written(expression, node)) || isListedFunction(written(expression, node)))
      continue;
    const span = placeOf(place, node);
    if (isVariable(subject, span.start)) continue;
    const word = written(expression, node);
    const weekday = weekdayMeant(expression, sides.get(node), word);
    if (weekday !== undefined) {
      // In quotes it would still be true on no day.
      report(span, {
        message: `"${word}" is a word, and weekdays are numbers`,
        help: `write ${weekday}; days count from 1 for Sunday to 7 for Saturday`,
        fixes: replacing(`write ${weekday}`, span, String(weekday), 'unsafe'),
      });
      continue;
    }
    const fixes = quotingBoth(subject, place, sides.get(node), node);
    report(span, {
      message: `"${word}" is text without quotes`,
      help: `write '${word}'`,
      fixes,
    });
  }
  for (const { left, right, operator } of compared) {
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (bareReference(expression, side) === undefined || !isPlainText(expression, other)) continue;
      const name = written(expression, side);
      report(placeOf(place, side), {
        message: `"${name}" is compared with text but has no quotes`,
        help: `write '${name}' ${operator} ${written(expression, other)}`,
        fixes: fixOf(quoting(place, subject.text, side.start, side.end)),
      });
    }
  }
}

function isPlainText(expression: Evaluated['expression'], node: EsNode): boolean {
  return isString(node) && referenceAt(expression, node) === undefined && numberWritten(expression, node) === undefined;
}

function isVariable(subject: Subject, start: number): boolean {
  return subject.once(bareStarts).has(start);
}

function bareStarts(subject: Subject): Set<number> {
  return new Set(bareReferences(subject).map(({ span }) => span.start));
}

// ${ans} == yes   becomes   '${ans}' == 'yes'
function quotingBoth(subject: Subject, place: Evaluated, comparison: Comparison | undefined, word: EsNode): Fix[] {
  if (comparison === undefined || !/^[!=]==?$/.test(comparison.operator)) return [];
  const { left, right } = comparison;
  const other = left === word ? right : left;
  const edits = quoting(place, subject.text, word.start, word.end);
  if (bareReference(place.expression, other) !== undefined)
    edits.push(...quoting(place, subject.text, other.start, other.end));
  return fixOf(edits);
}

function fixOf(edits: TextEdit[]): Fix[] {
  return [{ title: 'put it in quotes', safety: 'safe', edits }];
}

// isNaN(${x}) fails for the very values that are no number.
function inNumberTests(subject: Subject, place: Evaluated, report: Report): void {
  const { expression } = place;
  if (expression.kind !== 'expression' || !expression.code.includes('isNaN(')) return;
  walkExpression(expression.node, (visited) => {
    const node = visited as AnyEsNode;
    if (node.type !== 'CallExpression' || written(expression, node.callee) !== 'isNaN') return;
    const [argument] = node.arguments;
    if (argument === undefined || bareReference(expression, argument) === undefined) return;
    const name = written(expression, argument);
    report(placeOf(place, argument), {
      message: `"${name}" has no quotes, so the test fails for text`,
      help: `write isNaN('${name}')`,
      fixes: fixOf(quoting(place, subject.text, argument.start, argument.end)),
    });
  });
}
