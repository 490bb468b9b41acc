// The walk as a tree: time travel, forks, jumps, breakpoints, what was not tried, and a plan that changes on the way.

import { expect, test } from 'vitest';
import { treeRows, untriedAt } from '../../../src/presentation/terminal/tree-rows.ts';
import { pathTo } from '../../../src/presentation/terminal/walk-session.ts';
import { waysFrom } from '../../../src/presentation/terminal/ways-from.ts';
import { at, done, FESTIVAL, heard, loaded, start, typed } from './walked.ts';

const ways = (state: ReturnType<typeof start>): string[] =>
  waysFrom(state.walk, at(state)).map(
    ({ label, answer, leadsTo, isTried }) =>
      `${label}${answer === undefined ? '' : ` ${answer}`} -> ${leadsTo}${isTried ? ' tried' : ''}`,
  );

test('a call goes to the next moment that needs somebody', () => {
  const asked = typed(start(), 'l');
  expect(at(asked).result.waitingFor?.kind).toBe('keys');
  expect(ways(asked)).toEqual([
    '1 Yes -> Month',
    '2 No -> Goodbye',
    '0 -> Office',
    'silence -> Goodbye',
    'any other key -> "That key is not one of th..."',
  ]);
  const over = typed(asked, '17');
  expect(at(over).result.state.ended?.outcome).toBe('hangup');
  expect(at(over).result.state.stash).toEqual({ Festival: 'Yes', Month: 'July' });
});

test('back, another key, and back again: both ways are kept', () => {
  const state = typed(start(), 'l1<left>2');
  expect(at(state).result.state.stash).toEqual({ Festival: 'No' });
  const asked = typed(state, '<left>');
  expect(ways(asked).filter((way) => way.endsWith('tried'))).toEqual(['1 Yes -> Month tried', '2 No -> Goodbye tried']);
  const size = asked.walk.moments.length;
  expect(typed(asked, '1').walk.moments.length).toBe(size);
  expect(at(typed(asked, '1')).result.state.stash).toEqual({ Festival: 'Yes' });
});

test('forward goes the way that was gone last', () => {
  const state = typed(start(), 'l1<left>2<left>');
  expect(at(typed(state, '<right>')).result.state.stash).toEqual({ Festival: 'No' });
  const other = typed(state, '1b');
  expect(at(typed(other, 'f')).result.state.stash).toEqual({ Festival: 'Yes' });
});

test('single moments lead into prompts, where a key interrupts and the caller may hang up', () => {
  const prompt = typed(start(), 'l,');
  expect(at(prompt).result.waitingFor?.kind).toBe('prompt');
  const interrupted = typed(prompt, '1');
  expect(at(interrupted).result.waitingFor?.kind).toBe('keys');
  expect(
    interrupted.walk.moments.some(({ result }) =>
      result.effects.some((e) => e.type === 'keys' && e.during !== undefined),
    ),
  ).toBe(true);
  expect(at(typed(prompt, 'h')).result.state.ended?.outcome).toBe('caller-hangup');
});

