// Typed tags to the FlowGraph. The one place that says what happens next (semantics: grammar/semantics.md).

import type { Dialplan, Goto, Keypress, Menu, Tag, Transfer } from '../model/dialplan.ts';
import { hasContent, tagsOf } from '../model/dialplan.ts';
import { DEFAULT_MENU_TIMEOUT_MS, timeoutMs, wholeNumber } from '../model/duration.ts';
import { definitionOf } from '../model/tag-definitions.ts';
import { entryLength, parseKeypressPattern, printKeypressPattern } from '../syntax/keypress-pattern.ts';
import type { EdgeLabel, FlowEdge, FlowGraph, FlowNode, NodeId } from './flow-graph.ts';
import { type Names, resolveNames, targetAmong } from './names.ts';

type Building = { -readonly [K in keyof FlowNode]: FlowNode[K] };

export interface CompileOptions {
  /** True leaves out attributes, texts and the table of names: enough to ask what follows what. Default false. */
  readonly bare?: boolean;
}

/** Compiles a dialplan. Always succeeds: what cannot run is left out or leads to the end, and rules say so. */
export function compileFlow(
  dialplan: Dialplan,
  names: Names = resolveNames(dialplan),
  options: CompileOptions = {},
): FlowGraph {
  return new FlowCompiler(dialplan, names, options.bare === true).compile();
}

class FlowCompiler {
  readonly #dialplan: Dialplan;
  readonly #names: Names;
  readonly #nodes: Building[] = [];
  readonly #edges: FlowEdge[] = [];
  /** Where the call goes when a tag is done, by tag index. */
  readonly #after: Int32Array;
  readonly #collectOf = new Map<Tag, NodeId>();
  readonly #end: NodeId;

  readonly #bare: boolean;

  constructor(dialplan: Dialplan, names: Names, bare: boolean) {
    this.#bare = bare;
    this.#dialplan = dialplan;
    this.#names = names;
    const menus = tagsOf(dialplan, 'menu');
    const count = dialplan.tags.length;
    for (const [i, menu] of menus.entries()) this.#collectOf.set(menu, count + i);
    this.#end = count + menus.length;
    this.#after = new Int32Array(count).fill(this.#end);
  }

  compile(): FlowGraph {
    const { tags, root, document } = this.#dialplan;
    for (const tag of tags) this.#nodes.push(this.#node(tag));
    for (const menu of tagsOf(this.#dialplan, 'menu')) this.#nodes.push(this.#collect(menu));
    const length = document.text.length;
    this.#nodes.push({ id: this.#end, kind: 'end', span: { start: length, end: length } });
    for (const tag of tags) this.#connect(tag);
    const graph = {
      version: 1 as const,
      entry: root?.index ?? this.#end,
      end: this.#end,
      nodes: this.#nodes,
      edges: this.#edges,
      names: this.#targets(),
    };
    const name = root?.name?.value.trim();
    return name === undefined || name === '' ? graph : { ...graph, name };
  }

  #node(tag: Tag): Building {
    const { element, parent, index: id } = tag;
    const node: Building = { id, kind: tag.kind, span: { start: element.start, end: element.end } };
    const name = tag.name?.value.trim();
    if (name !== undefined && name !== '') node.name = name;
    if (!this.#bare && element.attributes.length > 0) node.attributes = canonicalAttributes(tag);
    if (!this.#bare && hasContent(tag)) node.text = tag.content.value;
    if (tag.kind === 'menu') node.menu = id;
    else if (parent?.kind === 'menu' && tag.kind !== 'keypress') node.menu = parent.index;
    const region =
      parent === undefined ? undefined : parent.kind === 'catch' ? parent.index : this.#nodes[parent.index]?.catch;
    if (region !== undefined) node.catch = region;
    if (tag.kind === 'transfer' || (tag.kind === 'record' && tag.background?.value.trim() !== 'true'))
      node.waits = true;
    return node;
  }

  #collect(menu: Menu): Building {
    const branches = branchesOf(menu);
    const own = this.#nodes[menu.index] as Building;
    const node: Building = {
      id: this.#collectOf.get(menu) as NodeId,
      kind: 'collect',
      span: own.span,
      menu: menu.index,
    };
    if (own.catch !== undefined) node.catch = own.catch;
    if (own.name !== undefined) node.name = own.name;
    node.timeoutMs = timeoutMs(menu.timeout?.value) ?? DEFAULT_MENU_TIMEOUT_MS;
    // Q11: the longest entry any branch asks for.
    const longest = branches.reduce(
      (most, branch) => Math.max(most, entryLength(parseKeypressPattern(branch.pressed?.value ?? ''))),
      1,
    );
    node.maxDigits = wholeNumber(menu.maxDigits?.value) ?? longest;
    if (branches.length > 0) node.waits = true;
    return node;
  }

  #connect(tag: Tag): void {
    const inSequence = this.#sequence(tag);
    const done = this.#whenContentsAreDone(tag);
    for (let i = 0; i < inSequence.length; i++) {
      this.#after[(inSequence[i] as Tag).index] = inSequence[i + 1]?.index ?? done;
    }
    // A branch that is done goes on after the tag it belongs to (Q2).
    if (inSequence.length < tag.children.length) {
      for (const child of tag.children)
        if (isBranch(child) || inSequence.length === 0) this.#after[child.index] = this.#afterOf(tag);
    }
    const first = inSequence[0]?.index ?? done;
    const { index } = tag;
    switch (tag.kind) {
      case 'menu':
        this.#add(index, first, 'next');
        this.#connectBranches(tag);
        break;
      case 'amd':
        for (const verdict of ['live', 'machine'] as const) {
          const branch = tag.children.find((child) => child.kind === verdict);
          this.#add(index, branch?.index ?? this.#afterOf(tag), verdict);
        }
        break;
      case 'if':
      case 'equal':
      case 'notEqual': {
        const otherwise = tag.kind === 'if' ? tag.children.find((child) => child.kind === 'else') : undefined;
        this.#add(index, first, 'true');
        this.#add(index, otherwise?.index ?? this.#afterOf(tag), 'false');
        break;
      }
      case 'catch':
        this.#add(index, first, 'next');
        this.#connectCatch(tag);
        break;
      case 'goto':
        this.#connectGoto(tag);
        break;
      case 'transfer':
        this.#connectTransfer(tag);
        break;
      case 'hangup':
        this.#add(index, this.#end, 'hangup');
        break;
      case 'gotoXML':
        this.#add(index, this.#end, 'leave');
        break;
      default:
        this.#add(index, first, 'next');
    }
  }

  // The children that run one after the other; branches and misplaced structure are entered otherwise, or never.
  #sequence(tag: Tag): readonly Tag[] {
    if (hasContent(tag) || tag.kind === 'amd' || tag.kind === 'hangup' || tag.kind === 'record') return [];
    const { children } = tag;
    return children.some(isBranch) ? children.filter((child) => !isBranch(child)) : children;
  }

