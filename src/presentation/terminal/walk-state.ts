// All that a walkthrough's screen depends on, as plain data: the walk, the clock, what is open, what was just said.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { CallEvent, Key } from '../../runtime/call-event.ts';
import type { CallSetup } from '../../runtime/call-state.ts';
import type { SourceText } from '../../source/source-text.ts';
import { type MomentId, type Stride, startWalk, type Walk } from './walk-session.ts';

/** `instant`: prompts are over at once. `real-time`: everything lasts as long as it would. */
export type Mode = 'instant' | 'real-time';

/** What is shown beside the conversation; `call`: what there is room for. */
export type PaneName = 'call' | 'source' | 'outline' | 'log' | 'values';
export const PANES: readonly PaneName[] = ['call', 'source', 'outline', 'log', 'values'];

/** What is open on top of the call, and takes the keys. */
export type Overlay =
  | { readonly kind: 'help'; readonly from: number }
  /** Tags by name: to jump to, or to stop at. */
  | {
      readonly kind: 'names';
      readonly purpose: 'jump' | 'breakpoint';
      readonly text: string;
      readonly selected: number;
    }
  | { readonly kind: 'console'; readonly text: string; readonly recalled: number }
  /** What the server answers: a status and a text. */
  | { readonly kind: 'http'; readonly text: string }
  | { readonly kind: 'tree'; readonly selected: number };

export interface Message {
  readonly tone: 'notice' | 'trouble' | 'tried';
  readonly text: string;
}

export interface WalkState {
  readonly walk: Walk;
  readonly source: SourceText;
  readonly mode: Mode;
  /** Real time that has passed at this moment. Milliseconds. */
  readonly elapsed: number;
  /** In real time: the clock stands. */
  readonly isPaused: boolean;
  readonly pane: PaneName;
  readonly overlay: Overlay | undefined;
  /** How many lines the conversation is scrolled up from its end. */
  readonly scroll: number;
  /** Names of tags to stop at. */
  readonly breakpoints: readonly string[];
  readonly message: Message | undefined;
  /** What was typed in the console, oldest first. */
  readonly typed: readonly string[];
}

export type WalkAction =
  | { readonly type: 'press'; readonly key: Key }
  | { readonly type: 'choose'; readonly event: CallEvent }
  | { readonly type: 'silence' }
  | { readonly type: 'hang-up' }
  /** The usual thing happens: a person answers, a prompt ends, the server says 200. */
  | { readonly type: 'go-on' }
  | { readonly type: 'back' | 'forward'; readonly stride: Stride }
  | { readonly type: 'restart' }
  | { readonly type: 'go-to'; readonly moment: MomentId }
  | { readonly type: 'jump' | 'breakpoint'; readonly name: string }
  | { readonly type: 'evaluate'; readonly text: string }
  | { readonly type: 'mode' }
  | { readonly type: 'pause' }
  /** The next pane; `among`: those that the screen's size makes a difference of. Default: all. */
  | { readonly type: 'pane'; readonly among?: readonly PaneName[] }
  | { readonly type: 'open'; readonly overlay: Overlay }
  | { readonly type: 'close' }
  | { readonly type: 'type'; readonly text: string }
  /** Text that was pasted: typed where one types, dialled when it is keys of a phone, else nothing. */
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'erase'; readonly what: 'letter' | 'word' | 'line' }
  | { readonly type: 'select'; readonly by: number }
  | { readonly type: 'submit' }
  | { readonly type: 'scroll'; readonly by: number }
  /** Time passes. Milliseconds. */
  | { readonly type: 'tick'; readonly ms: number }
  | { readonly type: 'reload'; readonly flow: FlowGraph; readonly source: SourceText }
  /** These things happen one after the other, each as long as it takes. */
  | { readonly type: 'replay'; readonly events: readonly CallEvent[] }
  | { readonly type: 'say'; readonly message: Message };

/** What only the program around the screen can do. */
export type WalkRequest = { readonly type: 'quit' | 'interrupt' | 'suspend' | 'save' };

export interface WalkStart {
  readonly flow: FlowGraph;
  readonly source: SourceText;
  readonly setup: CallSetup;
  readonly mode: Mode;
}

export function startState({ flow, source, setup, mode }: WalkStart): WalkState {
  return {
    walk: startWalk(flow, setup),
    source,
    mode,
    elapsed: 0,
    isPaused: false,
    pane: 'call',
    overlay: undefined,
    scroll: 0,
    breakpoints: [],
    message: undefined,
    typed: [],
  };
}
