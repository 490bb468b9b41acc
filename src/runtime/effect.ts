// What a call does, one plain JSON record each, in order: what callers hear, what is written down, where the call goes.

import type { EdgeLabel, NodeId } from '../analysis/flow-graph.ts';
import type { Answerer, TransferResult } from './call-event.ts';

/** How a call can end. */
export type Outcome = 'hangup' | 'end-of-plan' | 'transferred' | 'caller-hangup' | 'step-limit' | 'fault';

/** True for a call that cannot go on, or goes on for ever. */
export function breaksDown(outcome: Outcome): boolean {
  return outcome === 'fault' || outcome === 'step-limit';
}

interface At {
  /** Milliseconds since the call began. */
  readonly at: number;
  /** The node of the flow graph that did it. */
  readonly node: NodeId;
}

export type NoticeCode =
  /** A variable that was never set was read; it counts as empty (Q28). */
  | 'undefined-variable'
  /** A key that nothing takes: outside a menu, or after the call. */
  | 'key-ignored'
  | 'event-ignored'
  /** `get` or `post` got no answer, or not a good one (Q34). */
  | 'http-error'
  /** An `amd` in an incoming call takes `live` (Q24). */
  | 'amd-inbound'
  /** A transfer without a number: it fails at once. */
  | 'transfer-nobody'
  /** A tag that needs the line, after a hang-up (Q35). */
  | 'skipped'
  /** A tag the language does not have (Q36). */
  | 'unknown-tag'
  | 'analytics'
  /** The service of `gtalk` is gone; nothing is sent. */
  | 'gtalk'
  | 'pause'
  /** Another dialplan takes over; a rehearsal ends there. */
  | 'leaves';

export type FaultCode =
  /** An expression is no JavaScript of the subset, or failed; Q27 and Q29 say what follows. */
  | 'expr-error'
  | 'goto-unresolved'
  | 'endless-loop'
  /** A text grew past the limit and is cut there. */
  | 'text-too-long';

export type Effect =
  | (At & { readonly type: 'answer'; readonly by: Answerer; readonly direction: 'inbound' | 'outbound' })
  /** Speech. `ms`: how long it takes to say. `interruptible`: a key stops it (menus, Q14). */
  | (At & {
      readonly type: 'say';
      readonly text: string;
      readonly voice: string;
      readonly ms: number;
      readonly interruptible: boolean;
    })
  /** A stored sound, a sound file, or tones sent down the line. */
  | (At & {
      readonly type: 'play';
      readonly source: 'callfireid' | 'url' | 'tones';
      readonly sound: string;
      readonly ms: number;
      readonly interruptible: boolean;
    })
  /** A menu begins to wait. `keys`: the patterns of its branches in document order. */
  | (At & {
      readonly type: 'collect';
      readonly keys: readonly string[];
      readonly timeoutMs: number;
      readonly maxDigits: number;
    })
  /** An entry is complete. `input` is empty when `#` alone was pressed and no branch takes it (Q10). */
  | (At & {
      readonly type: 'keys';
      readonly input: string;
      readonly ended: 'digits' | 'pound' | 'silence';
      /** The prompt that the first key interrupted. */
      readonly during?: NodeId;
    })
  | (At & { readonly type: 'silence'; readonly ms: number })
  /** The way an `amd` or a menu goes. `to`: the node it leads to. */
  | (At & { readonly type: 'branch'; readonly on: EdgeLabel; readonly pressed?: string; readonly to: NodeId })
  | (At & { readonly type: 'goto'; readonly target: string; readonly to: NodeId })
  | (At & { readonly type: 'set'; readonly name: string; readonly value: string })
  | (At & { readonly type: 'stash'; readonly name: string; readonly value: string })
  /** A condition. `test` is the expression with values in it; for `equal` and `notEqual`, `value` is compared with it. */
  | (At & { readonly type: 'if'; readonly test: string; readonly value?: string; readonly result: boolean })
  | (At & {
      readonly type: 'transfer';
      readonly phase: 'dial';
      readonly numbers: readonly string[];
      readonly callerid: string;
      readonly calleridalpha?: string;
      readonly mode: 'ringall' | 'waterfall';
      readonly music: string;
      /** How long it rings at most. */
      readonly ringMs: number;
      readonly whisper?: string;
    })
  | (At & { readonly type: 'transfer'; readonly phase: TransferResult | 'ended' })
  | (At & { readonly type: 'record'; readonly phase: 'start'; readonly background: boolean; readonly maxMs: number })
  | (At & { readonly type: 'record'; readonly phase: 'end'; readonly ms: number; readonly url: string })
  | (At & { readonly type: 'http'; readonly phase: 'request'; readonly method: 'GET' | 'POST'; readonly url: string })
  | (At & { readonly type: 'http'; readonly phase: 'answer'; readonly status: number; readonly body: string })
  | (At & { readonly type: 'http'; readonly phase: 'failed'; readonly reason: string })
  | (At & { readonly type: 'sms'; readonly to: string; readonly text: string })
  | (At & { readonly type: 'dnc'; readonly number: string })
  /** A watched region is left. `event`: `hangup` or the digit. */
  | (At & { readonly type: 'catch'; readonly event: string; readonly to: NodeId })
  | (At & { readonly type: 'notice'; readonly code: NoticeCode; readonly message: string })
  | (At & {
      readonly type: 'fault';
      readonly code: FaultCode;
      readonly message: string;
      /** What to do about it. */
      readonly help?: string;
      /** For `expr-error`: the expression with values in it, and the part at fault, as UTF-16 offsets into it. */
      readonly expression?: { readonly text: string; readonly start: number; readonly end: number };
      /** For `endless-loop`: one way round. */
      readonly cycle?: readonly NodeId[];
    })
  /** `during`: the prompt in which the caller hung up. */
  | (At & { readonly type: 'hangup'; readonly by: 'plan' | 'caller'; readonly during?: NodeId })
  | (At & { readonly type: 'end'; readonly outcome: Outcome; readonly reason: string });

export type EffectType = Effect['type'];