  // Where the last child of a tag goes on.
  #whenContentsAreDone(tag: Tag): NodeId {
    if (tag.kind === 'menu') return this.#collectOf.get(tag) as NodeId;
    return this.#afterOf(tag);
  }

  #afterOf(tag: Tag): NodeId {
    return this.#after[tag.index] as NodeId;
  }

  #connectBranches(menu: Menu): void {
    const collect = this.#collectOf.get(menu) as NodeId;
    const branches = branchesOf(menu);
    const after = this.#afterOf(menu);
    if (branches.length === 0) {
      this.#add(collect, after, 'next');
      return;
    }
    let takesSilence = false;
    let takesOthers = false;
    for (const branch of branches) {
      const pattern = parseKeypressPattern(branch.pressed?.value ?? '');
      if (pattern.kind === 'bad') continue;
      if (pattern.kind === 'default' || pattern.kind === 'timeout') {
        const repeated = pattern.kind === 'default' ? takesOthers : takesSilence;
        if (pattern.kind === 'default') takesOthers = true;
        else takesSilence = true;
        // The first of its kind wins (Q6).
        if (!repeated) this.#add(collect, branch.index, pattern.kind);
      } else {
        this.#add(collect, branch.index, 'key', printKeypressPattern(pattern));
      }
    }
    if (!takesSilence) this.#add(collect, after, 'no-input');
    if (!takesOthers) this.#add(collect, after, 'no-match');
  }

  #connectCatch(tag: Tag & { kind: 'catch' }): void {
    const jump = this.#names.jumpOf.get(tag);
    if (jump === undefined) return;
    const event = tag.type?.value.trim() === 'digit' ? (tag.value?.value.trim() ?? '') : 'hangup';
    // The name stands as it is: no variable is filled in.
    if (jump.target !== undefined) this.#add(tag.index, jump.target.index, 'catch', event);
  }

  #connectGoto(tag: Goto): void {
    const jump = this.#names.jumpOf.get(tag);
    const targets = jump === undefined ? [] : this.#targetsOf(jump.wanted.value, jump.target);
    for (const target of targets) this.#add(tag.index, target, 'goto');
    if (targets.length === 0) this.#add(tag.index, this.#end, 'unresolved');
  }

  // A name with ${} may mean every tag whose name has its fixed beginning and end (Q30).
  #targetsOf(wanted: string, target: Tag | undefined): NodeId[] {
    if (target !== undefined) return [target.index];
    const from = wanted.indexOf('${');
    if (from < 0) return [];
    const head = wanted.slice(0, from);
    const tail = wanted.slice(wanted.lastIndexOf('}') + 1);
    const fits = ([name]: [string, readonly Tag[]]): boolean =>
      name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
    return [...this.#names.declared].filter(fits).map(([, tags]) => targetAmong(tags).index);
  }

  #connectTransfer(tag: Transfer): void {
    const after = this.#afterOf(tag);
    this.#add(tag.index, tag.continueAfter?.value.trim() === 'true' ? after : this.#end, 'answered');
    this.#add(tag.index, after, 'failed');
  }

  #add(from: NodeId, to: NodeId, on: EdgeLabel, pressed?: string): void {
    const label = on === 'next' && to === this.#end ? 'end' : on;
    this.#edges.push(pressed === undefined ? { from, to, on: label } : { from, to, on: label, pressed });
  }

  #targets(): Record<string, NodeId> {
    const names: Record<string, NodeId> = Object.create(null);
    if (this.#bare) return names;
    for (const [name, tags] of this.#names.declared) names[name] = targetAmong(tags).index;
    return names;
  }
}

/** The keypress branches of a menu in document order. */
export function branchesOf(menu: Menu): Keypress[] {
  return menu.children.filter((child): child is Keypress => child.kind === 'keypress');
}

function isBranch(tag: Tag): boolean {
  return tag.kind === 'keypress' || tag.kind === 'else' || tag.kind === 'live' || tag.kind === 'machine';
}

// Without a prototype, so that an attribute of any name is just a key.
function canonicalAttributes(tag: Tag): Record<string, string> {
  const known = definitionOf(tag.kind)?.attributes ?? {};
  const values: Record<string, string> = Object.create(null);
  for (const { name, value } of tag.element.attributes)
    values[name in known ? name : inCanonicalCase(name, known)] = value;
  return values;
}

function inCanonicalCase(name: string, known: object): string {
  return Object.keys(known).find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ?? name;
}
