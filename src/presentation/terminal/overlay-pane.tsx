// What is open on top of the call and takes the place of its body: help, the tree, a list of names.

import type { ReactNode } from 'react';
import { cleanText } from '../report/column-text.ts';
import { helpLines, inputLine } from './chrome-lines.ts';
import { findNames } from './find-names.ts';
import { cutLine, line, piece, type StyledLine } from './styled-line.ts';
import { TitledPane } from './titled-pane.tsx';
import { treeLines } from './tree-view.ts';
import type { Overlay, WalkState } from './walk-state.ts';

export interface OverlayPaneProps {
  readonly state: WalkState;
  readonly overlay: Overlay;
  readonly width: number;
  readonly height: number;
}

export function OverlayPane({ state, overlay, width, height }: OverlayPaneProps): ReactNode {
  return <TitledPane {...contentOf(state, overlay, width, height - 1)} width={width} height={height} />;
}

/** True for overlays that need the room of the body. */
export function takesBody(overlay: Overlay | undefined): overlay is Overlay {
  return overlay !== undefined && overlay.kind !== 'console' && overlay.kind !== 'http';
}

function contentOf(
  state: WalkState,
  overlay: Overlay,
  width: number,
  height: number,
): { readonly title: string; readonly lines: readonly StyledLine[] } {
  switch (overlay.kind) {
    case 'tree':
      return { title: 'what you tried', lines: treeLines(state.walk, overlay.selected, width, height) };
    case 'names': {
      const title = overlay.purpose === 'jump' ? 'jump to a tag' : 'stop at a tag';
      return { title, lines: nameLines(state, overlay, width, height) };
    }
    default: {
      const lines = helpLines(width);
      const from = overlay.kind === 'help' ? Math.min(overlay.from, Math.max(0, lines.length - height)) : 0;
      return { title: 'keys', lines: lines.slice(from) };
    }
  }
}

function nameLines(
  { walk, breakpoints }: WalkState,
  { text, selected }: Extract<Overlay, { kind: 'names' }>,
  width: number,
  height: number,
): StyledLine[] {
  const names = findNames(walk.flow, text);
  const room = Math.max(1, height - 1);
  const from = Math.max(0, Math.min(selected - Math.floor(room / 2), names.length - room));
  const rows = names.slice(from, from + room).map((name, i): StyledLine => {
    const isSelected = from + i === selected;
    const kind = walk.flow.nodes[walk.flow.names[name] ?? 0]?.kind ?? '';
    return cutLine(
      [
        piece(isSelected ? '> ' : '  ', 'key'),
        piece(breakpoints.includes(name) ? '● ' : '  ', 'notice'),
        piece(cleanText(name), isSelected ? 'lit' : 'plain'),
        piece(`  ${kind}`, 'dim'),
      ],
      width,
    );
  });
  return [inputLine('name: ', text, width), ...(rows.length > 0 ? rows : [line('  no tag has such a name', 'dim')])];
}
