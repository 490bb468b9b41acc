import { shortened } from '../../source/shortened.ts';
import { type AnyEsNode, type EsNode, walkExpression } from '../../syntax/expression.ts';
import { comparisons, type Evaluated, isUnclosed, nameRead, placeOf, written } from '../expression-operands.ts';
import { defineRule } from '../rule.ts';

const NUMBERS = new Set(['call.callerid', 'call.dnis', 'call.phonenumber']);

export default defineRule({
  id: 'callerid-prefix-assumption',
  code: 'DP3103',
  severity: 'info',
  preset: 'recommended',
  summary: 'A phone number is read as if it began with a plus sign.',
  why: 'The documented form of a caller ID is eleven digits without a plus, such as 15555550100. Counted with a plus, the area code is cut one digit too late.',
  fix: 'Take the area code with `substring(1,4)`, and test with a real call which form your numbers have.',
  check(subject, report) {
    for (const place of subject.expressions) {
      const { tag, text, expression } = place;
      if (expression.kind !== 'expression' || tag.element.broken || isUnclosed(expression)) continue;
      if (!/call\.(?:callerid|dnis|phonenumber)/.test(text.value)) continue;
      walkExpression(expression.node, (visited) => {
        const node = visited as AnyEsNode;
        if (node.type !== 'CallExpression') return;
        const found = assumes(place, node);
        if (found === undefined) return;
        report(placeOf(place, found), {
          message: `"${shortened(written(expression, found), 60)}" counts on a plus sign before the number`,
          help: 'numbers have eleven digits and no plus; the area code is substring(1,4)',
        });
      });
      for (const { left, right } of comparisons(expression)) {
        const value = isNumberName(place, left) ? right : isNumberName(place, right) ? left : undefined;
        const literal = value as AnyEsNode | undefined;
        if (literal?.type !== 'Literal' || typeof literal.value !== 'string' || !/^\s*\+\d/.test(literal.value))
          continue;
        report(placeOf(place, literal), {
          message: `"${shortened(literal.value.trim(), 60)}" begins with a plus sign, which the number does not have`,
          help: 'write the eleven digits alone',
        });
      }
    }
  },
});

function isNumberName({ expression }: Evaluated, node: EsNode): boolean {
  return NUMBERS.has(nameRead(expression, node) ?? '');
}

// '${call.callerid}'.substring(2,5)
//                   ^^^^^^^^^^^^^^
function assumes(place: Evaluated, call: AnyEsNode & { type: 'CallExpression' }): EsNode | undefined {
  const callee = call.callee as AnyEsNode;
  if (
    callee.type !== 'MemberExpression' ||
    callee.property.type !== 'Identifier' ||
    !isNumberName(place, callee.object)
  )
    return undefined;
  const { name } = callee.property;
  const [first, second] = call.arguments.map((argument) => {
    const literal = argument as AnyEsNode;
    return literal.type === 'Literal' ? literal.value : undefined;
  });
  const isAreaCode =
    first === 2 &&
    ((name === 'substr' && second === 3) || ((name === 'substring' || name === 'slice') && second === 5));
  const isPlus = name === 'startsWith' && typeof first === 'string' && first.startsWith('+');
  return isAreaCode || isPlus ? ({ ...call, start: callee.property.start } as EsNode) : undefined;
}
