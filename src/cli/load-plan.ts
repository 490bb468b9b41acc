// A dialplan for rehearsal: a file's bytes to the flow of its calls. Request bodies count too, places are the file's own.

import { compileFlow } from '../analysis/compile-flow.ts';
import type { FlowGraph } from '../analysis/flow-graph.ts';
import { lintDialplan } from '../analysis/lint.ts';
import { parseDialplan } from '../analysis/parse-dialplan.ts';
import { plansInRequest } from '../analysis/request-plans.ts';
import type { Dialplan } from '../model/dialplan.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { SourceText } from '../source/source-text.ts';
import { isJson, type ReadFile, readSource } from './check-file.ts';
import { UsageError } from './process-ends.ts';
import { NoPlan, unreadFile } from './unread-file.ts';

/** The calls of a broadcast go out, whether its plan asks who answers or not. */
const OUTGOING = { direction: 'outbound' } as const;

export interface LoadedPlan {
  readonly dialplan: Dialplan;
  readonly source: SourceText;
  readonly flow: FlowGraph;
  /** What is wrong with the bytes, the JSON or the XML. What could be read is in the flow all the same. */
  readonly findings: readonly Diagnostic[];
  /** False when there is nothing to rehearse: no tag, or no dialplan. */
  readonly hasTags: boolean;
}

/** Reads and compiles a plan. A file that cannot be read is a `UsageError`. */
export function loadPlan(path: string, shownPath = path): LoadedPlan {
  try {
    return planOf(readSource(path, shownPath));
  } catch (error) {
    throw error instanceof UsageError ? error : unreadFile(path, error, shownPath);
  }
}

/** The plan of a file that was read. */
export function planOf({ source, encodingFindings }: Pick<ReadFile, 'source' | 'encodingFindings'>): LoadedPlan {
  const shownPath = source.path;
  if (!isJson(source.path, source.text)) {
    const plan = planIn(source);
    return { ...plan, findings: [...encodingFindings, ...plan.findings] };
  }
  const { plans, subject, diagnostics } = plansInRequest(source.text);
  const kind = subject?.request.kind;
  const [only, another] = plans;
  if (only === undefined && diagnostics.length === 0) throw new NoPlan(shownPath, kind);
  if (another !== undefined)
    throw new UsageError(
      `${shownPath}: it holds ${plans.length} dialplans`,
      'put the one to rehearse in a file of its own',
    );
  // Of JSON that is broken nothing is said but that.
  if (only === undefined)
    return { ...planIn(new SourceText(shownPath, '')), source, findings: [...encodingFindings, ...diagnostics] };
  const parsed = parseDialplan(only.xml);
  const findings = [...parsed.diagnostics, ...rootFindings(parsed.dialplan)].map((finding) => ({
    ...finding,
    span: only.move(finding.span),
  }));
  const flow = compileFlow(parsed.dialplan);
  return {
    dialplan: parsed.dialplan,
    source,
    flow: {
      ...flow,
      ...(kind === 'call-broadcast' ? OUTGOING : undefined),
      nodes: flow.nodes.map((node) => ({ ...node, span: only.move(node.span) })),
    },
    findings: [...encodingFindings, ...diagnostics, ...findings],
    hasTags: parsed.dialplan.root?.kind === 'dialplan',
  };
}

/** The plan that a text of XML is. */
export function planIn(source: SourceText): LoadedPlan {
  const { dialplan, diagnostics } = parseDialplan(source.text);
  const findings = [...diagnostics, ...rootFindings(dialplan)];
  return { dialplan, source, flow: compileFlow(dialplan), findings, hasTags: dialplan.root?.kind === 'dialplan' };
}

// Lint's own rule says it; a page of anything else would be run as a row of unknown tags.
function rootFindings(dialplan: Dialplan): Diagnostic[] {
  if (dialplan.root === undefined || dialplan.root.kind === 'dialplan') return [];
  const found = lintDialplan(dialplan, [], { preset: 'correctness', suppressions: false });
  return found.filter(({ rule }) => rule === 'root-not-dialplan');
}
