// Keys while something is open on top of the call: typing, choosing, going through with it.

import { findNames } from './find-names.ts';
import { parseHttpAnswer } from './http-answer.ts';
import { treeRows } from './tree-rows.ts';
import type { Overlay, WalkAction, WalkState } from './walk-state.ts';

type OverlayAct = Extract<WalkAction, { readonly type: 'open' | 'close' | 'type' | 'erase' | 'select' | 'submit' }>;
type Reduce = (state: WalkState, action: WalkAction) => WalkState;

const graphemes = new Intl.Segmenter();

export function reduceOverlay(state: WalkState, action: OverlayAct, reduce: Reduce): WalkState {
  const { overlay } = state;
  switch (action.type) {
    case 'open':
      return { ...state, overlay: action.overlay, message: undefined };
    case 'close':
      return { ...state, overlay: undefined, message: undefined };
    case 'type':
      return overlay === undefined ? state : { ...state, overlay: withText(overlay, textOf(overlay) + action.text) };
    case 'erase':
      return overlay === undefined
        ? state
        : { ...state, overlay: withText(overlay, shorter(textOf(overlay), action.what)) };
    case 'select':
      return overlay === undefined ? state : { ...state, overlay: selected(state, overlay, action.by) };
    case 'submit':
      return overlay === undefined ? state : submitted({ ...state, overlay: undefined }, overlay, reduce);
  }
}

function textOf(overlay: Overlay): string {
  return 'text' in overlay ? overlay.text : '';
}

function withText(overlay: Overlay, text: string): Overlay {
  switch (overlay.kind) {
    case 'names':
      return { ...overlay, text, selected: 0 };
    case 'console':
      return { ...overlay, text, recalled: 0 };
    case 'http':
      return { ...overlay, text };
    default:
      return overlay;
  }
}

function shorter(text: string, what: 'letter' | 'word' | 'line'): string {
  if (what === 'line') return '';
  if (what === 'word') return text.replace(/\S*\s*$/, '');
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
    .slice(0, -1)
    .join('');
}

function selected(state: WalkState, overlay: Overlay, by: number): Overlay {
  switch (overlay.kind) {
    case 'names': {
      const count = findNames(state.walk.flow, overlay.text).length;
      return { ...overlay, selected: within(overlay.selected + by, count) };
    }
    case 'help':
      return { ...overlay, from: Math.max(0, overlay.from + by) };
    case 'tree':
      return { ...overlay, selected: within(overlay.selected + by, treeRows(state.walk).length) };
    case 'console': {
      // Up goes to what was typed before; 0 is a line of its own.
      const recalled = Math.min(state.typed.length, Math.max(0, overlay.recalled - by));
      return { kind: 'console', recalled, text: recalled === 0 ? '' : (state.typed.at(-recalled) ?? '') };
    }
    default:
      return overlay;
  }
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

function submitted(state: WalkState, overlay: Overlay, reduce: Reduce): WalkState {
  switch (overlay.kind) {
    case 'help':
      return state;
    case 'names': {
      const name = findNames(state.walk.flow, overlay.text)[overlay.selected];
      if (name === undefined)
        return { ...state, message: { tone: 'trouble', text: `no tag is named "${overlay.text}"` } };
      return reduce(state, { type: overlay.purpose, name });
    }
    case 'console':
      return overlay.text.trim() === '' ? state : reduce(state, { type: 'evaluate', text: overlay.text });
    case 'http': {
      const event = parseHttpAnswer(overlay.text);
      if (event !== undefined) return reduce(state, { type: 'choose', event });
      const text = 'that is no answer of a server: write a status and a text, such as 200 opened, or failed';
      return { ...state, overlay, message: { tone: 'trouble', text } };
    }
    case 'tree': {
      const row = treeRows(state.walk)[overlay.selected];
      if (row === undefined) return state;
      const there = reduce(state, { type: 'go-to', moment: row.moment });
      if (row.untried === undefined) return there;
      if (row.untried.event !== undefined) return reduce(there, { type: 'choose', event: row.untried.event });
      if (row.untried.hotkey === 'o') return { ...there, overlay: { kind: 'http', text: '200 ' } };
      return { ...there, message: { tone: 'notice', text: `now press ${row.untried.hotkey ?? row.untried.label}` } };
    }
  }
}
