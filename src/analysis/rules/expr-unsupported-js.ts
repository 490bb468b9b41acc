import { nearestName } from '../../source/nearest-name.ts';
import { sourceSpan } from '../../syntax/decoded-text.ts';
import {
  type AnyEsNode,
  type EsNode,
  type Expression,
  LONGEST_EXPRESSION,
  referenceAt,
} from '../../syntax/expression.ts';
import { bareReferences } from '../bare-references.ts';
import { bareReference, decides, type Evaluated, isUnclosed, placeOf, written } from '../expression-operands.ts';
import { isListedFunction, type Refusal, refusals, SUBSET } from '../expression-subset.ts';
import { isMeantAsCode, isWayOut } from '../meant-as-code.ts';
import { defineRule, type Finding } from '../rule.ts';
import { replacing, type Subject } from '../subject.ts';

export default defineRule({
  id: 'expr-unsupported-js',
  code: 'DP3098',
  severity: 'warning',
  preset: 'recommended',
  summary: 'An expression uses JavaScript that a plan has no use of.',
  why: 'Plans can compare, compute and cut text with a small part of JavaScript. With anything else a condition counts as false and a value is kept as plain text.',
  fix: 'Use operators, `split`, `join`, `substring`, `toLowerCase`, `isNaN` and the like; do the rest on a server that `get` asks.',
  fixable: 'safe',
  check(subject, report) {
    const bare = new Set(bareReferences(subject).map(({ span }) => span.start));
    for (const place of subject.expressions) {
      const { tag, expression } = place;
      if (tag.element.broken || isUnclosed(expression)) continue;
      if (expression.kind === 'statements') {
        if (decides(place) ? tag.kind === 'if' : STATEMENT.test(expression.code)) {
          report(expression.span, {
            message: 'these are statements, not one expression',
            help: 'write a single expression',
          });
        }
      } else if (expression.kind === 'too-complex') {
        if (tag.kind !== 'if') continue;
        const long = expression.code.length > LONGEST_EXPRESSION;
        report(expression.span, {
          message: long
            ? `the expression has more than ${LONGEST_EXPRESSION} characters`
            : 'the expression is nested too deeply',
          help: 'split it into several steps',
        });
      } else if (expression.kind === 'expression') {
        for (const refusal of refusals(expression.node, (node) => referenceAt(expression, node) !== undefined)) {
          if (bare.has(placeOf(place, refusal.node).start) || !isOurs(place, expression, refusal)) continue;
          report(placeOf(place, refusal.place), findingFor(subject, place, refusal));
        }
      }
    }
  },
});

const STATEMENT = /^\s*(?:var|let|const|for|while|if|function|do|switch|try|throw|return)\b.*[=({]/s;
const NO_VALUES = new Set(['undefined', 'NaN', 'Infinity', 'Math']);

// Words without quotes and assignments have rules of their own.
function isOurs(place: Evaluated, expression: Expression & { kind: 'expression' }, refusal: Refusal): boolean {
  if (refusal.kind === 'assignment') return false;
  if (refusal.kind === 'word') {
    const word = written(expression, refusal.node);
    return place.tag.kind === 'if' && (NO_VALUES.has(word) || isListedFunction(word));
  }
  if (place.tag.kind === 'if') return true;
  const isValue = (node: EsNode): boolean => bareReference(expression, node) !== undefined;
  return isMeantAsCode({ code: expression.code, root: expression.node, isValue }, refusal);
}

const METHODS: readonly string[] = [...new Set([...SUBSET.string, ...SUBSET.array, ...SUBSET.number])];

function findingFor(subject: Subject, place: Evaluated, { node, place: part, kind, what }: Refusal): Finding {
  const { expression } = place;
  const message = `${what} cannot be used in an expression`;
  const refused = node as AnyEsNode;
  const span = placeOf(place, part);
  if (refused.type === 'UpdateExpression') {
    const counted = written(expression, refused.argument);
    const sum = `${counted}${refused.operator === '++' ? '+1' : '-1'}`;
    const isReference = bareReference(expression, refused.argument) !== undefined;
    return {
      message,
      help: `write ${sum}`,
      fixes: isReference
        ? replacing(
            `write ${sum}`,
            placeOf(place, node),
            subject.text.slice(placeOf(place, refused.argument).start, placeOf(place, refused.argument).end) +
              sum.slice(counted.length),
          )
        : [],
    };
  }
  if (refused.type === 'ArrowFunctionExpression') {
    const at = expression.template.text.value.indexOf('=>', refused.start);
    const arrow = sourceSpan(expression.template.text, at, at + 2);
    return {
      message: '"=>" makes a function, it does not compare',
      help: 'did you mean ">="?',
      fixes: decides(place) && at >= 0 ? replacing('write >=', arrow, '&gt;=') : [],
    };
  }
  if (kind === 'call' || kind === 'member') {
    const name = written(expression, part);
    const known =
      refused.type === 'CallExpression' && refused.callee.type === 'Identifier' ? SUBSET.functions : METHODS;
    const near = isWayOut(name) ? undefined : (OTHER_NAMES[name] ?? nearestName(name, known));
    if (near !== undefined) {
      const same = near.toLowerCase() === name.toLowerCase();
      return {
        message,
        help: `did you mean "${near}"?`,
        fixes: replacing(`write ${near}`, span, near, same ? 'safe' : 'unsafe'),
      };
    }
  }
  return {
    message,
    help: ADVICE[refused.type] ?? 'a plan can compare, compute and cut text; let a server do the rest',
  };
}

// What other languages call the same.
const OTHER_NAMES: Readonly<Record<string, string>> = {
  contains: 'includes',
  lower: 'toLowerCase',
  upper: 'toUpperCase',
};

const ADVICE: Readonly<Record<string, string>> = {
  Literal: 'use plain text instead of a pattern',
  TemplateLiteral: 'join text with +, in single quotes',
};
