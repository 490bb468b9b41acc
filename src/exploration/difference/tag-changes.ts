// What matched tags do or say differently: attributes, texts, names, and the jumps that follow a new name.

import type { FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import type { AttributeChange, TagPair, ValueChange } from './flow-changes.ts';
import type { TagMatches } from './tag-matches.ts';
import { attributesOf, textOf } from './tag-tree.ts';

/** What became of one tag itself. */
export interface TagEdit extends TagPair {
  attributes: readonly AttributeChange[];
  text?: { readonly old: string; readonly new: string };
  readonly renamed?: ValueChange;
  readonly followers: TagPair[];
  readonly prompt: boolean;
}

/** The edits of matched tags by their nodes in the old flow; a jump that only follows a renamed tag is with that tag. */
export function editsOf(matches: TagMatches): Map<NodeId, TagEdit> {
  const edits = new Map<NodeId, TagEdit>();
  for (let old = 0; old < matches.old.size; old++) {
    const match = matches.newOf(old);
    if (match === undefined || matches.areEqual(old, match)) continue;
    const edit = editOf(matches.old.node(old), matches.fresh.node(match));
    if (edit !== undefined) edits.set(old, edit);
  }
  handOverFollowers(matches, edits);
  return edits;
}

function editOf(old: FlowNode, fresh: FlowNode): TagEdit | undefined {
  const attributes = attributeChanges(old, fresh);
  const [oldText, newText] = [textOf(old), textOf(fresh)];
  const differs = oldText !== newText;
  if (attributes.length === 0 && !differs && old.name === fresh.name) return undefined;
  return {
    old: old.id,
    new: fresh.id,
    attributes,
    ...(differs ? { text: { old: oldText, new: newText } } : undefined),
    ...(old.name === fresh.name ? undefined : { renamed: valueChange(old.name, fresh.name) }),
    followers: [],
    prompt: differs && (isSpoken(old) || isSpoken(fresh)),
  };
}

function attributeChanges(old: FlowNode, fresh: FlowNode): AttributeChange[] {
  const before = new Map(attributesOf(old));
  const after = new Map(attributesOf(fresh));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort()
    .map((name) => ({ name, ...valueChange(before.get(name), after.get(name)) }));
}

function valueChange(before: string | undefined, after: string | undefined): ValueChange {
  return {
    ...(before === undefined ? undefined : { old: before }),
    ...(after === undefined ? undefined : { new: after }),
  };
}

function isSpoken({ kind, attributes }: FlowNode): boolean {
  return kind === 'play' && attributes?.['type']?.trim().toLowerCase() === 'tts';
}

function handOverFollowers(matches: TagMatches, edits: Map<NodeId, TagEdit>): void {
  const { old, fresh } = matches;
  const renamed = new Map<string, TagEdit & { readonly renamed: ValueChange }>();
  for (const edit of edits.values()) {
    const { old: before, new: after } = edit.renamed ?? {};
    if (before === undefined || after === undefined) continue;
    // Of several tags with a name, jumps reach one.
    if (old.flow.names[before] === edit.old && fresh.flow.names[after] === edit.new)
      renamed.set(before, edit as TagEdit & { readonly renamed: ValueChange });
  }
  if (renamed.size === 0) return;
  const follows = (before: string, after: string): TagEdit | undefined => {
    const edit = renamed.get(before);
    return edit?.renamed.new === after ? edit : undefined;
  };
  for (const edit of [...edits.values()]) {
    const { kind } = old.node(edit.old);
    let leader: TagEdit | undefined;
    if (kind === 'goto' && edit.text !== undefined) {
      leader = follows(edit.text.old, edit.text.new);
      if (leader !== undefined) delete edit.text;
    } else if (kind === 'catch') {
      const jump = edit.attributes.find(({ name }) => name === 'goto');
      leader = follows(jump?.old ?? '', jump?.new ?? '');
      if (leader !== undefined) edit.attributes = edit.attributes.filter((change) => change !== jump);
    }
    if (leader === undefined) continue;
    leader.followers.push({ old: edit.old, new: edit.new });
    if (edit.text === undefined && edit.attributes.length === 0 && edit.renamed === undefined) edits.delete(edit.old);
  }
}
