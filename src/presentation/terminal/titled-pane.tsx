// A part of the screen under a title.

import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Lines, Row } from './lines.tsx';
import { line, type StyledLine } from './styled-line.ts';

export interface TitledPaneProps {
  readonly title: string;
  readonly lines: readonly StyledLine[];
  readonly width: number;
  /** Rows in all, the title's among them. */
  readonly height: number;
}

export function TitledPane({ title, lines, width, height }: TitledPaneProps): ReactNode {
  return (
    <Box flexDirection="column" width={width} height={height}>
      <Row line={titleLine(title, width)} width={width} />
      <Lines lines={lines} width={width} height={height - 1} />
    </Box>
  );
}

export function titleLine(title: string, width: number): StyledLine {
  return line(`── ${title} ${'─'.repeat(Math.max(0, width - title.length - 4))}`, 'dim');
}
