// What is proved for all calls, and what was only tried: no property "holds" on the strength of samples.

import { describe, expect, test } from 'vitest';
import { checkProperties, type Verdict } from '../../src/exploration/check-properties.ts';
import { explorePaths } from '../../src/exploration/explore-paths.ts';
import { readProperty } from '../../src/exploration/read-property.ts';
import { flowOf } from '../helpers/flow-text.ts';

function check(body: string, text: string): Verdict {
  const read = readProperty(text, text);
  if ('wrong' in read) throw new Error(read.wrong);
  return checkProperties(flowOf(body), [read.value])[0] as Verdict;
}

/** Asks for a number and hangs up behind a condition on it. */
const asking = (pressed: string, digits: number, condition: string): string =>
  `<menu name="Ask" maxDigits="${digits}"><play>Your number?</play><keypress pressed="${pressed}">
    <if expr="${condition.replaceAll('<', '&lt;').replaceAll('&&', '&amp;&amp;')}"><play name="Found">Here.</play></if></keypress></menu><hangup/>`;

describe('what values of keys settle', () => {
  test.for([
    ['1000-9999', 4, "'${call.lastinput}' == '4321'"],
    ['1000-9999', 4, '${call.lastinput} > 9998'],
    ['100-99999', 5, "'${call.lastinput}'.length == 5"],
    ['100-99999', 5, "'${call.lastinput}'.length < 4"],
    ['10-99', 2, '${call.lastinput} > 41 && ${call.lastinput} < 43'],
    ['1-30', 2, "'${call.lastinput}' != '1' && '${call.lastinput}'.length == 1"],
    ['default', 1, '${call.lastinput} > 6 && ${call.lastinput} < 9'],
  ] as const)('%s, %i digits: %s is found', ([pressed, digits, condition]) => {
    expect(check(asking(pressed, digits, condition), 'never at Found').status).toBe('broken');
  });

  test.for([
    ['1000-9999', 4, "'${call.lastinput}' == '123'"],
    ['1000-9999', 4, '${call.lastinput} > 9999'],
    ['10-99', 2, "'${call.lastinput}'.length == 3"],
  ] as const)('%s, %i digits: %s never holds', ([pressed, digits, condition]) => {
    expect(check(asking(pressed, digits, condition), 'never at Found').status).toBe('holds');
  });

  test.for([
    ['1000-9999', 4, "'${call.lastinput}'.substring(0, 2) == '77'"],
    ['1000-9999', 4, '${call.lastinput} % 977 == 13'],
    ['1000-9999', 4, '${call.lastinput} * 3 == 12963'],
    ['1000-9999', 4, "'${call.lastinput}' == '${contact.zipcode}'"],
    ['100-99999', 5, "'${call.lastinput}'.length == 4 && ${call.lastinput} > 1111 && ${call.lastinput} < 1113"],
  ] as const)('%s, %i digits: of %s is said that it was only tried, or it is found', ([pressed, digits, condition]) => {
    const { status, cuts } = check(asking(pressed, digits, condition), 'never at Found');
    expect(['unknown', 'broken']).toContain(status);
    if (status === 'unknown') expect(cuts.join()).toContain('was tried with some values, not with all');
  });

  test('a number that is worked out from what was keyed in is said to be tried only', () => {
    const plan = `<menu name="Ask" maxDigits="4"><keypress pressed="1000-9999"><setvar varname="sum">\${call.lastinput} % 97</setvar>
      <if expr="\${sum} == 55"><play name="Found">Here.</play></if></keypress></menu>`;
    expect(check(plan, 'never at Found')).toMatchObject({
      status: 'unknown',
      cuts: ['"${call.lastinput} % 97" was tried with some values, not with all'],
    });
  });

  test('a copy of what was keyed in is as good as that', () => {
    const plan = `<menu name="Ask" maxDigits="4"><keypress pressed="1000-9999"><setvar varname="pin">\${call.lastinput}</setvar>
      <if expr="\${pin} == 4444"><play name="Found">Here.</play></if></keypress></menu>`;
    expect(check(plan, 'never at Found').status).toBe('broken');
    expect(check(plan.replace('4444', '44'), 'never at Found').status).toBe('holds');
  });

  test('counters of the plan itself are no questions to anybody', () => {
    const plan = `<setvar varname="n">0</setvar><menu name="Ask"><play>Well?</play><keypress pressed="1"><hangup/></keypress></menu>
      <setvar varname="n">\${n} + 1</setvar><if expr="\${n} % 4 != 3"><goto>Ask</goto></if><play name="Found">Three.</play>`;
    expect(check(plan, 'can at Found').status).toBe('holds');
    expect(check(plan, 'always end').status).toBe('holds');
  });
});