test('the tree shows what was tried and what was not', () => {
  const state = typed(start(), 'l17<left><left>2');
  const rows = treeRows(state.walk).map(
    ({ depth, act, place, isCursor, untried }) =>
      `${'  '.repeat(depth)}${act}${place === '' ? '' : ` | ${place}`}${untried === undefined ? '' : ' ?'}${isCursor ? ' <' : ''}`,
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      "the call begins | it rings",
      "  a person answers | Question",
      "    press 1 | Month",
      "      press 7 | hangup after 0:12",
      "      6 June | Goodbye ?",
      "      silence | Goodbye ?",
      "      any other key | Goodbye ?",
      "    press 2 | hangup after 0:08 <",
      "    0 | Office ?",
      "    silence | Goodbye ?",
      "    any other key | "That key is not one of th..." ?",
      "  a machine | Message ?",
    ]
  `);
});

test('an untried key is pressed from the tree', () => {
  const state = typed(start(), 'l1t');
  const row = treeRows(state.walk).findIndex(({ act, untried }) => untried !== undefined && act.startsWith('2'));
  const moved = done(state, { type: 'select', by: -100 }, { type: 'select', by: row }, { type: 'submit' });
  expect(at(moved).result.state.stash).toEqual({ Festival: 'No' });
  expect(untriedAt(moved.walk, at(typed(moved, '<left>'))).map(({ label }) => label)).toEqual([
    '0',
    'silence',
    'any other key',
  ]);
});

test('entries of several keys', () => {
  const plan = `<dialplan name="D"><menu name="Code" maxDigits="3" timeout="4000">
    <play type="tts">Your code.</play>
    <keypress pressed="100-199"><goto>Good</goto></keypress>
    <keypress pressed="timeout"><hangup/></keypress>
    <keypress pressed="default"><hangup/></keypress>
    </menu><play name="Good" type="tts">Good.</play><hangup/></dialplan>`;
  const state = typed(start(plan), 'l12');
  expect(at(state).result.waitingFor).toMatchObject({ kind: 'keys', entry: '12' });
  expect(heard(typed(state, '3'))).toContain('Good.');
  const again = typed(state, '3<left><left><left>');
  expect(ways(again).filter((way) => way.endsWith('tried'))).toEqual(['100-199 -> Good tried']);
});

test('a jump is a new call at the tag, with the variables as they are', () => {
  const state = typed(start(), 'l5/mon<enter>');
  expect(at(state).result.state.variables['misses']).toBe('1');
  expect(heard(state).at(-1)).toContain('Press 6');
  expect(at(state).result.state.at).toBeLessThan(5000);
  expect(done(start(), { type: 'jump', name: 'Nowhere' }).message?.text).toContain('no tag is named "Nowhere"');
});

test('a breakpoint stops an instant call at the tag', () => {
  const state = typed(start(), 'xmonth<enter>l1');
  expect(state.message?.text).toBe('stopped at Month');
  expect(at(state).result.waitingFor?.kind).toBe('prompt');
  const on = typed(state, '<enter>');
  expect(at(on).result.waitingFor?.kind).toBe('keys');
  expect(typed(on, 'xmonth<enter>').breakpoints).toEqual([]);
});

test('real time: prompts and waits run out with the clock, keys come when they are pressed', () => {
  const first = start(FESTIVAL, { mode: 'real-time' });
  expect(done(first, { type: 'tick', ms: 1e6 }).walk).toBe(first.walk);
  const speaking = typed(first, 'l');
  expect(at(speaking).result.waitingFor?.kind).toBe('prompt');
  const later = done(speaking, { type: 'tick', ms: 1000 });
  expect(later.elapsed).toBe(1000);
  const pressed = typed(later, '1');
  expect(at(pressed).result.state.at).toBe(1000);
  const silent = done(speaking, { type: 'tick', ms: 60_000 });
  expect(at(silent).result.state.ended?.outcome).toBe('hangup');
  const back = typed(silent, '<left>');
  expect(back.isPaused).toBe(true);
  expect(done(back, { type: 'tick', ms: 60_000 }).walk.cursor).toBe(back.walk.cursor);
});

test('the console shows values and sets variables, each a moment of its own', () => {
  const asked = typed(start(), 'l');
  const say = (text: string): string | undefined => done(asked, { type: 'evaluate', text }).message?.text;
  expect(say('misses')).toBe('misses is 0');
  expect(say('${misses} + 2')).toBe('${misses} + 2 is 2');
  expect(say('"a" + "b"')).toBe('"a" + "b" is ab');
  expect(say('${nothing}')).toContain('nothing has set ${nothing}');
  expect(say('constructor.constructor("x")()')).not.toContain('[object');
  expect(say('call.callerid = 5')).toContain("the platform's");
  const set = done(asked, { type: 'evaluate', text: 'misses = ${misses} + 7' });
  expect(at(set).result.state.variables['misses']).toBe('7');
  expect(at(typed(set, '<left>')).result.state.variables['misses']).toBe('0');
  // The plan goes on with it: the third wrong key is one too many.
  expect(at(typed(set, '5')).result.state.ended?.outcome).toBe('hangup');
});

test('a plan that changes keeps the place and the tree, where they still fit', () => {
  const state = typed(start(), 'l1<left>2<left>1');
  const changed = FESTIVAL.replace('<menu name="Month"', '<play type="tts">One more thing.</play><menu name="Month"');
  const kept = done(state, { type: 'reload', ...loaded(changed) });
  expect(kept.message?.text).toContain('your place is kept');
  expect(heard(kept)).toContain('One more thing.');
  expect(at(kept).result.waitingFor?.kind).toBe('keys');
  expect(at(typed(kept, '<left>')).children.length).toBe(2);
  const shorter = loaded('<dialplan name="D"><play type="tts">Only this.</play><hangup/></dialplan>');
  const lost = done(state, { type: 'reload', ...shorter });
  expect(lost.message?.text).toContain('the last moment that still fits');
  expect(pathTo(lost.walk).length).toBeGreaterThan(1);
});

test('what does not fit is answered with what would', () => {
  const say = (keys: string): string | undefined => typed(start(), keys).message?.text;
  expect(say('1')).toContain('l for a person');
  expect(say('h')).toContain('nobody has answered');
  expect(say('l<enter>')).toContain('press a key');
  expect(say('l2s')).toContain('the call is over');
  expect(say('l0s')).toContain('only a menu');
  expect(say('b')).toContain('the beginning');
  expect(say('lf')).toContain('nothing was tried');
});
