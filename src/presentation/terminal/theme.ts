// The look of each meaning in the terminal's own sixteen colours, readable on light and dark backgrounds. Colour never
// says anything alone: a symbol or a word beside it does too.

import type { TextProps } from 'ink';
import type { Tone } from './styled-line.ts';

export type Look = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse' | 'italic'>;
export type Theme = Readonly<Record<Tone, Look>>;

/** With colours. */
export const COLOURS: Theme = {
  plain: {},
  dim: { dimColor: true },
  title: { bold: true },
  system: {},
  caller: { color: 'magenta', bold: true },
  world: { color: 'blue', bold: true },
  data: { dimColor: true },
  notice: { color: 'yellow' },
  trouble: { color: 'red', bold: true },
  tried: { color: 'green' },
  untried: { color: 'cyan', bold: true },
  lit: { inverse: true },
  key: { bold: true },
};

/** For `NO_COLOR`: weight and brightness only. */
export const NO_COLOURS: Theme = {
  plain: {},
  dim: { dimColor: true },
  title: { bold: true },
  system: {},
  caller: { bold: true },
  world: { bold: true },
  data: { dimColor: true },
  notice: {},
  trouble: { bold: true },
  tried: {},
  untried: { bold: true },
  lit: { inverse: true },
  key: { bold: true },
};
