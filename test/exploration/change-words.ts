// Changes between two plans in short words, so that a test says what it expects in a line for each tag.

import type { FlowGraph, NodeId } from '../../src/analysis/flow-graph.ts';
import { OUTSIDE } from '../../src/analysis/nesting.ts';
import { compareFlows } from '../../src/exploration/difference/compare-flows.ts';
import type { TagChange } from '../../src/exploration/difference/flow-changes.ts';
import { Numbering, TagTree } from '../../src/exploration/difference/tag-tree.ts';
import { flowOf } from '../helpers/flow-text.ts';

/**
 * A line for each change, sorted: a sign, the tag, and where it stands (its menu and key). `+ keypress 3 @ Month (1)` is
 * new with 1 tag in it, `-` is gone, `>` moved, `~` changed, `~>` both. Changed ones say in what: `~ menu Month: timeout`.
 */
export function changesBetween(oldPlan: string, newPlan: string): string[] {
  const [old, fresh] = [flowOf(oldPlan), flowOf(newPlan)];
  return changeLines(old, fresh, compareFlows(old, fresh).changes);
}

export function changeLines(old: FlowGraph, fresh: FlowGraph, changes: readonly TagChange[]): string[] {
  const before = labels(old);
  const after = labels(fresh);
  return changes.map((change) => line(change, before, after)).sort();
}

function line(change: TagChange, before: (id: NodeId) => string, after: (id: NodeId) => string): string {
  const count = 'inside' in change && change.inside > 0 ? ` (${change.inside})` : '';
  switch (change.kind) {
    case 'added':
      return `+ ${after(change.new)}${count}`;
    case 'removed':
      return `- ${before(change.old)}${count}`;
    case 'moved':
      return `> ${before(change.old)}${count}`;
    case 'changed': {
      const what = change.attributes.map(({ name }) => name);
      if (change.renamed !== undefined) what.push('name');
      if (change.text !== undefined) what.push('text');
      if (change.followers.length > 0) what.push(`${change.followers.length} following`);
      return `${change.move === undefined ? '~' : '~>'} ${before(change.old)}: ${what.join(', ')}`;
    }
  }
}

function labels(flow: FlowGraph): (id: NodeId) => string {
  const tree = new TagTree(flow, new Numbering());
  return (id) => {
    const { kind, name, text, attributes = {} } = tree.node(id);
    const words = text?.split(/\s+/).slice(0, 2).join(' ');
    const label = name ?? attributes['pressed'] ?? attributes['expr'] ?? (words === '' ? undefined : words);
    const where: string[] = [];
    for (let at = tree.parent(id); at !== OUTSIDE; at = tree.parent(at)) {
      const around = tree.node(at);
      if (around.kind === 'keypress') where.unshift(around.attributes?.['pressed'] ?? '?');
      if (around.kind === 'menu') where.unshift(around.name ?? 'menu');
    }
    return `${kind}${label === undefined ? '' : ` ${label}`}${where.length === 0 ? '' : ` @ ${where.join('/')}`}`;
  };
}