describe('what servers, contacts, the clock and chance settle', () => {
  test('the length of an answer is tried to both sides of the bound', () => {
    const plan = `<get varname="body">http://shop.example/open</get><if expr="'\${body}'.length > 120"><play name="Found">Long.</play></if>`;
    expect(check(plan, 'never at Found').status).toBe('broken');
  });

  test('a part of an answer is only tried', () => {
    const plan = `<get varname="body">http://shop.example/open</get><if expr="'\${body}'.indexOf('xyz') == 7"><play name="Found">There.</play></if>`;
    expect(check(plan, 'never at Found').status).toBe('unknown');
  });

  test('rare chance is found', () => {
    const plan = `<if expr="Math.random() &lt; 0.0005"><play name="Found">Lucky.</play></if>`;
    expect(check(plan, 'never at Found').status).toBe('broken');
  });

  test('a coin that is thrown once, twice or four times is settled, and a die', () => {
    const coin = `<setvar varname="side">Math.random() &lt; 0.5 ? 'heads' : 'tails'</setvar><if expr="'\${side}' == 'edge'"><play name="Found">Edge.</play></if>`;
    expect(check(coin, 'never at Found').status).toBe('holds');
    expect(check(coin.replace("'edge'", "'tails'"), 'never at Found').status).toBe('broken');
    const throws = [1, 2, 3, 4]
      .map((i) => `<if expr="Math.random() &lt; 0.5"><play name="P${i}">Heads.</play>`)
      .join('');
    expect(check(`${throws}<play name="Found">Four.</play>${'</if>'.repeat(4)}`, 'never at Found').status).toBe(
      'broken',
    );
    expect(check(`${throws}${'</if>'.repeat(4)}`, 'always end').status).toBe('holds');
    const die = `<setvar varname="eyes">Math.floor(Math.random() * 6) + 1</setvar><if expr="\${eyes} == 7"><play name="Found">Seven.</play></if>`;
    expect(check(die, 'never at Found').status).toBe('holds');
    expect(check(die.replace('== 7', '== 6'), 'never at Found').status).toBe('broken');
  });

  test('the clock and spellings are settled where all that matters is tried', () => {
    const weekend = `<if expr="\${global.date.dayOfWeek} % 6 == 1"><play name="Found">Weekend.</play></if>`;
    expect(check(weekend, 'never at Found').status).toBe('broken');
    expect(check(weekend.replace('== 1', '== 7'), 'never at Found').status).toBe('holds');
    const blocked = `<if expr="'\${contact.lastName}'.toLowerCase() == 'blocked' || isNaN('\${contact.zipcode}')"><play name="Found">No.</play></if>`;
    expect(check(blocked, 'never at Found').status).toBe('broken');
    expect(check(blocked, 'always end').status).toBe('holds');
  });

  test('several draws are only tried', () => {
    const plan = `<if expr="Math.random() + Math.random() == 1.2345"><play name="Found">Lucky.</play></if>`;
    const { status, cuts } = check(plan, 'never at Found');
    expect(status).toBe('unknown');
    expect(cuts.join()).toContain('what chance decides was tried with some seeds');
  });

  test('six conditions of different kinds are each met, alone and together', () => {
    const conditions = [
      "'${contact.firstName}' == 'Ada'",
      "'${contact.lastName}' == 'Lee'",
      "'${contact.zipcode}' == '90001'",
      '${global.time.hour.military} > 17',
      '${global.date.dayOfWeek} == 1',
      "'${call.phonenumber}' == '12135550111'",
    ];
    const plan = conditions.map((expr, i) => `<if expr="${expr}"><play name="Met${i}">Met.</play></if>`).join('');
    for (const [i] of conditions.entries()) expect(check(plan, `never at Met${i}`).status).toBe('broken');
    const all = conditions.map((expr) => `<if expr="${expr}">`).join('');
    const nested = `${all}<play name="All">All.</play>${'</if>'.repeat(conditions.length)}`;
    expect(check(nested, 'never at All').status).toBe('broken');
    expect(
      check(nested.replace("'Ada'", "'Ada' &amp;&amp; '${contact.firstName}' == 'Eve'"), 'never at All').status,
    ).toBe('holds');
  });

  test('a date is found by day and month together, and a time by its minute', () => {
    const christmas = `<if expr="\${global.date.month} == 12 &amp;&amp; \${global.date.day} == 25 &amp;&amp; \${global.date.dayOfWeek} == 1"><play name="Found">Closed.</play></if>`;
    expect(check(christmas, 'never at Found').status).toBe('broken');
    const noon = `<if expr="'\${global.time}' == '12:34:56'"><play name="Found">Now.</play></if>`;
    expect(check(noon, 'never at Found').status).toBe('broken');
  });

  test('what is given is not varied', () => {
    const plan = `<if expr="'\${contact.firstName}'.substring(0, 1) == 'A'"><play name="Found">Ada?</play></if>`;
    const read = readProperty('p', 'never at Found');
    if ('wrong' in read) throw new Error(read.wrong);
    const [verdict] = checkProperties(flowOf(plan), [read.value], { setup: { contact: { firstName: 'Bob' } } });
    expect(verdict?.status).toBe('holds');
  });
});

