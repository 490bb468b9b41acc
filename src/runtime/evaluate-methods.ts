// The methods of texts, lists and numbers. Each is a case of its own on values the evaluator made: a name in a plan
// never picks a member of a real object.

import { SUBSET } from '../analysis/expression-subset.ts';
import { fail, payCharacters, payList, paySearch, payText, type Run } from './evaluate-budget.ts';
import { isList, joined, numberIn, textIn, type Value } from './evaluate-values.ts';

type Arguments = readonly Value[];

/** Calls a method of a value. */
export function callMethod(run: Run, name: string, receiver: Value, args: Arguments): Value {
  if (typeof receiver === 'string') return callTextMethod(run, name, receiver, args);
  if (typeof receiver === 'number') return callNumberMethod(run, name, receiver, args);
  return isList(receiver) ? callListMethod(run, name, receiver, args) : wrongKind(run, name, receiver);
}

// An argument that is missing and one that is undefined are the same to every method here, but for concat.
function numberAt(run: Run, args: Arguments, index: number, missing: number): number {
  return args[index] === undefined ? missing : numberIn(run, args[index]);
}

function textAt(run: Run, args: Arguments, index: number): string {
  return textIn(run, args[index]);
}

function callTextMethod(run: Run, name: string, text: string, args: Arguments): Value {
  switch (name) {
    case 'charAt':
      return text.charAt(numberAt(run, args, 0, 0));
    case 'charCodeAt':
      return text.charCodeAt(numberAt(run, args, 0, 0));
    case 'concat': {
      const texts = args.map((argument) => textIn(run, argument));
      return joined(run, [text, ...texts], '');
    }
    case 'endsWith': {
      const end = textAt(run, args, 0);
      payCharacters(run, end.length);
      return text.endsWith(end, numberAt(run, args, 1, text.length));
    }
    case 'startsWith': {
      const start = textAt(run, args, 0);
      payCharacters(run, start.length);
      return text.startsWith(start, numberAt(run, args, 1, 0));
    }
    case 'includes':
      return text.includes(soughtIn(run, text, args), numberAt(run, args, 1, 0));
    case 'indexOf':
      return text.indexOf(soughtIn(run, text, args), numberAt(run, args, 1, 0));
    case 'lastIndexOf':
      return text.lastIndexOf(soughtIn(run, text, args), numberAt(run, args, 1, text.length));
    case 'padEnd': {
      const { length, filler } = padding(run, text, args);
      return text.padEnd(length, filler);
    }
    case 'padStart': {
      const { length, filler } = padding(run, text, args);
      return text.padStart(length, filler);
    }
    case 'replace':
      return replaced(run, text, soughtIn(run, text, args), textAt(run, args, 1));
    case 'slice':
      payCharacters(run, text.length);
      return text.slice(numberAt(run, args, 0, 0), numberAt(run, args, 1, text.length));
    case 'split':
      return split(run, text, args);
    case 'substr':
      payCharacters(run, text.length);
      return text.substr(numberAt(run, args, 0, 0), numberAt(run, args, 1, text.length));
    case 'substring':
      payCharacters(run, text.length);
      return text.substring(numberAt(run, args, 0, 0), numberAt(run, args, 1, text.length));
    case 'toLowerCase':
      payText(run, text.length);
      return grown(run, text.toLowerCase());
    case 'toUpperCase':
      payText(run, text.length);
      return grown(run, text.toUpperCase());
    case 'trim':
      payCharacters(run, text.length);
      return text.trim();
    default:
      return wrongKind(run, name, text);
  }
}

function soughtIn(run: Run, text: string, args: Arguments): string {
  const sought = textAt(run, args, 0);
  paySearch(run, text, sought);
  return sought;
}

function padding(run: Run, text: string, args: Arguments): { length: number; filler: string } {
  const length = Math.max(text.length, Math.trunc(numberAt(run, args, 0, 0)) || 0);
  const filler = args[1] === undefined ? ' ' : textIn(run, args[1]);
  payText(run, filler === '' ? text.length : length);
  return { length, filler };
}

// The length follows from what "$&" and its like stand for, so it is known before the text is built.
function replaced(run: Run, text: string, sought: string, replacement: string): string {
  const at = text.indexOf(sought);
  if (at < 0) return text;
  let length = text.length - sought.length + replacement.length;
  for (let i = replacement.indexOf('$'); i >= 0; i = replacement.indexOf('$', i)) {
    const sign = replacement[i + 1];
    if (sign === '$') length -= 1;
    else if (sign === '&') length += sought.length - 2;
    else if (sign === '`') length += at - 2;
    else if (sign === "'") length += text.length - at - sought.length - 2;
    i += sign === '$' || sign === '&' || sign === '`' || sign === "'" ? 2 : 1;
  }
  payText(run, length);
  return text.replace(sought, replacement);
}

function split(run: Run, text: string, args: Arguments): Value {
  // JavaScript wraps a limit round at 2 to the 32nd; one element more than allowed is enough to know.
  const limit = Math.min(numberAt(run, args, 1, -1) >>> 0, run.budget.listLength + 1);
  if (args[0] === undefined) return limit === 0 ? [] : [text];
  const parts = text.split(soughtIn(run, text, args), limit);
  payList(run, parts.length);
  return parts;
}

// A few letters become three: the German sharp s in capitals is two, some Greek ones three.
function grown(run: Run, text: string): string {
  payText(run, text.length);
  return text;
}

function callListMethod(run: Run, name: string, list: readonly Value[], args: Arguments): Value {
  payList(run, list.length);
  switch (name) {
    case 'concat': {
      let length = list.length;
      for (const argument of args) length += isList(argument) ? argument.length : 1;
      payList(run, length);
      return list.concat(...args);
    }
    case 'indexOf': {
      const [sought] = args;
      if (typeof sought === 'string') payCharacters(run, list.length * sought.length);
      return list.indexOf(sought, numberAt(run, args, 1, 0));
    }
    case 'join':
      return joined(run, list, args[0] === undefined ? ',' : textIn(run, args[0]));
    case 'reverse':
      return list.toReversed();
    case 'slice':
      return list.slice(numberAt(run, args, 0, 0), numberAt(run, args, 1, list.length));
    default:
      return wrongKind(run, name, list);
  }
}

function callNumberMethod(run: Run, name: string, value: number, args: Arguments): Value {
  switch (name) {
    case 'toFixed':
      return value.toFixed(wholeBetween(run, name, numberAt(run, args, 0, 0), 0, 100));
    case 'toString':
      return value.toString(wholeBetween(run, name, numberAt(run, args, 0, 10), 2, 36));
    default:
      return wrongKind(run, name, value);
  }
}

function wholeBetween(run: Run, name: string, number: number, least: number, most: number): number {
  const whole = Math.trunc(number) || 0;
  if (whole < least || whole > most) fail(run, `"${name}" takes a number from ${least} to ${most}`);
  return whole;
}

function wrongKind(run: Run, name: string, receiver: Value): never {
  const kinds: string[] = [];
  if (isOneOf(SUBSET.string, name)) kinds.push('a text');
  if (isOneOf(SUBSET.array, name)) kinds.push('a list');
  if (isOneOf(SUBSET.number, name)) kinds.push('a number');
  return fail(run, `"${name}" needs ${kinds.join(' or ')}, and this is ${kindOf(receiver)}`);
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

/** The kind of a value in words. */
export function kindOf(value: Value): string {
  if (isList(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' ? 'a number' : String(value);
}
