// The functions a plan may call by name, `Math.` and all.

import { fail, payCharacters, type Run } from './evaluate-budget.ts';
import { numberIn, textIn, type Value } from './evaluate-values.ts';

/** Calls a function of its own name. */
export function callFunction(run: Run, name: string, args: readonly Value[]): Value {
  const [first, second] = args;
  switch (name) {
    case 'Boolean':
      return Boolean(first);
    case 'Number':
      return args.length === 0 ? 0 : numberIn(run, first);
    case 'String':
      return args.length === 0 ? '' : textIn(run, first);
    case 'isNaN':
      return Number.isNaN(numberIn(run, first));
    case 'parseFloat':
      return Number.parseFloat(digitsIn(run, first));
    case 'parseInt':
      return Number.parseInt(digitsIn(run, first), numberIn(run, second));
    default:
      return fail(run, `the function "${name}" cannot be used in an expression`);
  }
}

function digitsIn(run: Run, value: Value): string {
  const text = textIn(run, value);
  payCharacters(run, text.length);
  return text;
}

/** Calls a function of `Math`. */
export function callMath(run: Run, name: string, args: readonly Value[]): Value {
  const numbers = args.map((argument) => numberIn(run, argument));
  const [first = Number.NaN, second = Number.NaN] = numbers;
  switch (name) {
    case 'abs':
      return Math.abs(first);
    case 'ceil':
      return Math.ceil(first);
    case 'floor':
      return Math.floor(first);
    case 'max':
      return Math.max(...numbers);
    case 'min':
      return Math.min(...numbers);
    case 'pow':
      return first ** second;
    case 'random':
      run.drewChance = true;
      return run.chance.next();
    case 'round':
      return Math.round(first);
    case 'sqrt':
      return Math.sqrt(first);
    default:
      return fail(run, `the function "Math.${name}" cannot be used in an expression`);
  }
}
