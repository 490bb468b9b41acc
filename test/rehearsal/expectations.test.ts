// Each expectation: a script that passes, and what is said when it does not hold.

import { describe, expect, test } from 'vitest';
import { plain } from '../../src/presentation/report/paint.ts';
import { testedFileText } from '../../src/presentation/test-report/text-report.ts';
import { tested } from '../helpers/call-files.ts';

const PLAN = `<dialplan name="Root">
  <setvar varname="tries">0</setvar>
  <menu name="Question" maxDigits="1" timeout="5000">
    <play type="tts">Will you come? Press 1 for yes, or 2 for no.</play>
    <keypress pressed="1"><stash varname="Coming">Yes, gladly</stash></keypress>
    <keypress pressed="2-5">
      <stash varname="Coming">No</stash>
      <transfer timeout="20">15550100100, 15550100101</transfer>
      <play type="tts">Nobody is free.</play>
    </keypress>
    <keypress pressed="9"><dnc>15550100199</dnc><hangup/></keypress>
    <keypress pressed="8">
      <get varname="answer">https://example.org/ask?from=\${call.callerid}</get>
      <if expr="'\${answer}' == 'ok'"><sms to="15550100150">All is well</sms></if>
    </keypress>
    <keypress pressed="7"><setvar varname="tries">\${tries}+1</setvar><goto>Question</goto></keypress>
    <keypress pressed="default"><play type="callfireid">4471</play><record name="Memo" timeout="10000"/></keypress>
  </menu>
  <play type="tts">Thank you. Goodbye.</play>
  <hangup/>
</dialplan>
`;

const failures = (script: string): string[] => {
  const { diagnostics, calls } = tested('a.call', script, PLAN);
  return [
    ...diagnostics.map(({ message }) => `mistake: ${message}`),
    ...calls.flatMap(({ verdict }) =>
      verdict.failures.map(({ message, nearest }) =>
        nearest === undefined ? message : `${message} (${nearest.words})`,
      ),
    ),
  ];
};

describe('hold', () => {
  test.each([
    ['> press 1', 'anywhere say "WILL  you come"'],
    ['> press 1', 'anywhere say is "Thank you. Goodbye."'],
    ['> press 1', 'say matches /^thank.*bye\\.$/i'],
    ['> press 1', 'say similar "Thank you. Good by."'],
    ['> press 1', 'stash Coming = "Yes, gladly"'],
    ['> press 1', 'stash Coming = Yes, gladly'],
    ['> press 1', 'stash Coming "gladly"'],
    ['> press 1', 'stash'],
    ['> press 1', 'branch 1'],
    ['> press 1', 'keys 1'],
    ['> press 1', 'no stash Coming = No'],
    ['> press 1', 'never transfer'],
    ['> press 1', 'end hangup'],
    ['> press 1', 'hangup by plan'],
    ['> press 1', 'variable tries = 0'],
    ['> press 1', 'anywhere collect 2-5'],
    ['> press 1', 'anywhere answer live'],
    ['> press 1', 'duration < 1:00'],
    ['> press 1', 'duration >= 500 ms'],
    ['> press 4', 'branch 2-5'],
    ['> press 4\n> transfer busy', 'transfer busy'],
    ['> press 4\n> transfer busy', 'say "Nobody is free"'],
    ['> press 4', 'transfer 15550100101'],
    ['> press 4', 'transfer to "0100"'],
    ['> press 4', 'transfer ended'],
    ['> press 4', 'end transferred'],
    ['> press 9', 'dnc 15550100199'],
    ['> press 9', 'dnc "0199"'],
    ['> press 8', 'http "ask?from="'],
    ['> press 8', 'http GET "example.org"'],
    ['> press 8\n> http 503', 'http 503'],
    ['> press 8\n> http 503', 'notice http-error'],
    ['> press 8\n> http 200 ok', 'if true'],
    ['> press 8\n> http 200 ok', 'sms to 15550100150 "all is well"'],
    ['> press 8\n> http failed timed out', 'http failed'],
    ['> press 7', 'goto Question'],
    ['> press 7', 'set tries = 1'],
    ['> press 0', 'play "4471"'],
    ['> press 0', 'record Memo'],
    ['> silence', 'silence'],
    ['> silence', 'branch no-input'],
    ['> hang up during "will you"', 'hangup by caller'],
    ['> hang up', 'end caller-hangup'],
  ])('%s, expect %s', (acts, expectation) => {
    expect(failures(`${acts}\nexpect ${expectation}\n`)).toEqual([]);
  });
});

