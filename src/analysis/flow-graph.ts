// The flow of a call as plain data: what the linter asks, the engine walks, the chart draws. JSON in, JSON out.

import type { Kind } from '../model/dialplan.ts';
import type { Span } from '../source/span.ts';

/** Number of a node; for tags their position in document order. */
export type NodeId = number;

/**
 * Why a call moves along an edge.
 * - `next`: the tag has done its work
 * - `key`, `default`, `timeout`: a keypress branch of a menu is taken
 * - `no-input`, `no-match`: silence, or another key, finds no branch and falls out of the menu
 * - `live`, `machine`: who answered
 * - `true`, `false`: a condition's outcome
 * - `answered`, `failed`: a transfer's outcome
 * - `goto`: a jump; `catch`: the jump of a watched region
 * - `hangup`, `end`: the call is over, by `hangup` or by running off the end
 * - `leave`: another dialplan takes over; `unresolved`: the jump's target does not exist
 */
export type EdgeLabel =
  | 'next'
  | 'key'
  | 'default'
  | 'timeout'
  | 'no-input'
  | 'no-match'
  | 'live'
  | 'machine'
  | 'true'
  | 'false'
  | 'answered'
  | 'failed'
  | 'goto'
  | 'catch'
  | 'hangup'
  | 'end'
  | 'leave'
  | 'unresolved';

export interface FlowEdge {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly on: EdgeLabel;
  /** For `key`: the pattern in canonical spelling. For `catch`: `hangup`, or the digit watched for. */
  readonly pressed?: string;
}

export interface FlowNode {
  readonly id: NodeId;
  /** The tag's kind; `collect` is a menu's wait for keys after its prompts, `end` the end of the call. */
  readonly kind: Kind | 'collect' | 'end';
  readonly name?: string;
  readonly span: Span;
  /** The tag's attributes under their canonical names. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The tag's text, decoded and trimmed. */
  readonly text?: string;
  /** For the menu, its prompts and its `collect`: the menu's node. */
  readonly menu?: NodeId;
  /** The innermost `catch` whose region holds the node. */
  readonly catch?: NodeId;
  /** For `collect`: how long the menu waits for a key. Milliseconds. */
  readonly timeoutMs?: number;
  /** For `collect`: how many keys end the entry. */
  readonly maxDigits?: number;
  /** True for `collect` of a menu with branches, foreground `record` and `transfer`: the call waits for somebody here. */
  readonly waits?: true;
}

export interface FlowGraph {
  readonly version: 1;
  readonly name?: string;
  /** Who starts the calls, where that is known from outside the plan: a broadcast's always go out. */
  readonly direction?: 'inbound' | 'outbound';
  readonly entry: NodeId;
  readonly end: NodeId;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Names that a jump can aim at. */
  readonly names: Readonly<Record<string, NodeId>>;
}
