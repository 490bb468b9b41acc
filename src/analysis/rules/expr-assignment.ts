import type { AnyEsNode } from '../../syntax/expression.ts';
import { referenceAt } from '../../syntax/expression.ts';
import { assignments, repairSpan } from '../condition-repairs.ts';
import { bareReference, conditions, decides, placeOf } from '../expression-operands.ts';
import { refusals } from '../expression-subset.ts';
import { defineRule } from '../rule.ts';
import { replacing, type Subject } from '../subject.ts';

export default defineRule({
  id: 'expr-assignment',
  code: 'DP3094',
  severity: 'error',
  preset: 'recommended',
  summary: 'A single `=` stands in an expression.',
  why: 'A single `=` stores a value, it compares nothing. The condition does not test what it says, and counts as false when it fails.',
  fix: 'Write `==` to compare. To store a value use `setvar`.',
  fixable: 'safe',
  check(subject, report) {
    for (const [{ text }, repairs] of assignments(subject)) {
      for (const repair of repairs) {
        const span = repairSpan(text, repair);
        report(span, {
          message: '"=" stores a value, it does not compare',
          help: 'write ==',
          fixes: replacing('write ==', span, '=='),
        });
      }
    }
    for (const place of conditions(subject)) {
      const { expression } = place;
      if (expression.kind !== 'expression' || !/[-+*/%&|^?]=/.test(expression.code)) continue;
      for (const refusal of refusals(expression.node, (node) => referenceAt(expression, node) !== undefined)) {
        const node = refusal.node as AnyEsNode;
        if (node.type !== 'AssignmentExpression' || node.operator === '=') continue;
        report(placeOf(place, node), {
          message: `"${node.operator}" stores a value, it does not compare`,
          help: 'compute the value with setvar before the condition',
        });
      }
    }
    inValues(subject, report);
  },
});

// <setvar varname="n">${n} = ${n} + 1</setvar>
function inValues(subject: Subject, report: Parameters<NonNullable<ReturnType<typeof defineRule>['check']>>[1]): void {
  for (const place of subject.expressions) {
    const { tag, expression } = place;
    if (decides(place) || tag.kind !== 'setvar' || tag.element.broken || expression.kind !== 'expression') continue;
    const node = expression.node as AnyEsNode;
    if (node.type !== 'AssignmentExpression') continue;
    const left = node.left as AnyEsNode;
    const own = left.type === 'Identifier' && left.name === tag.varname?.value.trim();
    if (bareReference(expression, left) === undefined && !own) continue;
    report(placeOf(place, node.left), {
      message: 'the tag stores the value itself',
      help: 'write only what stands behind the "="',
      fixes: replacing(
        'remove the assignment',
        { start: placeOf(place, node.left).start, end: placeOf(place, node.right).start },
        '',
        node.operator === '=' ? 'safe' : 'unsafe',
      ),
    });
  }
}
