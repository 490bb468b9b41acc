// One small edit for every tag of every example: each must be told as itself and as nothing else.

import { expect, test } from 'vitest';
import type { FlowNode } from '../../src/analysis/flow-graph.ts';
import { flowOf } from '../helpers/flow-text.ts';
import { EXAMPLES } from '../helpers/plans.ts';
import { changesBetween } from './change-words.ts';

interface TagEdit {
  readonly title: string;
  /** Undefined where the edit makes no sense. */
  readonly apply: (xml: string, tag: FlowNode) => string | undefined;
  /** The signs of the changes. */
  readonly signs: string;
}

const SEQUENCE = new Set(['play', 'menu', 'stash', 'setvar', 'transfer', 'if', 'goto', 'get', 'post', 'dnc', 'sms']);

const EDITS: readonly TagEdit[] = [
  { title: 'remove it', apply: () => '', signs: '-' },
  { title: 'write it twice', apply: (xml) => `${xml}\n${xml}`, signs: '+' },
  {
    title: 'put a condition around it',
    apply: (xml, { kind }) => (SEQUENCE.has(kind) ? `<if expr="\${fresh} == 1">${xml}</if>` : undefined),
    signs: '+',
  },
  {
    title: 'put a new prompt before it',
    apply: (xml, { kind }) => (SEQUENCE.has(kind) ? `<play type="tts">Just so you know.</play>${xml}` : undefined),
    signs: '+',
  },
  {
    title: 'say more',
    apply: (xml, { kind }) => (kind === 'play' ? xml.replace('</play>', ' And more.</play>') : undefined),
    signs: '~',
  },
  {
    title: 'say something else',
    apply: (xml, { kind }) => (kind === 'play' ? xml.replace(/>[^<]*</, '>Quite another thing.<') : undefined),
    signs: '~',
  },
  {
    title: 'jump elsewhere',
    apply: (_xml, { kind }) => (kind === 'goto' ? '<goto>Elsewhere</goto>' : undefined),
    signs: '~',
  },
  {
    title: 'give it an attribute',
    apply: (xml, { kind }) => (kind === 'dialplan' ? undefined : xml.replace(/^<\w+/, (tag) => `${tag} fresh="1"`)),
    signs: '~',
  },
  {
    title: 'take another key',
    apply: (xml, { kind }) => (kind === 'keypress' ? xml.replace(/pressed="[^"]*"/, 'pressed="#"') : undefined),
    signs: '~',
  },
  {
    title: 'take its wrapper away',
    apply: (xml, { kind }) =>
      kind === 'if' || kind === 'catch' ? xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('</')) : undefined,
    signs: '-',
  },
];

test.each(EDITS)('$title', ({ apply, signs }) => {
  const told: string[] = [];
  let count = 0;
  for (const { path, text } of EXAMPLES) {
    for (const tag of flowOf(text).nodes) {
      if (tag.kind === 'collect' || tag.kind === 'end' || tag.kind === 'dialplan') continue;
      const { start, end } = tag.span;
      const xml = apply(text.slice(start, end), tag);
      if (xml === undefined) continue;
      count++;
      const found = changesBetween(text, text.slice(0, start) + xml + text.slice(end));
      if (found.map((line) => line.split(' ')[0]).join('') === signs) continue;
      told.push(`${path}: ${text.slice(start, start + 60).replace(/\s+/g, ' ')} => ${found.join('; ')}`);
    }
  }
  expect({ count, told }).toEqual({ count, told: [] });
});
