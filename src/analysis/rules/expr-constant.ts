import type { Tag } from '../../model/dialplan.ts';
import { shortened } from '../../source/shortened.ts';
import { type AnyEsNode, type EsNode, type Expression, walkExpression } from '../../syntax/expression.ts';
import { bareReferences } from '../bare-references.ts';
import { constantValue } from '../constant-value.ts';
import {
  type Condition,
  comparisons,
  conditions,
  isString,
  isUnclosed,
  placeOf,
  written,
} from '../expression-operands.ts';
import { refusals } from '../expression-subset.ts';
import { pairedComparison } from '../paired-comparisons.ts';
import { defineRule, type Report } from '../rule.ts';
import type { Subject } from '../subject.ts';

export default defineRule({
  id: 'expr-constant',
  code: 'DP3097',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A condition has the same outcome in every call.',
  why: 'A condition without a variable decides nothing: its tags run always or never.',
  fix: 'Compare with a variable, on both sides of `||` and `&&`, or leave the condition out.',
  check(subject, report) {
    for (const place of conditions(subject)) {
      const { expression } = place;
      if (expression.kind !== 'expression' || isUnclosed(expression) || subject.once(tagsWithBare).has(place.tag))
        continue;
      if (place.tag.kind === 'if') inIf(place, expression, report);
      else inEqual(place, expression, report);
    }
  },
});

function inEqual(place: Condition, expression: Read, report: Report): void {
  const value = place.tag.kind === 'if' ? undefined : place.tag.var?.value.trim();
  // A dot may belong to a system variable without its braces.
  if (value === undefined || value === '' || isVariable(expression) || /[${.]/.test(value)) return;
  report(placeOf(place, expression.node), {
    message: 'both sides are the same in every call',
    help: `to compare a variable, write var="\${${/^\w+$/.test(value) ? value : 'name'}}"`,
  });
}

type Read = Expression & { kind: 'expression' };

function inIf(place: Condition, expression: Read, report: Report): void {
  if (refusals(expression.node, () => true).length > 0) return;
  const { node } = expression;
  if (!isVariable(expression)) {
    if (hasWord(node)) return;
    const value = constantValue(node);
    const outcome = value === undefined ? 'the same in every call' : value ? 'always true' : 'never true';
    report(placeOf(place, node), { message: `the condition is ${outcome}`, help: 'compare with a variable' });
    return;
  }
  for (const side of loneSides(node)) {
    if (!isConstantSide(expression, side)) continue;
    const isText = side === node && isString(side);
    report(placeOf(place, side), {
      message: isText
        ? 'text in quotes is always true'
        : `${quoted(written(expression, side))} alone is always ${constantValue(side) ? 'true' : 'false'}`,
      help: isText
        ? 'put only the values in quotes, not the whole comparison'
        : 'compare it with the variable once more',
    });
  }
  const pair = pairedComparison(expression);
  if (pair !== undefined) {
    const [one, two] = pair.halves;
    report(placeOf(place, pair.node), {
      message: pair.outcome
        ? `every value is ${one} or ${two}, so this is always true`
        : `no value is ${one} and ${two} at once, so this is never true`,
      help: pair.outcome
        ? 'to rule both out, join them with &amp;&amp;'
        : pair.name === 'global.time.hour.military'
          ? 'hours after noon are 13 to 23; for a time over midnight join the two with ||'
          : 'if one of them is enough, join them with ||',
    });
  }
  for (const comparison of comparisons(expression)) {
    const [left, right] = [written(expression, comparison.left), written(expression, comparison.right)];
    if (left !== right || !/^[!=]==?$/.test(comparison.operator)) continue;
    report(placeOf(place, comparison.node), {
      message: `both sides are ${quoted(left)}`,
      help: 'compare with another value',
    });
  }
}

// '${a}' == 'yes' || 'y'   the last part compares nothing
//                    ^^^
function loneSides(root: EsNode): EsNode[] {
  const found: EsNode[] = [];
  const waiting: AnyEsNode[] = [root as AnyEsNode];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'LogicalExpression') waiting.push(node.left as AnyEsNode, node.right as AnyEsNode);
    else found.push(node);
  }
  return found.length === 1 && found[0]?.type !== 'Literal' ? [] : found;
}

function isConstantSide(expression: Expression, side: EsNode): boolean {
  const overlapping = expression.template.parts.filter((part) => part.start < side.end && side.start < part.end);
  if (!overlapping.some((part) => part.kind === 'variable')) return constantValue(side) !== undefined;
  // '${a} == 1' in quotes is text, and text is true; '${a}' alone asks whether there is a value.
  const literal = side as AnyEsNode;
  if (literal.type !== 'Literal') return false;
  return overlapping.some(
    (part) =>
      part.kind === 'text' &&
      expression.code.slice(Math.max(part.start, side.start + 1), Math.min(part.end, side.end - 1)).trim() !== '',
  );
}

function isVariable({ template }: Expression): boolean {
  return template.parts.some((part) => part.kind === 'variable');
}

function hasWord(root: EsNode): boolean {
  let found = false;
  walkExpression(root, (visited) => {
    const node = visited as AnyEsNode;
    if (node.type === 'Identifier') found = true;
  });
  return found;
}

// A variable without braces is spoken of elsewhere.
function tagsWithBare(subject: Subject): Set<Tag> {
  return new Set(bareReferences(subject).map(({ tag }) => tag));
}

function quoted(text: string): string {
  return text.includes('"') ? shortened(text, 60) : `"${shortened(text, 60)}"`;
}
