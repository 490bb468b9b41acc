// The choices of grammar/semantics.md about where a call goes and which keys take it there; the titles start with the
// number of the question. Choices about what is read, and what lint says of all of them: semantics-text.test.ts.

import { describe, expect, test } from 'vitest';
import { findVariables } from '../src/analysis/variables.ts';
import { timeoutMs } from '../src/model/duration.ts';
import { chooseBranch, entryLength, matches, overlaps, parseKeypressPattern } from '../src/syntax/keypress-pattern.ts';
import { dialplanOf, edgesOf, flowOf, nodeOf } from './helpers/flow-text.ts';

const choose = (pressed: readonly string[], entry: string): string | undefined => {
  const index = chooseBranch(pressed.map(parseKeypressPattern), entry);
  return index === undefined ? undefined : `${pressed[index]} (${index})`;
};
const fits = (pressed: string, entry: string): boolean => matches(parseKeypressPattern(pressed), entry);
const key = (pressed: string, name = 'k'): string => `<keypress pressed="${pressed}" name="${name}"/>`;
const menu = (inside: string, attributes = ''): string =>
  `<menu name="m" ${attributes}>${inside}</menu><wait name="after"/>`;

describe('where the call goes', () => {
  test('Q1: the end of the plan ends the call', () => {
    expect(edgesOf('<play name="p" type="tts">Hi</play>')).toEqual(['dialplan next -> p', 'p end -> end']);
  });

  test('Q2: the end of a keypress leads on after the menu', () => {
    const edges = edgesOf(
      menu('<keypress pressed="1"><wait name="in"/></keypress><keypress pressed="2" name="empty"/>'),
    );
    expect(edges).toContain('in next -> after');
    expect(edges).toContain('empty next -> after');
  });

  test('Q3: silence without a timeout branch leads on after the menu', () => {
    expect(edgesOf(menu(key('1')))).toContain('m? no-input -> after');
    expect(edgesOf(menu(key('timeout')))).not.toContain('m? no-input -> after');
  });

  test('Q4: an entry that no branch takes leads on after the menu', () => {
    expect(edgesOf(menu(key('1')))).toContain('m? no-match -> after');
    expect(edgesOf(menu(key('default')))).not.toContain('m? no-match -> after');
  });

  test('Q17: names are trimmed and exact, the first wins, and the label of a goto yields', () => {
    const to = (wanted: string, ...names: string[]): string | undefined =>
      edgesOf(`<goto>${wanted}</goto>${names.map((name) => `<wait name="${name}"/>`).join('')}`).find((edge) =>
        edge.startsWith('goto'),
      );
    expect(to(' A ', ' A ')).toBe('goto goto -> A');
    expect(to('a', 'A')).toBe('goto unresolved -> end');
    const twice = flowOf('<goto>A</goto><wait name="A"/><play name="A" type="tts">x</play>');
    expect(twice.edges.find((edge) => edge.on === 'goto')?.to).toBe(2);
    expect(twice.names).toEqual({ A: 2 });
    const labelled = flowOf('<goto name="A">A</goto><wait name="A"/>');
    expect(labelled.edges.find((edge) => edge.on === 'goto')?.to).toBe(2);
    expect(labelled.names).toEqual({ A: 2 });
  });

  test('Q18: a goto may enter a menu at one of its prompts', () => {
    const edges = edgesOf(
      `<goto>p2</goto>${menu(`<play name="p1" type="tts">a</play><play name="p2" type="tts">b</play><wait name="w"/>${key('1')}`)}`,
    );
    expect(edges).toEqual(expect.arrayContaining(['goto goto -> p2', 'p2 next -> w', 'w next -> m?', 'm? key 1 -> k']));
  });

  test('Q19: after a goto into a keypress its rest runs, then the tag after the menu', () => {
    const edges = edgesOf(
      `<goto>b</goto>${menu('<keypress pressed="1"><wait name="a"/><wait name="b"/><wait name="c"/></keypress>')}`,
    );
    expect(edges).toEqual(expect.arrayContaining(['goto goto -> b', 'b next -> c', 'c next -> after']));
  });

  test.each([
    ['if', '<if expr="0"><wait name="x"/></if>'],
    ['else', '<if expr="0"><else><wait name="x"/></else></if>'],
    ['equal', '<equal var="1" expr="2"><wait name="x"/></equal>'],
    ['notEqual', '<notEqual var="1" expr="1"><wait name="x"/></notEqual>'],
    ['live', '<amd><live><wait name="x"/></live><machine/></amd>'],
    ['machine', '<amd><live/><machine><wait name="x"/></machine></amd>'],
  ])('Q20: a goto into %s tests nothing', (_block, block) => {
    const edges = edgesOf(`<goto>x</goto>${block}<wait name="after"/>`);
    expect(edges).toEqual(expect.arrayContaining(['goto goto -> x', 'x next -> after']));
  });

  test('Q20: a goto into a catch is in its region', () => {
    const body = '<goto>x</goto><catch name="c" type="hangup" goto="x"><wait name="x"/></catch>';
    expect(edgesOf(body)).toContain('goto goto -> x');
    expect(nodeOf(body, 'x')?.catch).toBe(nodeOf(body, 'c')?.id);
  });

  test.each([
    ['keypress', menu('<keypress name="t" pressed="1"><wait name="x"/></keypress>')],
    ['live', '<amd><live name="t"><wait name="x"/></live><machine/></amd>'],
    ['machine', '<amd><live/><machine name="t"><wait name="x"/></machine></amd>'],
    ['else', '<if expr="1"><else name="t"><wait name="x"/></else></if>'],
    ['dialplan', '<dialplan name="t"><wait name="x"/><goto>t</goto></dialplan>'],
  ])('Q21: a goto to a %s enters it at the first child', (_kind, body) => {
    const edges = edgesOf(body.startsWith('<dialplan') ? body : `<goto>t</goto>${body}`);
    expect(edges).toEqual(expect.arrayContaining(['goto goto -> t', 't next -> x']));
  });

  test('Q22: a goto to the menu around it starts at its first prompt', () => {
    const edges = edgesOf(menu('<play name="p" type="tts">a</play><keypress pressed="9"><goto>m</goto></keypress>'));
    expect(edges).toEqual(expect.arrayContaining(['goto goto -> m', 'm next -> p']));
  });

  test('Q23: after a transfer that fails the next tag runs', () => {
    const transfer = (attributes: string): string[] =>
      edgesOf(`<transfer name="t" ${attributes}>5551234567</transfer><wait name="after"/>`);
    expect(transfer('')).toEqual(expect.arrayContaining(['t failed -> after', 't answered -> end']));
    expect(transfer('continue-after="true"')).toEqual(
      expect.arrayContaining(['t failed -> after', 't answered -> after']),
    );
  });

  test('Q24: a missing branch of an amd is read as empty, a second amd is like the first', () => {
    const edges = edgesOf(
      '<amd name="a"><live name="l"/></amd><amd name="b"><machine name="m"/></amd><wait name="after"/>',
    );
    expect(edges).toEqual(
      expect.arrayContaining(['a live -> l', 'a machine -> b', 'b live -> after', 'b machine -> m', 'm next -> after']),
    );
  });

  test('Q30: the text of a goto may be any name that fits, where variables are expanded', () => {
    const body = `<goto>to_\${n}</goto><wait name="to_1"/><wait name="to_2"/><wait name="other"/>`;
    expect(edgesOf(body).filter((edge) => edge.startsWith('goto'))).toEqual(['goto goto -> to_1', 'goto goto -> to_2']);
    const { uses } = findVariables(
      dialplanOf(
        `<goto name="\${a}">\${a}</goto><menu timeout="\${a}" maxDigits="\${a}"><keypress pressed="\${a}"/></menu><play type="\${a}">\${a}</play><transfer mode="\${a}" callerid="\${a}">\${a}</transfer>`,
      ),
    );
    expect(uses.map(({ attribute, expands }) => [attribute?.name ?? 'text', expands])).toEqual([
      ['name', false],
      ['text', true],
      ['timeout', false],
      ['maxDigits', false],
      ['pressed', false],
      ['type', false],
      ['text', true],
      ['mode', false],
      ['callerid', true],
      ['text', true],
    ]);
  });

  test('Q35: the innermost catch holds a tag, a hangup of the plan is none of its business', () => {
    const body =
      '<catch name="o" type="hangup" goto="z"><catch name="i" type="digit" value="*" goto="z"><wait name="x"/></catch><hangup name="h"/></catch><wait name="z"/>';
    const region = (name: string): number | undefined => nodeOf(body, name)?.catch;
    const id = (name: string): number | undefined => nodeOf(body, name)?.id;
    expect([region('x'), region('i'), region('h'), region('z')]).toEqual([id('i'), id('o'), id('o'), undefined]);
    const edges = edgesOf(body);
    expect(edges).toEqual(
      expect.arrayContaining(['o catch hangup -> z', 'i catch * -> z', 'x next -> h', 'h hangup -> end']),
    );
  });

  test('Q38: a menu without a keypress awaits nothing', () => {
    const body = menu('<play name="p" type="tts">a</play>');
    expect(edgesOf(body)).toEqual(expect.arrayContaining(['m next -> p', 'p next -> m?', 'm? next -> after']));
    expect(nodeOf(body, 'm?')?.waits).toBeUndefined();
  });

  test('Q39: a menu without a play waits at once', () => {
    expect(edgesOf(menu(key('1')))).toContain('m next -> m?');
    expect(nodeOf(menu(key('1')), 'm?')?.waits).toBe(true);
  });
});

