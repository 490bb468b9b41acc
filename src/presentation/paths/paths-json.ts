// The calls of a flow for programs.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import { namesThrough } from '../../exploration/call-path.ts';
import { branchWords } from '../../rehearsal/branch-words.ts';
import type { SourceText } from '../../source/source-text.ts';
import { tagPlace } from '../transcript/call-json.ts';
import type { PathList } from './paths-text.ts';

/** As `dialplan paths --format json` prints it. `script` is what `runCall` takes; `duration` is in milliseconds. */
export function pathsJson(flow: FlowGraph, source: SourceText, list: PathList): Record<string, unknown> {
  const { paths, to, lowerBound, unshown, unconfirmed, cuts } = list;
  return {
    version: 1,
    path: source.path,
    ...(to === undefined ? undefined : { to }),
    ...(lowerBound === undefined ? undefined : { lowerBound }),
    calls: paths.map(({ choices, outcome, reason, duration, script, edges }) => ({
      choices,
      ...(outcome === undefined ? undefined : { outcome, reason }),
      duration,
      through: namesThrough(flow, edges),
      script,
    })),
    unshown: unshown.flatMap((index) => {
      const edge = flow.edges[index];
      if (edge === undefined) return [];
      const { on, pressed } = edge;
      const at = tagPlace(flow, source, edge.from);
      return [{ at, to: tagPlace(flow, source, edge.to), on, pressed, words: branchWords(flow, edge) }];
    }),
    unconfirmed,
    cuts,
  };
}
