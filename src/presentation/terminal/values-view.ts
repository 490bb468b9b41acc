// Variables and stashed answers, with what just changed.

import type { Values } from '../../runtime/call-state.ts';
import { cleanText } from '../report/column-text.ts';
import { cutLine, line, piece, type StyledLine } from './styled-line.ts';
import { currentMoment, type Walk } from './walk-session.ts';
import { changedAt } from './where.ts';

/** One line a value; those that changed since somebody last did something carry a `*` and come first. */
export function valuesLines(walk: Walk, width: number, height: number): StyledLine[] {
  const moment = currentMoment(walk);
  const { stash, variables } = moment.result.state;
  const changed = changedAt(walk, moment);
  const lines = [
    ...section('answers', stash, changed.stash, width),
    ...section('variables', variables, changed.variables, width),
  ];
  if (lines.length <= height) return lines;
  const left = lines.length - height + 1;
  return [...lines.slice(0, height - 1), line(`  and ${left} more`, 'dim')];
}

function section(title: string, values: Values, changed: ReadonlySet<string>, width: number): StyledLine[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [line(`no ${title} yet`, 'dim')];
  const sorted = [...entries.filter(([name]) => changed.has(name)), ...entries.filter(([name]) => !changed.has(name))];
  return [
    line(title, 'dim'),
    ...sorted.map(([name, value]) => {
      const isNew = changed.has(name);
      const text = `${cleanText(name)} = ${value === '' ? '(empty)' : cleanText(value)}`;
      return cutLine([piece(isNew ? '* ' : '  ', 'untried'), piece(text, isNew ? 'title' : 'plain')], width);
    }),
  ];
}
