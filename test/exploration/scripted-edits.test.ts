// A hundred edits and more, as authors make them: each must give exactly the changes it is made of.

import { expect, test } from 'vitest';
import { changesBetween } from './change-words.ts';
import { BRANCH_EDITS } from './edits/branches.ts';
import { type Edit, edited, planOf } from './edits/edit.ts';
import { JUMP_EDITS } from './edits/jumps.ts';
import { PLACE_EDITS } from './edits/places.ts';
import { SEVERAL_EDITS } from './edits/several.ts';
import { WORD_EDITS } from './edits/words.ts';

const EDITS = [...BRANCH_EDITS, ...WORD_EDITS, ...JUMP_EDITS, ...PLACE_EDITS, ...SEVERAL_EDITS];

function expected(edit: Edit, found: readonly string[]): readonly string[] {
  const or = [...(edit.or ?? edit.changes)].sort();
  return JSON.stringify(or) === JSON.stringify(found) ? or : [...edit.changes].sort();
}

test(`of ${EDITS.length} edits, all are told right`, () => {
  expect(EDITS.length).toBeGreaterThanOrEqual(100);
  const wrong = EDITS.filter((edit) => {
    const found = changesBetween(planOf(edit), edited(edit));
    return JSON.stringify(found) !== JSON.stringify(expected(edit, found));
  });
  expect(wrong.map(({ title }) => title)).toEqual([]);
});

test.each(EDITS.map((edit) => [edit.title, edit] as const))('%s', (_title, edit) => {
  const found = changesBetween(planOf(edit), edited(edit));
  expect(found).toEqual(expected(edit, found));
});

test.each(EDITS.map((edit) => [edit.title, edit] as const))('taken back: %s', (_title, edit) => {
  const there = changesBetween(planOf(edit), edited(edit));
  const back = changesBetween(edited(edit), planOf(edit));
  const signs = (lines: readonly string[]): string => lines.map((line) => line.split(' ')[0]).join(' ');
  const turned = (line: string): string => line.replace(/^[+-]/, (sign) => (sign === '+' ? '-' : '+'));
  expect(signs(back)).toBe(signs(there.map(turned).sort()));
});
