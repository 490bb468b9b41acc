// Expectations that no call of the plan could ever meet: a name that is written wrongly would hold a "never" for ever.

import type { FlowGraph, FlowNode } from '../analysis/flow-graph.ts';
import type { EffectType } from '../runtime/effect.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest-name.ts';
import type { CallCase } from './call-cases.ts';
import type { Expectation } from './expectation.ts';
import { scriptInvalid } from './script-findings.ts';

/** What is wrong with the names in a call's expectations. */
export function checkExpectations(flow: FlowGraph, { steps, script }: CallCase): Diagnostic[] {
  const variables = [...namesSet(flow), ...Object.keys(script.variables ?? {}), 'call.lastinput'];
  return steps.flatMap((step) => {
    if (step.kind !== 'expect') return [];
    const { expectation } = step;
    const { wanted } = expectation;
    if (wanted.kind === 'duration') return [];
    if (wanted.kind === 'variable') return unknown(expectation, wanted.name, 'sets the variable', variables);
    return wanted.tests.flatMap(({ fact, pattern }) => {
      const question = pattern.how === 'is' ? QUESTIONS[`${wanted.type} ${fact}`] : undefined;
      return question === undefined ? [] : unknown(expectation, pattern.text, question.does, question.names(flow));
    });
  });
}

interface Question {
  /** `nothing in the plan ... "X"`. */
  readonly does: string;
  /** What there is; undefined when variables decide it. */
  readonly names: (flow: FlowGraph) => readonly string[];
}

type Fact = `${EffectType} ${string}`;

const QUESTIONS: { readonly [fact in Fact]?: Question } = {
  'goto name': { does: 'is named', names: ({ names }) => Object.keys(names) },
  'record name': { does: 'records under the name', names: ({ nodes }) => namesOf(nodes, 'record') },
  'branch key': { does: 'has the branch', names: branches },
  'catch key': {
    does: 'catches',
    names: ({ edges }) => edges.flatMap((edge) => (edge.on === 'catch' ? (edge.pressed ?? []) : [])),
  },
  'stash name': { does: 'stashes', names: ({ nodes }) => varnames(nodes, ['stash']) },
  'set name': { does: 'sets the variable', names: namesSet },
};

function unknown({ span }: Expectation, name: string, does: string, known: readonly string[]): Diagnostic[] {
  // A name with a variable in it may come to anything.
  if (known.includes(name) || known.some((each) => each.includes('${'))) return [];
  const list = [...new Set(known)].slice(0, MOST_NAMES).join(', ');
  const help = didYouMean(name, known) ?? (list === '' ? undefined : `there is: ${list}`);
  return [scriptInvalid(`nothing in the plan ${does} "${name}"`, span, help)];
}

const MOST_NAMES = 12;

function branches({ nodes, edges }: FlowGraph): string[] {
  return edges.flatMap(({ from, on, pressed }) => {
    const kind = nodes[from]?.kind;
    return kind === 'collect' || kind === 'amd' ? [pressed ?? on] : [];
  });
}

function namesSet({ nodes }: FlowGraph): string[] {
  const recorded = nodes.filter(({ kind, attributes }) => kind === 'record' && attributes?.['varname'] === undefined);
  return [...varnames(nodes, ['setvar', 'get', 'post', 'record']), ...namesOf(recorded, 'record')];
}

function namesOf(nodes: readonly FlowNode[], wanted: FlowNode['kind']): string[] {
  return nodes.flatMap(({ kind, name }) => (kind === wanted && name !== undefined ? [name] : []));
}

function varnames(nodes: readonly FlowNode[], wanted: readonly FlowNode['kind'][]): string[] {
  return nodes.flatMap(({ kind, attributes }) => {
    const name = attributes?.['varname']?.trim();
    return wanted.includes(kind) && name !== undefined ? [name] : [];
  });
}
