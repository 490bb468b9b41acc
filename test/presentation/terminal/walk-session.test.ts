// The walk as a tree: time travel, forks, jumps, breakpoints, what was not tried, and a plan that changes on the way.

import { expect, test } from 'vitest';
import { savedWalk } from '../../../src/presentation/terminal/save-walk.ts';
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
    'any other key -> "That key is not one of the…"',
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
      "    any other key | "That key is not one of the…" ?",
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
  expect(state.message?.text).toBe('stopped at Month: Enter goes on');
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

const CAUGHT = `<dialplan name="D"><catch type="hangup" goto="Keep"><catch type="digit" value="0" goto="Desk">
  <setvar varname="stage">first</setvar>
  <play type="tts">Welcome.</play>
  <menu name="M" maxDigits="1" timeout="4000"><play type="tts">Press 1.</play>
    <keypress pressed="0"><hangup/></keypress><keypress pressed="1"><record name="R" timeout="9"/></keypress></menu>
  </catch></catch>
  <hangup/>
  <stash name="Keep" varname="left">\${stage}</stash><hangup/>
  <play name="Desk" type="tts">One moment.</play><hangup/></dialplan>`;

test('what a region catches is a way on, and takes a key from the menu in it', () => {
  const asked = typed(start(CAUGHT), 'l');
  expect(ways(asked)).toEqual([
    '1 -> R',
    'silence -> hang up',
    'any other key -> hang up',
    '0 -> Desk',
    'hang up -> Keep',
  ]);
  expect(ways(typed(asked, '0b')).at(-2)).toBe('0 -> Desk tried');
  expect(ways(typed(asked, '1h<left>')).at(-1)).toBe('hang up -> Keep tried');
});

test('a walk that ends in a hang-up is saved as the call it was', () => {
  for (const keys of ['lh', 'l1h', 'l,h', 'l,,h', 'l1<left>h', 'l15h']) {
    const state = typed(start(CAUGHT), keys);
    const saved = savedWalk(state.walk, 'd.xml');
    if ('refused' in saved) throw new Error(saved.refused);
    expect(saved.isSame, keys).toBe(true);
    const { stash, at: end } = at(state).result.state;
    expect(saved.text).toContain(`stash left = ${stash['left']}`);
    expect(saved.text).toContain(`after 0:0${Math.floor(end / 1000)}`);
  }
});

test('a call that silence would never end is not saved half-way', () => {
  const loop =
    '<dialplan name="D"><menu name="M"><play type="tts">Press 1.</play><keypress pressed="1"><hangup/></keypress><keypress pressed="timeout"><goto>M</goto></keypress></menu></dialplan>';
  expect(savedWalk(typed(start(loop), 'l').walk, 'd.xml')).toEqual({
    refused: expect.stringContaining('would never end'),
  });
});

test('a key that means something else in the changed plan is not pressed again', () => {
  const text = (more: string): string =>
    `<dialplan name="D"><menu name="Main"><play type="tts">Press 4.</play>${more}<keypress pressed="1"><transfer>15550100100</transfer></keypress></menu>
     <menu name="Code" maxDigits="3"><play type="tts">The code.</play><keypress pressed="123"/></menu></dialplan>`;
  const state = typed(start(text('<keypress pressed="4"><goto>Code</goto></keypress>')), 'l41');
  const changed = done(state, { type: 'reload', ...loaded(text('')) });
  expect(changed.message?.text).toContain('the last moment that still fits');
  expect(at(changed).result.waitingFor?.kind).toBe('keys');
  expect(changed.walk.flow.nodes[at(changed).result.waitingFor?.node ?? 0]?.name).toBe('Main');
});

test('back in real time stops before each key that was pressed in a prompt', () => {
  const speaking = typed(start(FESTIVAL, { mode: 'real-time' }), 'l');
  const pressed = typed(done(speaking, { type: 'tick', ms: 500 }), '1');
  expect(at(typed(pressed, 'b')).id).toBe(at(speaking).id);
});

test('a jump while it still rings takes the call', () => {
  expect(at(typed(start(), '/mon<enter>')).result.waitingFor?.kind).toBe('keys');
});

test('the console knows variables by their names, and says what is wrong beside the value', () => {
  const asked = typed(start(), 'l');
  const say = (text: string): string | undefined => done(asked, { type: 'evaluate', text }).message?.text;
  expect(say('misses == 0')).toBe('misses == 0 is true');
  expect(say('misses + 1')).toBe('misses + 1 is 1');
  expect(say("'${contact.firstName}' == ''")).toContain("'${contact.firstName}' == '' is true; nothing has set");
  expect(say('${misses')).toBe('the ${ is never closed');
  expect(say('y = misses + 1')).toBe('y = 1; a walk with this in it cannot be saved');
  expect(say("constructor.constructor('x')()")).toContain('cannot be used');
});

test('a pasted text presses no keys of the program', () => {
  const asked = typed(start(), 'l');
  expect(done(asked, { type: 'paste', text: 'quick test' }).message?.text).toContain('only taken as keys of the phone');
  expect(at(done(asked, { type: 'paste', text: '17\n' })).result.state.stash).toEqual({
    Festival: 'Yes',
    Month: 'July',
  });
  const console = typed(asked, ':');
  expect(done(console, { type: 'paste', text: 'misses = 5\nmisses = 6' }).overlay).toMatchObject({
    text: 'misses = 5',
  });
});

test('a walk of two thousand keys is no endless loop', () => {
  const long = typed(
    start(
      '<dialplan name="D"><menu name="M"><play type="tts">Press 1.</play><keypress pressed="1"><goto>M</goto></keypress></menu></dialplan>',
    ),
    `l${'1'.repeat(2500)}`,
  );
  expect(at(long).result.waitingFor?.kind).toBe('keys');
});

test('a key that nothing takes is not saved as the key of a later menu', () => {
  const plan = `<dialplan name="D"><record name="R" timeout="10000"/><get varname="v">https://example.com/a</get>
    <menu name="M" maxDigits="3" timeout="4000"><keypress pressed="123"><play type="tts">Yes.</play></keypress></menu><hangup/></dialplan>`;
  for (const keys of ['l7<enter>#<enter>12h', 'l<enter>#<enter>123', 'l#5<enter>s', 'l7h']) {
    const state = typed(start(plan), keys);
    const saved = savedWalk(state.walk, 'd.xml');
    if ('refused' in saved) throw new Error(saved.refused);
    expect(saved.isSame, keys).toBe(true);
    const { at: end } = at(state).result.state;
    expect(saved.text).toContain(`after 0:${String(Math.floor(end / 1000)).padStart(2, '0')}`);
  }
});
