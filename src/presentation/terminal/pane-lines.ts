// The lines of a pane by its name.

import { logLines } from './event-log.ts';
import { outlineLines } from './outline-view.ts';
import { sourceLines } from './source-view.ts';
import type { StyledLine } from './styled-line.ts';
import { valuesLines } from './values-view.ts';
import type { PaneName, WalkState } from './walk-state.ts';

export const PANE_TITLES: Readonly<Record<Exclude<PaneName, 'call'>, string>> = {
  source: 'source',
  outline: 'outline',
  log: 'events',
  values: 'values',
};

export function paneLines(
  { walk, source, breakpoints }: WalkState,
  pane: Exclude<PaneName, 'call'>,
  width: number,
  height: number,
): StyledLine[] {
  switch (pane) {
    case 'source':
      return sourceLines(walk, source, breakpoints, width, height);
    case 'outline':
      return outlineLines(walk, breakpoints, width, height);
    case 'log':
      return logLines(walk, width, height);
    case 'values':
      return valuesLines(walk, width, height);
  }
}
