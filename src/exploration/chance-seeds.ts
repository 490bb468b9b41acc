// Seeds of chance worth trying: where a plan holds draws against fixed numbers, one seed for each way in which the first
// draws can fall between those numbers.

import { numberWritten } from '../analysis/expression-operands.ts';
import type { FlowGraph } from '../analysis/flow-graph.ts';
import { chanceOf, nextState, seeded } from '../runtime/chance.ts';
import { type AnyEsNode, type Expression, parseExpression, walkExpression } from '../syntax/expression.ts';
import { decidingTexts } from './decisive-variables.ts';

/** Tried in any case. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
/** A seed for a rare fall is looked for among so many. */
const MOST_LOOKED_AT = 200_000;
/** So many ways in which draws can fall are covered, of so many draws. */
const MOST_FALLS = 64;
const MOST_DRAWS = 4;
/** A whole number is drawn from at most so many. */
const MOST_WHOLE = 64;

export interface ChanceSeeds {
  /** None when nothing that decides asks for a random number. */
  readonly seeds: readonly number[];
  /** Calls that draw no more often than this are covered, however the draws fall. */
  readonly settledDraws: number;
}

export function chanceSeeds(flow: FlowGraph): ChanceSeeds {
  const texts = flow.nodes.flatMap((node) => (node.kind === 'setvar' ? [node.text ?? ''] : decidingTexts(node)));
  const drawing = texts.filter(asksChance);
  if (drawing.length === 0) return { seeds: [], settledDraws: 0 };
  const found = drawing.map(boundsIn);
  // A draw that a variable keeps is held against a number elsewhere.
  const fixed = texts.flatMap((text) => [...text.matchAll(/(?<![\w.])0?\.\d+/g)].map(([number]) => Number(number)));
  const bounds = [...new Set([...fixed, ...found.flatMap((each) => each ?? [])])].filter(
    (bound) => bound > 0 && bound < 1,
  );
  const { seeds, draws } = covering(bounds.sort((a, b) => a - b));
  return { seeds, settledDraws: found.includes(undefined) ? 0 : draws };
}

/** True for code that asks for a random number. */
export function asksChance(text: string): boolean {
  return /\brandom\b/.test(text);
}

/** True when an expression that may decide something asks for a random number. */
export function decidesByChance({ nodes }: FlowGraph): boolean {
  return nodes.some((node) => (node.kind === 'setvar' ? [node.text ?? ''] : decidingTexts(node)).some(asksChance));
}

/** The fewest seeds, of the first ones, with which draws fall in all ways between the bounds; and of how many draws. */
function covering(bounds: readonly number[]): { readonly seeds: readonly number[]; readonly draws: number } {
  const stretches = bounds.length + 1;
  let deepest = 1;
  while (deepest < MOST_DRAWS && stretches ** (deepest + 1) <= MOST_FALLS) deepest++;
  const seeds = [...SEEDS];
  const fallen = new Set<string>();
  const missing = Array.from({ length: deepest }, (_, i) => stretches ** (i + 1));
  for (let seed = 1; seed < MOST_LOOKED_AT && missing.some((left) => left > 0); seed++) {
    let isNew = false;
    let falls = '';
    let state = seeded(seed);
    for (let draw = 0; draw < deepest; draw++) {
      state = nextState(state);
      const drawn = chanceOf(state);
      falls += `${bounds.filter((bound) => bound <= drawn).length} `;
      if (fallen.has(falls)) continue;
      fallen.add(falls);
      (missing[draw] as number)--;
      isNew = true;
    }
    if (isNew && seed > SEEDS.length) seeds.push(seed);
  }
  return {
    seeds,
    draws: missing.findIndex((left) => left > 0) === -1 ? deepest : missing.findIndex((left) => left > 0),
  };
}

/**
 * The numbers at which a draw makes a difference: for a draw held against a number, that; for a whole number that is
 * drawn, the ends of each. Undefined for code that does anything else with it.
 */
function boundsIn(text: string): readonly number[] | undefined {
  const expression = parseExpression({ value: text, start: 0, end: text.length });
  if (expression.kind !== 'expression') return undefined;
  const bounds: number[] = [];
  let understood = 0;
  let draws = 0;
  walkExpression(expression.node, (visited) => {
    const node = visited as AnyEsNode;
    if (isDraw(node)) draws++;
    const found = boundsOf(expression, node);
    if (found === undefined) return;
    understood++;
    bounds.push(...found);
  });
  const isAlone = isDraw(expression.node as AnyEsNode);
  return draws === understood || (isAlone && draws === 1) ? bounds : undefined;
}

function boundsOf(expression: Expression, node: AnyEsNode): readonly number[] | undefined {
  if (node.type === 'BinaryExpression' && /^[<>]=?$/.test(node.operator)) {
    const [own, other] = isDraw(node.left as AnyEsNode) ? [node.left, node.right] : [node.right, node.left];
    const bound = numberWritten(expression, other);
    return isDraw(own as AnyEsNode) && bound !== undefined ? [bound] : undefined;
  }
  // Math.floor(Math.random() * 3)
  if (node.type !== 'CallExpression' || !isMath(node.callee as AnyEsNode, /^(?:floor|ceil|round)$/)) return undefined;
  const product = node.arguments[0] as AnyEsNode | undefined;
  if (product?.type !== 'BinaryExpression' || product.operator !== '*') return undefined;
  const [own, other] = isDraw(product.left as AnyEsNode)
    ? [product.left, product.right]
    : [product.right, product.left];
  const most = numberWritten(expression, other);
  if (!isDraw(own as AnyEsNode) || most === undefined || !Number.isInteger(most) || most < 1 || most > MOST_WHOLE)
    return undefined;
  const isRounded = isMath(node.callee as AnyEsNode, /^round$/);
  return Array.from({ length: most }, (_, i) => (i + (isRounded ? 0.5 : 0)) / most);
}

function isDraw(node: AnyEsNode): boolean {
  return node.type === 'CallExpression' && isMath(node.callee as AnyEsNode, /^random$/);
}

function isMath(callee: AnyEsNode, name: RegExp): boolean {
  if (callee.type !== 'MemberExpression' || callee.computed) return false;
  const [object, property] = [callee.object as AnyEsNode, callee.property as AnyEsNode];
  return (
    object.type === 'Identifier' && object.name === 'Math' && property.type === 'Identifier' && name.test(property.name)
  );
}
