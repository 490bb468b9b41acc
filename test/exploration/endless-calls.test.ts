// Callers who say nothing, for ever: what a property claims of every call, it claims of that one.

import { describe, expect, test } from 'vitest';
import { checkProperties, type Verdict } from '../../src/exploration/check-properties.ts';
import { readProperty } from '../../src/exploration/read-property.ts';
import { flowOf } from '../helpers/flow-text.ts';

function check(body: string, text: string): Verdict {
  const read = readProperty(text, text);
  if ('wrong' in read) throw new Error(read.wrong);
  return checkProperties(flowOf(body), [read.value])[0] as Verdict;
}

/** Silence leads back to the menu. */
const PATIENT = `<menu name="Ask" timeout="5"><play>Press 1.</play><keypress pressed="1"><play>Thanks.</play><hangup/></keypress>
  <keypress pressed="timeout"><goto>Ask</goto></keypress></menu>`;
/** Silence leads back three times, then the call ends. */
const IMPATIENT = `<setvar varname="n">0</setvar><menu name="Ask" timeout="5"><play>Press 1.</play><keypress pressed="1"><hangup/></keypress></menu>
  <setvar varname="n">\${n}+1</setvar><if expr="\${n} &lt; 3"><goto>Ask</goto></if><hangup/>`;
/** Nobody takes any part in it. */
const MUSIC = `<play name="Music">La la la.</play><play>Please hold.</play><goto>Music</goto>`;

describe('a call that never ends', () => {
  test.for([
    ['always hangup', 'broken'],
    ['always end', 'broken'],
    ['always end hangup', 'broken'],
    ['eventually hangup', 'broken'],
    ['eventually end within 10 min', 'broken'],
    ['eventually end within 1000 menus', 'broken'],
    ['never end step-limit', 'broken'],
    ['can end step-limit', 'holds'],
    ['always collect', 'holds'],
    ['after silence: eventually collect', 'holds'],
    ['after silence: eventually say "press 1" within 1 s', 'holds'],
    ['after silence: eventually say "thanks"', 'broken'],
    ['collect before hangup', 'holds'],
    ['never fault', 'holds'],
  ])('of a patient menu: %s %s', ([text, status]) => {
    expect(check(PATIENT, text as string).status).toBe(status);
  });

  test('is told as such, and is a script that runs', () => {
    expect(check(PATIENT, 'always hangup')).toMatchObject({
      isEndless: true,
      call: { choices: [], outcome: 'step-limit' },
    });
  });

  test.for([
    ['always end', 'holds'],
    ['always hangup', 'holds'],
    ['never end step-limit', 'holds'],
  ])('of an impatient menu: %s %s', ([text, status]) => {
    expect(check(IMPATIENT, text as string).status).toBe(status);
  });

  test.for([
    ['always end', 'broken'],
    ['after say "la la": eventually say "please hold"', 'holds'],
    ['after say "la la": eventually transfer', 'broken'],
    ['never end step-limit', 'broken'],
  ])('of a plan without a menu: %s %s', ([text, status]) => {
    expect(check(MUSIC, text as string).status).toBe(status);
  });
});

describe('limits', () => {
  test.for([
    ['eventually end within 99999999999999 min', 'a call is followed for a day at most: 1440 min'],
    ['can hangup within 1.5 menus', 'menus are counted whole, up to 1000'],
    ['can hangup within 5000 menus', 'menus are counted whole, up to 1000'],
  ])('%s', ([text, help]) => {
    expect(readProperty('p', text as string)).toMatchObject({ help });
  });

  test('a day is long, and searched', () => {
    expect(check(PATIENT, 'eventually hangup within 1440 min').status).toBe('broken');
  });
});
