// Styled lines as Ink shows them: one Text a row, nothing wider or taller than asked.

import { Box, Text } from 'ink';
import { createContext, createElement, type ReactNode, useContext } from 'react';
import { cutLine, type StyledLine } from './styled-line.ts';
import { COLOURS, type Theme } from './theme.ts';

export const ThemeContext = createContext<Theme>(COLOURS);

export interface LinesProps {
  readonly lines: readonly StyledLine[];
  readonly width: number;
  readonly height: number;
  /** The lines stand at the bottom of their room. */
  readonly isAtBottom?: boolean;
}

export function Lines({ lines, width, height, isAtBottom = false }: LinesProps): ReactNode {
  const shown = lines.slice(0, Math.max(0, height));
  const justifyContent = isAtBottom ? 'flex-end' : 'flex-start';
  // Given one by one, rows are known by their place on the screen.
  const rows = shown.map((line) => createElement(Row, { line, width }));
  return createElement(Box, { flexDirection: 'column', width, height, justifyContent }, ...rows);
}

export interface RowProps {
  readonly line: StyledLine;
  readonly width: number;
}

export function Row({ line, width }: RowProps): ReactNode {
  const theme = useContext(ThemeContext);
  const pieces = cutLine(line, width).map(({ text, tone }) => createElement(Text, theme[tone], text));
  return createElement(Text, { wrap: 'truncate' }, ...(pieces.length === 0 ? [' '] : pieces));
}
