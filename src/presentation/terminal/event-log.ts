// Everything the call did, with the time it did it: the transcript's own lines, the ways through the plan among them.

import { clockWords, effectLines } from '../../rehearsal/effect-words.ts';
import type { StepResult } from '../../runtime/step.ts';
import { cleanText, cut } from '../report/column-text.ts';
import { line, type StyledLine, type Tone } from './styled-line.ts';
import { currentMoment, type Moment, momentAt, type Walk } from './walk-session.ts';

interface Entry {
  readonly text: string;
  readonly tone: Tone;
}

const entries = new WeakMap<StepResult, readonly Entry[]>();

function entriesOf(walk: Walk, { result }: Moment): readonly Entry[] {
  let known = entries.get(result);
  if (known === undefined) {
    known = result.effects.flatMap((effect) => {
      const tone = effect.type === 'fault' ? 'trouble' : effect.type === 'notice' ? 'notice' : 'plain';
      return effectLines(walk.flow, effect).map(
        (words): Entry => ({ text: `${clockWords(effect.at)} ${cleanText(words)}`, tone }),
      );
    });
    entries.set(result, known);
  }
  return known;
}

/** The last lines of the log up to the cursor. */
export function logLines(walk: Walk, width: number, height: number): StyledLine[] {
  const kept: Entry[] = [];
  for (let at: Moment | undefined = currentMoment(walk); at !== undefined && kept.length < height; ) {
    kept.unshift(...entriesOf(walk, at).slice(-height));
    at = at.parent === undefined ? undefined : momentAt(walk, at.parent);
  }
  return kept.slice(-height).map(({ text, tone }) => line(cut(text, width), tone));
}
