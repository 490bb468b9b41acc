import { sourceSpan } from '../../syntax/decoded-text.ts';
import { type AnyEsNode, walkExpression } from '../../syntax/expression.ts';
import { bareReference, decides, isUnclosed, placeOf, quoting, written } from '../expression-operands.ts';
import { isListedMethod, SUBSET } from '../expression-subset.ts';
import { defineRule } from '../rule.ts';

const NUMBER_METHODS: readonly string[] = SUBSET.number;

export default defineRule({
  id: 'expr-unquoted-variable-method',
  code: 'DP3096',
  severity: 'error',
  preset: 'recommended',
  summary: 'A method is called on a variable that stands without quotes.',
  why: 'The value is put in before the expression is read: `${a}.split("")` becomes `abc.split("")`, where abc means nothing. The expression fails.',
  fix: 'Put the variable in quotes: `\'${a}\'.split("")`.',
  fixable: 'safe',
  check(subject, report) {
    for (const place of subject.expressions) {
      const { tag, expression } = place;
      if (
        expression.kind !== 'expression' ||
        !expression.code.includes('.') ||
        tag.element.broken ||
        isUnclosed(expression)
      )
        continue;
      const called = new Set<unknown>();
      walkExpression(expression.node, (visited) => {
        const node = visited as AnyEsNode;
        if (node.type === 'CallExpression') called.add(node.callee);
        if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return;
        if (bareReference(expression, node.object) === undefined) return;
        const method = node.property.name;
        const isLength = method === 'length' && decides(place);
        if (!isLength && !(called.has(node) && isListedMethod(method))) return;
        const { start, end } = node.object;
        const name = written(expression, node.object);
        const isNumber = NUMBER_METHODS.includes(method);
        if (isNumber && expression.code[start - 1] === '(') return;
        const span = sourceSpan(expression.template.text, start, end);
        report(placeOf(place, node.object), {
          message: `"${name}" needs ${isNumber ? 'brackets' : 'quotes'} before ".${method}"`,
          help: isNumber ? `write (${name}).${method}` : `write '${name}'.${method}`,
          fixes: [
            isNumber
              ? {
                  title: 'put it in brackets',
                  safety: 'safe',
                  edits: [
                    { span: { start: span.start, end: span.start }, text: '(' },
                    { span: { start: span.end, end: span.end }, text: ')' },
                  ],
                }
              : { title: 'put it in quotes', safety: 'safe', edits: quoting(place, subject.text, start, end) },
          ],
        });
      });
    }
  },
});