describe('what a property itself asks about', () => {
  const PLAN = `<menu name="Ask" maxDigits="4"><keypress pressed="1000-9999"><stash varname="Pin">\${call.lastinput}</stash></keypress></menu>`;

  test('the value it names is keyed in', () => {
    expect(check(PLAN, 'never stash Pin = 7777')).toMatchObject({ status: 'broken', call: { choices: ['7777'] } });
    expect(check(PLAN, 'never stash Pin = 777').status).toBe('holds');
  });

  test('words made of what callers and servers say are only tried', () => {
    const plan = PLAN.replace(
      '<stash varname="Pin">${call.lastinput}</stash>',
      '<play>You said ${call.lastinput}.</play>',
    );
    expect(check(plan, 'never say "you said 1212"').status).toBe('broken');
    expect(check(plan, 'never say matches /said \\d*77\\d\\./').status).toBe('unknown');
    expect(check(plan, 'never transfer').status).toBe('holds');
  });
});

describe('values that fit two questions at once', () => {
  const asks = (expr: string): string =>
    `<if expr="${expr.replaceAll('<', '&lt;').replaceAll('&&', '&amp;&amp;')}"><play name="Found">Here.</play></if>`;

  test.for([
    '${contact.A} > 5 && ${contact.A} < 6',
    '${contact.A} > 0.1 && ${contact.A} < 0.2',
    '!${contact.A}',
    "'${call.callerid}' == ''",
  ])('%s is found', (expr) => {
    expect(check(asks(expr), 'never at Found').status).toBe('broken');
  });

  test.for([
    "isNaN('${contact.A}') && '${contact.A}'.length == 2",
    "'${contact.A}'.toLowerCase() == 'yes' && '${contact.A}' != 'yes'",
    "'${contact.A}'.trim() == 'yes' && '${contact.A}' != 'yes'",
    "'${contact.A}' != '1' && ${contact.A} == 1",
    "${contact.A} == 1 && '${contact.A}'.length == 12",
  ])('%s is found, or said to be tried only', (expr) => {
    expect(check(asks(expr), 'never at Found').status).not.toBe('holds');
  });

  test.for([
    ['00-99', 2, '${k} == 8'],
    ['0000-9999', 4, '${k} == 12'],
    ['default', 3, "'${k}' == '**'"],
    ['default', 3, "'${k}' == '1*'"],
  ] as const)('keys %s, %i digits: %s is found', ([pressed, digits, expr]) => {
    const plan = `<menu name="Ask" maxDigits="${digits}"><play>Code?</play><keypress pressed="${pressed}"><setvar varname="k">\${call.lastinput}</setvar></keypress></menu>${asks(expr)}`;
    expect(check(plan, 'never at Found').status).toBe('broken');
  });
});

describe('what differs from call to call, and stands in words', () => {
  test.for([
    ['<stash varname="S">${contact.A}</stash>', 'never stash S = 5'],
    ['<stash varname="S">${call.id}</stash>', 'never stash S = 7'],
    ['<dnc>${contact.homePhone}</dnc>', 'never dnc 15550100100'],
    ['<sms to="${contact.homePhone}">Hi</sms>', 'never sms to 15550100100'],
    ['<transfer>15550100</transfer>', 'never transfer busy'],
    ['<transfer>15550100</transfer>', 'never transfer refused'],
  ])('%s: %s is broken', ([plan, text]) => {
    expect(check(plan as string, text as string).status).toBe('broken');
  });

  test.for([['<stash varname="S">Math.floor(Math.random() * 6)</stash>', 'never stash S = 5']])(
    '%s: %s is not known',
    ([plan, text]) => {
      expect(check(plan as string, text as string).status).toBe('unknown');
    },
  );
});

test('a call that counts beyond the usual number of tags is not taken for one that never gets there', () => {
  const plan = `<setvar varname="n">0</setvar><setvar name="A" varname="n">\${n}+1</setvar><if expr="\${n} &lt; 4000"><goto>A</goto></if><play name="E">There.</play>`;
  expect(check(plan, 'never at E').status).toBe('unknown');
});

test('a limit that has passed is not kept any more', () => {
  const plan = '<play>Hello</play><wait>5</wait><play name="B">Bee</play>';
  const statuses = [0, 1, 3, 5, 6, 8].map((s) => check(plan, `can at B within ${s} s`).status);
  expect(statuses).toEqual(['broken', 'broken', 'broken', 'broken', 'holds', 'holds']);
});

test('a pound key that a recording would take is not told as one for the menu behind it', () => {
  const plan = `<record name="Rec" varname="rec" timeout="10"/><menu name="B" timeout="5"><play>B</play><keypress pressed="#"><play name="Pound">pound</play></keypress><keypress pressed="1"><hangup/></keypress></menu>`;
  const { paths, unconfirmed } = explorePaths(flowOf(plan));
  expect(paths.map(({ choices }) => choices.join(' '))).not.toContain('#');
  expect(unconfirmed).toContainEqual(['', '#']);
});

test('a list of calls says what was only tried', () => {
  const { cuts } = explorePaths(flowOf(asking('1000-9999', 4, '${call.lastinput} % 977 == 13')));
  expect(cuts.join()).toContain('"${call.lastinput} % 977 == 13" was tried');
});