describe('keys', () => {
  test('Q5: default does not take silence', () => {
    expect(choose(['default'], '')).toBeUndefined();
    expect(choose(['default', 'timeout'], '')).toBe('timeout (1)');
    expect(edgesOf(menu(key('default')))).toContain('m? no-input -> after');
  });

  test('Q6: exact, then symbol, then range, then default; within a kind the first', () => {
    expect(choose(['default', '1-5', '2'], '2')).toBe('2 (2)');
    expect(choose(['default', '#'], '#')).toBe('# (1)');
    expect(choose(['default', '1-5'], '3')).toBe('1-5 (1)');
    expect(choose(['1-5', '2-9'], '3')).toBe('1-5 (0)');
    expect(choose(['default', 'default', 'timeout', 'timeout'], '7')).toBe('default (0)');
    const edges = edgesOf(menu(`${key('default', 'a')}${key('default', 'b')}`));
    expect(edges.filter((edge) => edge.startsWith('m? default'))).toEqual(['m? default -> a']);
  });

  test('Q7: default and timeout in any letter case', () => {
    expect(['Default', 'DEFAULT', ' TimeOut '].map((pressed) => parseKeypressPattern(pressed).kind)).toEqual([
      'default',
      'default',
      'timeout',
    ]);
  });

  test('Q8: lists never match', () => {
    expect(parseKeypressPattern('1,2').kind).toBe('bad');
    expect(['1', '2', '12', '1,2'].map((entry) => fits('1,2', entry))).toEqual([false, false, false, false]);
    expect(edgesOf(menu(key('1,2'))).filter((edge) => edge.includes('key'))).toEqual([]);
  });

  test('Q9: a range holds its ends and the numbers of their lengths between them, of any size', () => {
    const accepted = (pressed: string, ...entries: string[]): string[] =>
      entries.filter((entry) => fits(pressed, entry));
    expect(accepted('300-315', '299', '300', '307', '315', '316', '0300', '30')).toEqual(['300', '307', '315']);
    expect(accepted('8-12', '7', '8', '08', '09', '12', '008', '13')).toEqual(['8', '08', '09', '12']);
    expect(accepted('2135550000-9999999999', '2135549999', '2135550000', '9999999999')).toHaveLength(2);
    expect(accepted('5-1', '1', '3', '5')).toEqual([]);
  });

  test('Q10: # and * are taken by themselves or by default only', () => {
    expect([fits('#', '#'), fits('*', '*'), fits('0-9', '*'), fits('1', '1*')]).toEqual([true, true, false, false]);
    expect(choose(['0-9', 'default'], '*')).toBe('default (1)');
    expect(overlaps(parseKeypressPattern('*'), parseKeypressPattern('#'))).toBe(false);
    expect(entryLength(parseKeypressPattern('#'))).toBe(1);
  });

  test('Q11: without maxDigits the longest pattern counts, at least 1', () => {
    const limit = (keys: readonly string[], attributes = ''): number | undefined =>
      nodeOf(menu(keys.map((pressed) => key(pressed)).join(''), attributes), 'm?')?.maxDigits;
    expect(limit(['1', '300-1315', '#'])).toBe(4);
    expect(limit(['default', 'timeout'])).toBe(1);
    expect(limit(['300'], 'maxDigits="2"')).toBe(2);
  });

  test('Q12: below 1000 seconds, otherwise milliseconds; 3500 ms by default', () => {
    const wait = (attributes: string): number | undefined => nodeOf(menu(key('1'), attributes), 'm?')?.timeoutMs;
    expect(wait('')).toBe(3500);
    expect(['5', '999', '1000', '3500'].map((value) => wait(`timeout="${value}"`))).toEqual([5000, 999000, 1000, 3500]);
    expect(timeoutMs('30')).toBe(30_000);
  });
});
