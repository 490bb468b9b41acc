import { type AnyEsNode, type EsNode, walkExpression } from '../../syntax/expression.ts';
import { isUnclosed, placeOf } from '../expression-operands.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'substring-count-misread',
  code: 'DP3102',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The second number of `substring` is not above the first.',
  why: 'The second number is the place where the piece ends, not a count of characters. `substring(3,3)` is always empty, and `substring(6,4)` is read as `substring(4,6)`.',
  fix: 'Write the end: start plus count. Or use `substr`, whose second number is a count.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const place of subject.expressions) {
      const { tag, expression } = place;
      if (expression.kind !== 'expression' || tag.element.broken || isUnclosed(expression)) continue;
      if (!expression.code.includes('.substring') && !expression.code.includes('.slice')) continue;
      walkExpression(expression.node, (visited) => {
        const node = visited as AnyEsNode;
        if (node.type !== 'CallExpression') return;
        const callee = node.callee as AnyEsNode;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const { name } = callee.property;
        const [from, to] = node.arguments;
        const [start, end] = [wholeNumber(from), wholeNumber(to)];
        if ((name !== 'substring' && name !== 'slice') || to === undefined || start === undefined || end === undefined)
          return;
        if (end > start || end === 0) return;
        const span = placeOf(place, to);
        const better = String(start + end);
        report(span, {
          message:
            end === start || name === 'slice'
              ? `${name}(${start},${end}) is always empty`
              : `${name}(${start},${end}) is read as ${name}(${end},${start})`,
          label: 'where the piece ends, not how long it is',
          help: `for ${end} characters write ${name}(${start},${better})`,
          fixes: replacing(`end at ${better}`, span, better, 'unsafe'),
        });
      });
    }
  },
});

function wholeNumber(node: EsNode | undefined): number | undefined {
  const literal = node as AnyEsNode | undefined;
  return literal?.type === 'Literal' && typeof literal.value === 'number' && Number.isInteger(literal.value)
    ? literal.value
    : undefined;
}