describe('fail', () => {
  test.each([
    ['> press 1\nexpect say "thank yuo"', ['expected say "thank yuo" (say "Thank you. Goodbye." at 0:04)']],
    ['> press 1\nexpect stash Coming = Yes', ['expected stash Coming = Yes (stash Coming = Yes, gladly at 0:04)']],
    ['> press 1\nexpect sms', ['expected sms']],
    ['> press 1\nexpect never stash', ['expected never stash, but it happens at 0:04']],
    ['> press 1\nexpect no say "thank you"', ['expected no say "thank you", but it happens at 0:04']],
    ['> press 1\nexpect variable tries = 1', ['expected variable tries = 1, but tries is "0"']],
    ['> press 1\nexpect variable rounds = 1', ['expected variable rounds = 1, but nothing has set rounds']],
    ['> press 1\nexpect duration > 1 min', ['expected duration > 1 min, but the call takes 6.4 s']],
    ['> press 1\n> press 2', ['"> press 2" never happened: the call was over, hangup after 0:06']],
    ['> press 1\n> transfer busy', ['nothing asked for "> transfer busy"']],
    [
      // Order: the act below bounds what is looked for above it.
      'expect say "thank you"\n> press 1',
      [
        'expected say "thank you" (say "Thank you. Goodbye." at 0:04, after the next act: write "expect anywhere", or move the line)',
      ],
    ],
    [
      '> press 1\nexpect say "goodbye"\nexpect stash Coming',
      [
        'expected stash Coming (stash Coming = Yes, gladly at 0:04, before this line: write "expect anywhere", or move the line)',
      ],
    ],
  ])('%s', (script, expected) => {
    expect(failures(script)).toEqual(expected);
  });

  test('a call that breaks down fails, unless that is expected', () => {
    const plan = '<dialplan><goto>Nowhere</goto></dialplan>';
    const status = (script: string): string | undefined => tested('a.call', script, plan).calls[0]?.verdict.status;
    expect(status('expect goto Nowhere')).toBe('failed');
    expect(status('expect no say')).toBe('failed');
    expect(status('expect end fault')).toBe('passed');
    expect(status('expect fault goto-unresolved')).toBe('passed');
  });
});

test('an event may be what several lines expect, and the next look begins at it', () => {
  expect(failures('> press 4\nexpect transfer 15550100100\nexpect transfer 15550100101\n')).toEqual([]);
});

test('a failure shows the line, what came closest, its place in the plan, and the call', () => {
  const script = '# Yes.\n> press 1\nexpect stash Coming = No\nexpect end hangup\n';
  expect(testedFileText(tested('yes.call', script, PLAN), plain, false)).toMatchInlineSnapshot(`
    "✗ yes.call

    yes.call:3:1: error: expected stash Coming = No
        3 | expect stash Coming = No
          | ^^^^^^^^^^^^^^^^^^^^^^^^
          = nearest: stash Coming = Yes, gladly at 0:04
          = place: plan.xml:5:27, stash

      the call:
       0:00  incoming call
       0:00  set tries = 0
       0:00  say "Will you come? Press 1 for yes, or 2 for no."
       0:04  > press 1
       0:04  branch 1
       0:04  stash Coming = Yes, gladly
       0:04  say "Thank you. Goodbye."
       0:06  hangup
       0:06  end: hangup after 0:06

    "
  `);
});

test('a transcript that is not what happened is shown as a difference', () => {
  const script = `incoming call
set tries = 0
say "Will you come? Press 1 for yes, or 2 for no."
> press 1
branch 1
stash Coming = Yes
say "Thank you. Goodbye."
hangup
end: hangup after 0:06
`;
  expect(testedFileText(tested('yes.call', script, PLAN), plain, false)).toMatchInlineSnapshot(`
    "✗ yes.call

    yes.call:6:1: error: from here on the call goes another way
        6 | stash Coming = Yes
          | ^^^^^^^^^^^^^^^^^^
          = place: plan.xml:5:27, stash
          = help: if that is right now, --update records the call anew

      - approved
      + happened
        …
        say "Will you come? Press 1 for yes, or 2 for no."
        > press 1
        branch 1
      - stash Coming = Yes
      + stash Coming = Yes, gladly
        say "Thank you. Goodbye."
        hangup
        end: hangup after 0:06

    "
  `);
});
