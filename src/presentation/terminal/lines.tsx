// Styled lines as Ink shows them: one Text a row, nothing wider or taller than asked.

import { Box, Text } from 'ink';
import { createContext, type ReactNode, useContext } from 'react';
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
  return (
    <Box flexDirection="column" width={width} height={height} justifyContent={isAtBottom ? 'flex-end' : 'flex-start'}>
      {shown.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
        <Row key={row} line={line} width={width} />
      ))}
    </Box>
  );
}

export interface RowProps {
  readonly line: StyledLine;
  readonly width: number;
}

export function Row({ line, width }: RowProps): ReactNode {
  const theme = useContext(ThemeContext);
  const pieces = cutLine(line, width);
  return (
    <Text wrap="truncate">
      {pieces.length === 0
        ? ' '
        : pieces.map(({ text, tone }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the line
            <Text key={i} {...theme[tone]}>
              {text}
            </Text>
          ))}
    </Text>
  );
}
