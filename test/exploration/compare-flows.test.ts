// What a comparison says of changes, beyond which tags they are of; and plans of a size nobody wrote by hand.

import { describe, expect, test } from 'vitest';
import { compareFlows } from '../../src/exploration/difference/compare-flows.ts';
import { flowOf } from '../helpers/flow-text.ts';

function compared(old: string, fresh: string) {
  return compareFlows(flowOf(old), flowOf(fresh));
}

describe('a change says', () => {
  test('attributes before and after, and which came or went', () => {
    const { changes } = compared('<menu timeout="5" name="A"/>', '<menu name="A" timeout="8" maxDigits="1"/>');
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        attributes: [
          { name: 'maxDigits', new: '1' },
          { name: 'timeout', old: '5', new: '8' },
        ],
        prompt: false,
      },
    ]);
  });

  test('whether callers hear another text', () => {
    const { changes } = compared(
      '<play type="tts">Hi.</play><stash varname="a">1</stash>',
      '<play type="tts">Hello.</play><stash varname="a">2</stash>',
    );
    expect(changes).toMatchObject([
      { text: { old: 'Hi.', new: 'Hello.' }, prompt: true },
      { text: { old: '1', new: '2' }, prompt: false },
    ]);
  });

  test('which jumps follow a new name', () => {
    const { changes } = compared(
      '<menu name="A"><play type="tts">Say it.</play></menu><goto>A</goto><catch goto="A"/><goto>B</goto>',
      '<menu name="C"><play type="tts">Say it.</play></menu><goto>C</goto><catch goto="C"/><goto>C</goto>',
    );
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        renamed: { old: 'A', new: 'C' },
        followers: [
          { old: 3, new: 3 },
          { old: 4, new: 4 },
        ],
      },
      { kind: 'changed', old: 5, text: { old: 'B', new: 'C' } },
    ]);
  });

  test('between which tags a moved one stood, and stands', () => {
    const { changes } = compared(
      '<play type="tts">One.</play><if expr="1"><hangup/></if><play type="tts">Please move me now.</play>',
      '<play type="tts">One.</play><if expr="1"><hangup/><play type="tts">Please move me now.</play></if>',
    );
    expect(changes).toEqual([
      {
        kind: 'moved',
        old: 4,
        new: 4,
        inside: 0,
        move: { from: { inside: 0, after: 2 }, to: { inside: 2, after: 3 } },
      },
    ]);
  });

  test('how many tags came or went with one', () => {
    const menu = '<menu><keypress pressed="1"><hangup/></keypress></menu>';
    expect(compared('', menu).changes).toEqual([{ kind: 'added', new: 1, inside: 2 }]);
    expect(compared(menu, '').changes).toEqual([{ kind: 'removed', old: 1, inside: 2 }]);
  });
});

test('matches hold for the waits of menus and for the end of the call', () => {
  const { matches } = compared(
    '<menu name="A"><keypress pressed="1"/></menu><menu name="B"><keypress pressed="1"/></menu>',
    '<menu name="B"><keypress pressed="1"/></menu>',
  );
  // The plan, A and its key, B and its key, the waits of A and B, the end.
  expect(matches).toEqual([0, null, null, 1, 2, null, 3, 4]);
});

test('a plan without any tag became one with tags', () => {
  expect(compareFlows(flowOf('<dialplan/>'), flowOf('<dialplan/>')).changes).toEqual([]);
  const nothing = {
    ...flowOf('<dialplan/>'),
    nodes: [{ id: 0, kind: 'end' as const, span: { start: 0, end: 0 } }],
    entry: 0,
    end: 0,
    edges: [],
  };
  expect(compareFlows(nothing, flowOf('<hangup/>')).changes).toEqual([{ kind: 'added', new: 0, inside: 1 }]);
});

describe('large plans', () => {
  const menu = (i: number, words: string): string =>
    `<menu name="M${i}"><play type="tts">${words} ${i}</play><keypress pressed="1"><goto>M${i + 1}</goto></keypress></menu>`;
  const menus = (count: number, words: string): string =>
    Array.from({ length: count }, (_each, i) => menu(i, words)).join('');

  test('every prompt of 5,000 menus reworded', () => {
    const { changes } = compared(menus(5000, 'Question'), menus(5000, 'Please answer'));
    expect(changes.every(({ kind }) => kind === 'changed')).toBe(true);
    expect(changes.length).toBe(5000);
  });

  test('every one of 20,000 equal tags replaced', () => {
    const { changes } = compared('<goto>A</goto>'.repeat(20_000), '<goto>B</goto>'.repeat(19_000));
    expect(changes.filter(({ kind }) => kind === 'changed').length).toBe(19_000);
    expect(changes.filter(({ kind }) => kind === 'removed').length).toBe(1000);
  });

  test('conditions 900 deep', () => {
    const deep = (words: string): string =>
      `${`<if expr="1"><play type="tts">${words}</play>`.repeat(900)}${'</if>'.repeat(900)}`;
    expect(compared(deep('Here.'), deep('There.')).changes.length).toBe(900);
    expect(compared(deep('Here.'), `<if expr="2">${deep('Here.')}</if>`).changes).toMatchObject([{ kind: 'added' }]);
  });
});
