// The colours of boxes, the same in every drawing: light fills with dark words on them, so that they are read on light
// and dark pages and on paper.

import type { Mark, Shape } from './chart.ts';

export interface BoxColours {
  readonly fill: string;
  readonly line: string;
}

export const WORDS = '#1c1c1c';

export const SHAPE_COLOURS: Readonly<Record<Shape, BoxColours>> = {
  start: { fill: '#d3f9d8', line: '#2b8a3e' },
  end: { fill: '#dee2e6', line: '#495057' },
  prompt: { fill: '#e7f5ff', line: '#1971c2' },
  menu: { fill: '#fff3bf', line: '#b35c00' },
  condition: { fill: '#f3e3fa', line: '#862e9c' },
  transfer: { fill: '#ffe8cc', line: '#c2410c' },
  record: { fill: '#ffe6f0', line: '#a61e4d' },
  web: { fill: '#e0e7ff', line: '#364fc7' },
  message: { fill: '#d5f5f6', line: '#0b7285' },
  data: { fill: '#f1f3f5', line: '#868e96' },
  jump: { fill: '#ffffff', line: '#5c6670' },
  missing: { fill: '#ffe3e3', line: '#c92a2a' },
  other: { fill: '#f8f9fa', line: '#868e96' },
};

/** What no call comes to. */
export const UNREACHED: BoxColours = { fill: '#f4f4f4', line: '#9aa0a6' };
export const UNREACHED_WORDS = '#6b6b6b';

export const MARK_COLOURS: Readonly<Record<Mark, string>> = {
  added: '#1a7f37',
  removed: '#cf222e',
  changed: '#9a6700',
  moved: '#0969da',
};

export const ERROR = '#c92a2a';
export const WARNING = '#b35c00';
