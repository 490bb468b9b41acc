// Which values the platform's clock can have, and comparisons with others.

import type { Span } from '../source/span.ts';
import { sourceSpan } from '../syntax/decoded-text.ts';
import { referenceAt } from '../syntax/expression.ts';
import { comparisonsOf, conditions, isString, numberWritten, placeOf } from './expression-operands.ts';
import type { Subject } from './subject.ts';
import { valuePlace } from './subject.ts';

export interface ClockComparison {
  readonly span: Span;
  /** The value compared with, as written. */
  readonly value: string;
  /** The comparison in words: "above 7". */
  readonly relation: string;
  /** What always comes out. */
  readonly outcome: boolean;
}

/** How a comparison with a value is said. */
export const RELATIONS: Readonly<Record<string, string>> = {
  '!=': 'other than ',
  '!==': 'other than ',
  '<': 'below ',
  '<=': 'at most ',
  '>': 'above ',
  '>=': 'at least ',
};

const REFERENCE = /^\$\{\s*([\w.]+)\s*\}$/;

/** Comparisons of a clock variable with a value that it never has, or that holds for none or all of its values. */
export function impossibleComparisons(
  subject: Subject,
  name: string,
  lowest: number,
  highest: number,
): ClockComparison[] {
  const found: ClockComparison[] = [];
  if (!subject.text.includes(name)) return found;
  for (const place of conditions(subject)) {
    const { tag, text, expression } = place;
    for (const { operator, value } of comparisonsOf(expression, name)) {
      const number = numberWritten(expression, value);
      const isWord = number === undefined && isString(value) && referenceAt(expression, value) === undefined;
      if (number === undefined && !isWord) continue;
      const outcome = number === undefined ? operator.startsWith('!') : outcomeOf(operator, number, lowest, highest);
      if (outcome === undefined) continue;
      const span = placeOf(place, value);
      const written = text.value.slice(value.start, value.end);
      found.push({ span, value: written, relation: `${RELATIONS[operator] ?? ''}${written}`, outcome });
    }
    // <equal var="${global.date.dayOfWeek}" expr="0">
    if (tag.kind !== 'if' && REFERENCE.exec(tag.var?.value.trim() ?? '')?.[1] === name && tag.expr !== undefined) {
      const number = expression.kind === 'expression' ? numberWritten(expression, expression.node) : undefined;
      const outcome = number === undefined ? undefined : outcomeOf('==', number, lowest, highest);
      if (number === undefined || outcome === undefined) continue;
      const whole = text.value.length === 0 ? valuePlace(tag.expr) : sourceSpan(text, 0, text.value.length);
      const written = text.value.trim();
      const isNot = tag.kind === 'notEqual';
      found.push({ span: whole, value: written, relation: `${isNot ? 'other than ' : ''}${written}`, outcome: isNot });
    }
  }
  return found;
}

// A bound at the very edge, such as < 8 for a weekday, is a way to say "all"; only what lies beyond is a mistake.
function outcomeOf(operator: string, value: number, lowest: number, highest: number): boolean | undefined {
  const beyond = value < lowest - 1 || value > highest + 1;
  switch (operator) {
    case '<':
      return value <= lowest ? false : beyond ? true : undefined;
    case '<=':
      return value < lowest ? false : beyond ? true : undefined;
    case '>':
      return value >= highest ? false : beyond ? true : undefined;
    case '>=':
      return value > highest ? false : beyond ? true : undefined;
    default: {
      const possible = Number.isInteger(value) && value >= lowest && value <= highest;
      return possible ? undefined : operator.startsWith('!');
    }
  }
}
