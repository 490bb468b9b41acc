import { sourceSpan } from '../../syntax/decoded-text.ts';
import { escapeAttribute } from '../../syntax/print-xml.ts';
import { assignments, operatorRepairs, repairSpan } from '../condition-repairs.ts';
import { decides, type Evaluated, isUnclosed } from '../expression-operands.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

export default defineRule({
  id: 'expr-syntax-error',
  code: 'DP3093',
  severity: 'error',
  preset: 'recommended',
  summary: 'An expression cannot be read as JavaScript.',
  why: 'A condition that cannot be read counts as false in every call, so its tags never run. A value that cannot be read is kept as plain text.',
  fix: 'Complete the expression: close quotes and brackets, put an operator between two values.',
  fixable: 'safe',
  check(subject, report) {
    for (const place of subject.expressions) {
      const { tag, text, expression } = place;
      if (tag.element.broken || isUnclosed(expression)) continue;
      if (expression.kind === 'empty' && tag.kind === 'if' && tag.expr !== undefined) {
        report(valuePlace(tag.expr), { message: 'the condition is empty', help: 'write what must be true' });
      }
      if (expression.kind !== 'syntax-error' || !isMeantAsExpression(place) || assignments(subject).has(place))
        continue;
      const at = indexOf(place, expression.span.start);
      if (isJoined(place, at)) continue;
      const repairs = decides(place) ? operatorRepairs(place) : [];
      const first = repairs.find(({ better }) => better !== '==') ?? repairs[0];
      const better = [...new Set(repairs.map((repair) => `"${repair.better}"`))].join(' and ');
      const { span, message, help } = wordsFor(subject.text, place, at);
      report(first === undefined ? span : repairSpan(text, first), {
        message: first === undefined ? message : `"${text.value.slice(first.start, first.end)}" is not an operator`,
        help: first === undefined ? help : `write ${better}`,
        fixes:
          first === undefined
            ? []
            : [
                {
                  title: `write ${better}`,
                  safety: 'safe',
                  edits: repairs.map((repair) => ({
                    span: repairSpan(text, repair),
                    text: escapeAttribute(repair.better),
                  })),
                },
              ],
      });
    }
  },
});

const CALL = /\.(?:split|join|substring|substr|slice|replace|trim|indexOf|charAt|toLowerCase|toUpperCase|toFixed)\s*\(/;
const COMPARED = /==|!=|&&|\|\|/;
const CUT_OFF = /^\$\{[^}]*\}\s*[-+*/%]$/;

// Words are legal values (Q27), so only what can be nothing but an expression is taken for one.
function isMeantAsExpression({ tag, text: { value } }: Evaluated): boolean {
  if (tag.kind === 'if') return true;
  if (value.includes('://')) return false;
  return CALL.test(value) || (value.includes('${') && (COMPARED.test(value) || CUT_OFF.test(value)));
}

function indexOf({ text }: Evaluated, offset: number): number {
  return text.offsets === undefined ? offset - text.start : Math.max(0, text.offsets.indexOf(offset));
}

// 1${n}   the value may well complete a number or a name
//  ^
function isJoined({ expression: { template, code } }: Evaluated, at: number): boolean {
  return template.parts.some(
    (part) =>
      part.kind === 'variable' &&
      ((part.start === at && /\w/.test(code[at - 1] ?? '')) || (part.end === at && /[\w.]/.test(code[at] ?? ''))),
  );
}

function wordsFor(source: string, { text, expression }: Evaluated, at: number) {
  const { code } = expression;
  const span = expression.kind === 'syntax-error' ? expression.span : { start: text.start, end: text.end };
  const bracket = looseBracket(code);
  if (bracket !== undefined) {
    const { index, opens } = bracket;
    return {
      span: sourceSpan(text, index, index + 1),
      message: opens ? 'this bracket is never closed' : 'this bracket closes nothing',
      help: opens ? 'add the bracket that belongs to it' : 'remove it, or open a bracket before it',
    };
  }
  if (expression.kind === 'syntax-error' && expression.message.startsWith('unterminated')) {
    return { span, message: 'the quote that opens here is never closed', help: 'close it with the same quote' };
  }
  // The reader stops at the beginning of a token, so inside the last one it has come to the end.
  const whole = code.trimEnd();
  if (at >= whole.length - 1 && !/(?:^|\W)\w$/.test(whole)) {
    return { span, message: 'the expression breaks off', help: 'write what is missing at its end' };
  }
  const word = /^\w+/.exec(source.slice(span.start, span.start + 60))?.[0];
  const end = word === undefined ? span.end : span.start + word.length;
  const odd = ["'", '"'].some((quote) => code.split(quote).length % 2 === 0);
  return {
    span: { start: span.start, end },
    message: `"${text.value.slice(at, at + (word?.length ?? 1))}" cannot stand here`,
    help: odd
      ? 'a quote is missing: they come in pairs'
      : word === undefined
        ? 'look for a missing value or operator before it'
        : 'put text in single quotes, and an operator between two values',
  };
}

// The first bracket without its partner, when quotes come in pairs.
function looseBracket(code: string): { index: number; opens: boolean } | undefined {
  const open: number[] = [];
  let quote: string | undefined;
  for (let index = 0; index < code.length; index++) {
    const char = code[index] as string;
    if (quote !== undefined) {
      if (char === quote) quote = undefined;
    } else if (char === "'" || char === '"') quote = char;
    else if (char === '(' || char === '[') open.push(index);
    else if (char === ')' || char === ']') {
      if (open.pop() === undefined) return { index, opens: false };
    }
  }
  const [first] = open;
  return first === undefined || quote !== undefined ? undefined : { index: first, opens: true };
}
