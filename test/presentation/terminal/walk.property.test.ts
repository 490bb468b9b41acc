// What holds for every walk: nothing throws, time travel loses nothing, forks do not touch each other.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reduceWalk } from '../../../src/presentation/terminal/reduce-walk.ts';
import { pathTo } from '../../../src/presentation/terminal/walk-session.ts';
import type { WalkAction, WalkState } from '../../../src/presentation/terminal/walk-state.ts';
import { EXAMPLES } from '../../helpers/plans.ts';
import { at, loaded, start, typed } from './walked.ts';

const key = fc.constantFrom(...'0123456789*#');
const keys = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: key },
      fc.constantFrom(
        ...'lashuenormtbf,.:/x?w ',
        '<left>',
        '<right>',
        '<enter>',
        '<escape>',
        '<tab>',
        '<up>',
        '<down>',
        '<backspace>',
      ),
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(''));
const acts = fc.array(
  fc.oneof({ weight: 4, arbitrary: key }, fc.constantFrom('l', 'a', 's', 'u', 'e', 'n', '<enter>', 'h')),
  {
    maxLength: 25,
  },
);
const action: fc.Arbitrary<WalkAction> = fc.oneof(
  fc.record({ type: fc.constant('tick' as const), ms: fc.double() }),
  fc.record({ type: fc.constant('evaluate' as const), text: fc.string() }),
  fc.record({
    type: fc.constantFrom('jump' as const, 'breakpoint' as const),
    name: fc.constantFrom('Goodbye', 'Month', 'x', '__proto__'),
  }),
  fc.record({ type: fc.constant('go-to' as const), moment: fc.integer({ min: -2, max: 30 }) }),
  fc.record({ type: fc.constant('select' as const), by: fc.integer() }),
  fc.record({ type: fc.constant('type' as const), text: fc.string() }),
  fc.constantFrom<WalkAction>(
    { type: 'submit' },
    { type: 'close' },
    { type: 'erase', what: 'letter' },
    { type: 'erase', what: 'word' },
    { type: 'paste', text: '12#' },
    { type: 'mode' },
    { type: 'pause' },
    { type: 'restart' },
  ),
);
const plan = fc.constantFrom(...EXAMPLES);

test('no keys and no actions ever throw, and every state is plain data', () => {
  fc.assert(
    fc.property(plan, keys, fc.array(action, { maxLength: 15 }), keys, ({ text }, first, actions, then) => {
      const state = typed(actions.reduce<WalkState>(reduceWalk, typed(start(text), first)), then);
      const { state: call } = at(state).result;
      expect(JSON.parse(JSON.stringify(call))).toEqual(call);
    }),
  );
});

test('back then forward is where one was', () => {
  fc.assert(
    fc.property(plan, acts, ({ text }, list) => {
      const state = typed(start(text), list.join(''));
      const steps = pathTo(state.walk).length;
      const there = typed(typed(state, ','.repeat(steps)), '.'.repeat(steps));
      expect(there.walk.cursor).toBe(state.walk.cursor);
      expect(typed(typed(state, 'bb'), 'ff').walk.cursor).toBe(state.walk.cursor);
    }),
  );
});

test('a fork leaves the other way as it was', () => {
  fc.assert(
    fc.property(plan, acts, acts, fc.nat(10), ({ text }, one, other, steps) => {
      const state = typed(start(text), one.join(''));
      const forked = typed(typed(state, 'b'.repeat(steps)), other.join(''));
      for (const moment of state.walk.moments) expect(forked.walk.moments[moment.id]?.result).toBe(moment.result);
      const back = reduceWalk(forked, { type: 'go-to', moment: state.walk.cursor });
      expect(pathTo(back.walk).map(({ id }) => id)).toEqual(pathTo(state.walk).map(({ id }) => id));
    }),
  );
});

test('the same plan read again changes nothing', () => {
  fc.assert(
    fc.property(plan, acts, acts, ({ text }, one, other) => {
      const state = typed(typed(start(text), one.join('')), `bb${other.join('')}`);
      const again = reduceWalk(state, { type: 'reload', ...loaded(text) });
      expect(again.message?.text).toContain('your place is kept');
      expect(at(again).result.state).toEqual(at(state).result.state);
      expect(again.walk.moments.length).toBe(state.walk.moments.length);
    }),
  );
});
