// The body of the screen while the call itself is shown: the conversation, and what there is room for beside it.

import { Box } from 'ink';
import type { ReactNode } from 'react';
import { conversationLines } from './conversation.ts';
import { keypadLines } from './keypad-view.ts';
import type { Layout } from './layout.ts';
import { Lines } from './lines.tsx';
import { PANE_TITLES, paneLines } from './pane-lines.ts';
import { line } from './styled-line.ts';
import { TitledPane } from './titled-pane.tsx';
import { valuesLines } from './values-view.ts';
import type { WalkState } from './walk-state.ts';

export interface CallBodyProps {
  readonly state: WalkState;
  readonly layout: Layout;
}

export function CallBody({ state, layout }: CallBodyProps): ReactNode {
  const { left, right, body, conversation, below } = layout;
  // Acts stand at the right edge; a column keeps them off what is beside.
  const width = right === 0 ? left : left - 1;
  return (
    <Box flexDirection="row" height={body}>
      <Box flexDirection="column" width={left} height={body}>
        <Lines
          lines={conversationLines(state.walk, width, conversation, state.scroll)}
          width={left}
          height={conversation}
          isAtBottom
        />
        {below === undefined ? null : (
          <TitledPane
            title={PANE_TITLES[below.pane]}
            lines={paneLines(state, below.pane, left, below.rows - 1)}
            width={left}
            height={below.rows}
          />
        )}
      </Box>
      {right === 0 ? null : (
        <>
          <Lines lines={Array.from({ length: body }, () => line('│', 'dim'))} width={1} height={body} />
          <SideColumn state={state} layout={layout} />
        </>
      )}
    </Box>
  );
}

function SideColumn({ state, layout }: CallBodyProps): ReactNode {
  const { right, body, keypad, side } = layout;
  const isLarge = side.length > 1;
  const keypadWidth = isLarge ? Math.floor(right / 2) : right;
  return (
    <Box flexDirection="column" width={right} height={body}>
      {keypad > 0 ? (
        <Box flexDirection="row" height={keypad}>
          <TitledPane title="keypad" lines={keypadLines(state.walk)} width={keypadWidth} height={keypad} />
          {isLarge ? (
            <TitledPane
              title="values"
              lines={valuesLines(state.walk, right - keypadWidth, keypad - 1)}
              width={right - keypadWidth}
              height={keypad}
            />
          ) : null}
        </Box>
      ) : null}
      {side.map(({ pane, rows }) => (
        <TitledPane
          key={pane}
          title={PANE_TITLES[pane]}
          lines={paneLines(state, pane, right, rows - 1)}
          width={right}
          height={rows}
        />
      ))}
    </Box>
  );
}
