// A flow as a drawing: boxes, lines between them with words on them, and frames around menus. What every format prints;
// where the boxes stand is left to those that place them.

import type { NodeId } from '../../analysis/flow-graph.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';

/**
 * What a box is for.
 * - `start`: the call begins; `end`: it is over
 * - `prompt`: something is heard; `menu`: a key is awaited; `condition`: the call decides
 * - `transfer`, `record`, `web`, `message`: other phones, recordings, servers, text messages and lists
 * - `data`: an answer or a variable is written down
 * - `jump`: the line goes on at another box, which it names; `missing`: it goes nowhere
 * - `other`: pauses, watched regions, tags that the language does not have
 */
export type Shape =
  | 'start'
  | 'end'
  | 'prompt'
  | 'menu'
  | 'condition'
  | 'transfer'
  | 'record'
  | 'web'
  | 'message'
  | 'data'
  | 'jump'
  | 'missing'
  | 'other';

/** How a box or a line differs between two versions of a plan. */
export type Mark = 'added' | 'removed' | 'changed' | 'moved';

export interface ChartNode {
  /** Letters, digits and `_`; stays the same when other parts of the plan change. */
  readonly id: string;
  readonly shape: Shape;
  /** The tag's name, or what it is. */
  readonly title?: string;
  /** What it says or does, whole. */
  readonly text?: string;
  /** A small fact: `waits 5 s`. */
  readonly note?: string;
  /** The nodes of the flow graph that the box stands for, first to last. None for an end that no tag makes. */
  readonly tags: readonly NodeId[];
  /** The lines of the source, from 1, when there is a source. */
  readonly lines?: { readonly first: number; readonly last: number };
  /** The frame it stands in. */
  readonly group?: string;
  /** For `jump`: the box where the call goes on. */
  readonly target?: string;
  /** False for what no call can come to. */
  readonly isReached: boolean;
  readonly findings: readonly Diagnostic[];
  /** With an overlay: how many calls came here. */
  readonly calls?: number;
  readonly mark?: Mark;
}

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  /** Why the call goes this way, as a person says it: `1`, `2-5`, `no key pressed`. None for the only way on. */
  readonly labels: readonly string[];
  /** `watch`: a watched region is left, from wherever in it the call is. */
  readonly kind: 'way' | 'watch';
  /** The chains of edges of the flow graph that the line stands for, by index; one for each label, or one. */
  readonly chains: readonly (readonly number[])[];
  readonly isReached: boolean;
  readonly calls?: number;
  readonly mark?: Mark;
}

/** A frame around a menu and what its branches do. */
export interface ChartGroup {
  readonly id: string;
  readonly label: string;
  readonly parent?: string;
}

export interface Chart {
  readonly title: string;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  /** Outer frames before the frames in them. */
  readonly groups: readonly ChartGroup[];
  /** What an overlay shows, in a few words: `12 calls`. */
  readonly overlay?: string;
}

/** What the line says. */
export function labelOf({ labels }: ChartEdge): string {
  return labels.join(', ');
}
