// Values of expressions, their conversions, and the operators on them. Only texts, numbers, truth values, nothing, and
// lists of these: no value here leads to an object of the world.

import { fail, payCharacters, payText, type Run } from './evaluate-budget.ts';

/** What an expression can come to. */
export type Value = string | number | boolean | null | undefined | readonly Value[];

type Primitive = Exclude<Value, readonly Value[]>;

/** The text of a value, as JavaScript's `String`: of `[1, [2, null]]` it is `1,2,`. */
export function textOf(value: Value): string {
  return String(value);
}

export function isList(value: Value): value is readonly Value[] {
  return typeof value === 'object' && value !== null;
}

/** The text of a value, paid for when it is a list: lists can hold far more than one text may. */
export function textIn(run: Run, value: Value): string {
  return isList(value) ? joined(run, value, ',') : String(value);
}

/** The elements as one text. */
export function joined(run: Run, list: readonly Value[], separator: string): string {
  const texts = list.map((element) => (element === null || element === undefined ? '' : textIn(run, element)));
  let length = separator.length * Math.max(0, texts.length - 1);
  for (const text of texts) length += text.length;
  payText(run, length);
  return texts.join(separator);
}

/** The number of a value, as JavaScript's `Number`. */
export function numberIn(run: Run, value: Value): number {
  if (typeof value === 'number') return value;
  const primitive = primitiveIn(run, value);
  if (typeof primitive === 'string') payCharacters(run, primitive.length);
  return Number(primitive);
}

function primitiveIn(run: Run, value: Value): Primitive {
  return isList(value) ? joined(run, value, ',') : value;
}

/** What a unary operator makes of a value. */
export function unary(run: Run, operator: string, value: Value): Value {
  switch (operator) {
    case '!':
      return !value;
    case '-':
      return -numberIn(run, value);
    case '+':
      return numberIn(run, value);
    case 'typeof':
      return typeof value;
    default:
      return fail(run, `"${operator}" cannot be used in an expression`);
  }
}

/** What a binary operator makes of two values. */
export function binary(run: Run, operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '+':
      return sum(run, left, right);
    case '-':
      return numberIn(run, left) - numberIn(run, right);
    case '*':
      return numberIn(run, left) * numberIn(run, right);
    case '/':
      return numberIn(run, left) / numberIn(run, right);
    case '%':
      return numberIn(run, left) % numberIn(run, right);
    case '==':
      return areLooselyEqual(run, left, right);
    case '!=':
      return !areLooselyEqual(run, left, right);
    case '===':
      return areEqual(run, left, right);
    case '!==':
      return !areEqual(run, left, right);
    default:
      return isInOrder(run, operator, left, right);
  }
}

function sum(run: Run, left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  const a = primitiveIn(run, left);
  const b = primitiveIn(run, right);
  if (typeof a !== 'string' && typeof b !== 'string') return Number(a) + Number(b);
  const [start, end] = [String(a), String(b)];
  payText(run, start.length + end.length);
  return start + end;
}

// A list equals itself alone, and no list is ever met twice.
function areEqual(run: Run, left: Value, right: Value): boolean {
  if (typeof left === 'string' && typeof right === 'string') payCharacters(run, Math.min(left.length, right.length));
  return left === right;
}

function areLooselyEqual(run: Run, left: Value, right: Value): boolean {
  if (typeof left === typeof right && left !== null && right !== null) return areEqual(run, left, right);
  const noLeft = left === null || left === undefined;
  const noRight = right === null || right === undefined;
  if (noLeft || noRight) return noLeft && noRight;
  const a = primitiveIn(run, left);
  const b = primitiveIn(run, right);
  return typeof a === typeof b ? areEqual(run, a, b) : numberIn(run, a) === numberIn(run, b);
}

function isInOrder(run: Run, operator: string, left: Value, right: Value): boolean {
  const a = primitiveIn(run, left);
  const b = primitiveIn(run, right);
  if (typeof a !== 'string' || typeof b !== 'string') return compare(run, operator, numberIn(run, a), numberIn(run, b));
  payCharacters(run, Math.min(a.length, b.length));
  return compare(run, operator, a, b);
}

function compare<Kind extends string | number>(run: Run, operator: string, a: Kind, b: Kind): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return fail(run, `"${operator}" cannot be used in an expression`);
  }
}
