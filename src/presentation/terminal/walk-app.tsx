// The walkthrough's screen. It shows the store's state and turns keys into actions; everything else is outside.

import { Box, type Key as InkKey, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import { CallBody } from './call-body.tsx';
import { headerLine, keysLine, messageLine } from './chrome-lines.ts';
import { conversationLength } from './conversation.ts';
import { actionFor, type KeyName, type PressedKey } from './keymap.ts';
import { type Layout, layoutOf, panesAt } from './layout.ts';
import { Lines, Row, ThemeContext } from './lines.tsx';
import { OverlayPane, takesBody } from './overlay-pane.tsx';
import { COLOURS, NO_COLOURS } from './theme.ts';
import { titleLine } from './titled-pane.tsx';
import { waitingLines } from './waiting-view.ts';
import type { WalkAction, WalkRequest, WalkState } from './walk-state.ts';
import type { WalkStore } from './walk-store.ts';

export interface WalkAppProps {
  readonly store: WalkStore;
  /** Asked for what only the program around the screen can do. */
  readonly onRequest: (request: WalkRequest) => void;
  /** Asked to stop the process for the shell; `aside` gives the terminal away while its argument runs. */
  readonly onSuspend: (aside: (meanwhile: () => Promise<void>) => Promise<void>) => void;
  readonly isColoured: boolean;
}

/** More lines than any plan's choices fill; the layout cuts them. */
const MOST_WAITING = 20;

export function WalkApp({ store, onRequest, onSuspend, isColoured }: WalkAppProps): ReactNode {
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.get);
  const layout = layoutOf(columns, rows, state.pane, waitingLines(state, columns, MOST_WAITING).length);
  useInput((input, key) => {
    for (const pressed of pressedKeys(input, key)) {
      const action = actionFor(store.get(), pressed);
      if (action === undefined) continue;
      if (action.type === 'suspend') onSuspend(suspendTerminal);
      else if (isRequest(action)) onRequest(action);
      else if (action.type === 'pane') store.act({ type: 'pane', among: panesAt(columns, rows) });
      else if (action.type === 'scroll')
        store.act({ type: 'scroll', by: withinConversation(store.get(), layout, action.by) });
      else store.act(action);
    }
  });
  usePaste((text) => store.act({ type: 'paste', text }));
  return (
    <ThemeContext value={isColoured ? COLOURS : NO_COLOURS}>
      <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
        <Row line={headerLine(state, columns)} width={columns} />
        {state.overlay?.kind === 'help' ? (
          <OverlayPane state={state} overlay={state.overlay} width={columns} height={rows - 2} />
        ) : (
          <>
            {takesBody(state.overlay) ? (
              <OverlayPane state={state} overlay={state.overlay} width={columns} height={layout.body} />
            ) : (
              <CallBody state={state} layout={layout} />
            )}
            <Row line={titleLine('the call', columns)} width={columns} />
            <Lines lines={waitingLines(state, columns, layout.waiting)} width={columns} height={layout.waiting} />
            <Row line={messageLine(state, columns)} width={columns} />
          </>
        )}
        <Row line={keysLine(state, columns)} width={columns} />
      </Box>
    </ThemeContext>
  );
}

/** Several keys may arrive at once; each is a key of its own. */
function pressedKeys(input: string, key: InkKey): PressedKey[] {
  const name = nameOf(input, key);
  if (name !== undefined) return [{ input: '', name }];
  if (key.ctrl || key.meta) return [];
  return Array.from(input, (each) => ({ input: CONTROLS.has(each) ? '' : each, name: CONTROLS.get(each) }));
}

const CONTROLS: ReadonlyMap<string, KeyName> = new Map([
  ['\t', 'tab'],
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\b', 'backspace'],
  ['\u007f', 'backspace'],
  ['\u0003', 'interrupt'],
]);

const CTRL: ReadonlyMap<string, KeyName> = new Map([
  ['c', 'interrupt'],
  ['z', 'suspend'],
  ['u', 'erase-line'],
  ['w', 'erase-word'],
]);

function nameOf(input: string, key: InkKey): KeyName | undefined {
  if (key.ctrl) return CTRL.get(input);
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.pageUp) return 'page-up';
  if (key.pageDown) return 'page-down';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.tab) return 'tab';
  return key.backspace || key.delete ? 'backspace' : undefined;
}

function isRequest(action: WalkAction | WalkRequest): action is WalkRequest {
  return action.type === 'quit' || action.type === 'interrupt' || action.type === 'suspend' || action.type === 'save';
}

function withinConversation({ walk, scroll }: WalkState, { left, conversation }: Layout, by: number): number {
  const most = Math.max(0, conversationLength(walk, left) - conversation);
  return Math.max(0, Math.min(most, scroll + by)) - scroll;
}
