// Beginnings of calls that no condition can tell apart are one: of forty hours of the week, those in which a shop is open.

import type { FlowGraph, FlowNode } from '../analysis/flow-graph.ts';
import { isInbound } from '../runtime/call-direction.ts';
import type { CallSetup } from '../runtime/call-state.ts';
import { evaluate, prepareExpression } from '../runtime/evaluate.ts';
import { expand, prepareText } from '../runtime/prepared-text.ts';
import { systemValue } from '../runtime/system-values.ts';
import { asksChance } from './chance-seeds.ts';
import { type DecisiveVariables, decidingTexts, readNames } from './decisive-variables.ts';

/** The setups without those in which every condition comes out as in an earlier one. */
export function distinctSetups(
  flow: FlowGraph,
  decisive: DecisiveVariables,
  setups: readonly CallSetup[],
): readonly CallSetup[] {
  if (setups.length < 2) return setups;
  const inbound = isInbound(flow, setups[0] ?? {});
  const [texts, names] = questionsOf(flow, decisive);
  const seen = new Set<string>();
  return setups.filter((setup) => {
    const worldly = (name: string): string => systemValue(name, setup, inbound, 0) ?? '';
    const outcomes = texts.map((text) => outcomeOf(expand(prepareText(text), { valueOf: worldly }) ?? ''));
    const key = JSON.stringify([outcomes, names.map(worldly)]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Conditions that ask the world alone, and names that are looked at in another way: their values tell setups apart. */
function questionsOf(flow: FlowGraph, decisive: DecisiveVariables): [readonly string[], readonly string[]] {
  const isWorldly = (name: string | undefined): boolean =>
    name !== undefined && /^(?:call|contact|global)\./.test(name);
  const texts = new Set<string>();
  const names = new Set<string>();
  for (const node of flow.nodes) {
    const read = textsOf(node).flatMap(readNames);
    if (!read.some(isWorldly)) {
      // A name that is put together may be any.
      if (read.includes(undefined)) for (const name of decisive.names) if (isWorldly(name)) names.add(name);
      continue;
    }
    const [only] = decidingTexts(node);
    const isOwn =
      node.kind === 'if' &&
      !asksChance(only ?? '') &&
      read.every((name) => isWorldly(name) && name !== 'call.lastinput');
    if (isOwn && only !== undefined) texts.add(only);
    else
      for (const name of read)
        if (name !== undefined && isWorldly(name) && decisive.names.includes(name)) names.add(name);
  }
  return [[...texts], [...names]];
}

function textsOf(node: FlowNode): readonly string[] {
  return node.kind === 'setvar' ? [node.text ?? ''] : decidingTexts(node);
}

function outcomeOf(code: string): boolean {
  const evaluated = evaluate(prepareExpression(code), { next: () => 0 });
  return evaluated.kind === 'value' && Boolean(evaluated.value);
}
