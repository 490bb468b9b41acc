// Numbers of calls from a file: what `dialplan test --coverage json` prints for a plan, and whatever else says how many
// calls came to its tags and branches in this form.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { SourceText } from '../../source/source-text.ts';
import { tagPlace } from '../transcript/call-json.ts';
import type { Overlay } from './overlay.ts';

interface PlaceFile {
  readonly line?: number;
  readonly column?: number;
}

interface PlanFile {
  readonly path?: string;
  readonly tags?: readonly (PlaceFile & { readonly calls?: number })[];
  readonly branches?: readonly {
    readonly at?: PlaceFile;
    readonly on?: string;
    readonly pressed?: string;
    readonly calls?: number;
  }[];
}

/** The counts of a plan; a sentence when the text holds none for it. */
export function readCounts(flow: FlowGraph, source: SourceText, text: string): Overlay | string {
  let file: { readonly plans?: readonly PlanFile[] } | null;
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    return 'that is no JSON';
  }
  const plans = Array.isArray(file?.plans) ? (file.plans as readonly PlanFile[]) : [];
  const plan = plans.length === 1 ? plans[0] : plans.find(({ path }) => path === source.path);
  if (plan === undefined) return plans.length === 0 ? 'it holds no plans' : `it holds no plan ${source.path}`;
  const tags = new Map((plan.tags ?? []).map((tag) => [placeKey(tag), tag.calls ?? 0]));
  const ways = new Map(
    (plan.branches ?? []).map((branch) => [wayKey(branch.at ?? {}, branch.on, branch.pressed), branch.calls ?? 0]),
  );
  const nodes = flow.nodes.map(({ id, kind }) =>
    kind === 'end' ? 0 : (tags.get(placeKey(tagPlace(flow, source, id))) ?? 0),
  );
  // A tag's only way on is taken by all that come to it.
  const edges = flow.edges.map(({ from, on, pressed }) => {
    return ways.get(wayKey(tagPlace(flow, source, from), on, pressed)) ?? nodes[from] ?? 0;
  });
  return { title: `${Math.max(0, ...nodes)} calls`, nodes, edges };
}

function placeKey({ line, column }: PlaceFile): string {
  return `${line}:${column}`;
}

function wayKey(at: PlaceFile, on: string | undefined, pressed: string | undefined): string {
  return `${placeKey(at)} ${on} ${pressed ?? ''}`;
}
