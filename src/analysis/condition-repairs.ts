// What was plainly meant by conditions that JavaScript refuses or misreads: `=` for `==`, `and` for `&&`.
// A repair counts only when the repaired text can be read.

import { type DecodedText, sourceSpan } from '../syntax/decoded-text.ts';
import { parseExpression } from '../syntax/expression.ts';
import { conditions, type Evaluated, isUnclosed } from './expression-operands.ts';
import type { Subject } from './subject.ts';

export interface Repair {
  /** Indexes into the decoded text of what is replaced. */
  readonly start: number;
  readonly end: number;
  /** Decoded; to be escaped when it goes into an attribute. */
  readonly better: string;
}

/** Single `=` in conditions, by place. Empty for all others. */
export function assignments(subject: Subject): ReadonlyMap<Evaluated, readonly Repair[]> {
  return subject.once(findAssignments);
}

function findAssignments(subject: Subject): Map<Evaluated, Repair[]> {
  const found = new Map<Evaluated, Repair[]>();
  for (const place of conditions(subject)) {
    const { expression } = place;
    if (!expression.code.includes('=') || isUnclosed(expression)) continue;
    const repairs = outsideQuotes(expression.code, SINGLE_EQUALS, () => '==');
    if (repairs.length > 0 && repaired(expression.code, repairs)) found.set(place, repairs);
  }
  return found;
}

const SINGLE_EQUALS = /(?<![=!<>+\-*/%&|^?])=(?![=>])/g;
const OTHER_LANGUAGES = /\b(?:and|or)\b|<>|=<|(?<![=!<>])=(?![=>])/gi;

/** Operators of other languages in a text that cannot be read, when replacing them makes it readable. */
export function operatorRepairs({ expression }: Evaluated): readonly Repair[] {
  const repairs = outsideQuotes(expression.code, OTHER_LANGUAGES, (word) => OPERATORS[word.toLowerCase()] ?? word);
  return repairs.length > 0 && repaired(expression.code, repairs) ? repairs : [];
}

const OPERATORS: Readonly<Record<string, string>> = { and: '&&', or: '||', '<>': '!=', '=<': '<=', '=': '==' };

function outsideQuotes(code: string, pattern: RegExp, better: (word: string) => string): Repair[] {
  const blanked = code.replace(/'[^']*'|"[^"]*"/g, (quoted) => '_'.repeat(quoted.length));
  const repairs: Repair[] = [];
  for (const { 0: word, index } of blanked.matchAll(pattern)) {
    repairs.push({ start: index, end: index + word.length, better: better(word) });
  }
  return repairs;
}

function repaired(code: string, repairs: readonly Repair[]): boolean {
  let value = '';
  let at = 0;
  for (const { start, end, better } of repairs) {
    value += code.slice(at, start) + better;
    at = end;
  }
  value += code.slice(at);
  return parseExpression({ value, start: 0, end: value.length }).kind === 'expression';
}

/** Where a repair stands in the source. */
export function repairSpan(text: DecodedText, { start, end }: Repair) {
  return sourceSpan(text, start, end);
}
