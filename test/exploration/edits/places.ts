// Edits of where tags stand and where a call jumps: moves, wrappers, names, targets.

import {
  change,
  changeAll,
  drop,
  duplicate,
  move,
  putAfter,
  putBefore,
  putFirstIn,
  putLastIn,
  swap,
  unwrap,
  within,
  wrap,
} from '../edit-steps.ts';
import type { Edit } from './edit.ts';

const KEY = (key: string): string => `<keypress pressed="${key}"`;

const HOURS = `<dialplan>
  <play type="tts">Welcome to the garden centre.</play>
  <if expr="\${global.time.hour} &gt; 17">
    <play type="tts">We are closed now.</play>
    <hangup/>
  </if>
  <transfer>15550100001</transfer>
  <play type="tts">Nobody is free.</play>
  <hangup/>
</dialplan>`;

export const PLACE_EDITS: readonly Edit[] = [
  {
    title: 'rename a menu with its gotos',
    plan: 'street-poll',
    steps: [
      change('menu name="Festival"', 'menu name="Summer"'),
      changeAll('<goto>Festival</goto>', '<goto>Summer</goto>'),
    ],
    changes: ['~ menu Festival: name, 2 following'],
  },
  {
    title: 'rename a menu and forget its gotos',
    plan: 'street-poll',
    steps: [change('menu name="Festival"', 'menu name="Summer"')],
    changes: ['~ menu Festival: name'],
  },
  {
    title: 'rename a prompt with its gotos',
    plan: 'street-poll',
    steps: [change('name="Goodbye"', 'name="Bye"'), changeAll('<goto>Goodbye</goto>', '<goto>Bye</goto>')],
    changes: ['~ play Goodbye: name, 3 following'],
  },
  {
    title: 'rename the target of a catch',
    plan: 'voicemail',
    steps: [
      change('stash name="Keep"', 'stash name="Save"'),
      change('goto="Keep"', 'goto="Save"'),
      changeAll('<goto>Keep</goto>', '<goto>Save</goto>'),
    ],
    changes: ['~ stash Keep: name, 4 following'],
  },
  {
    title: 'rename a tag and lead one of its jumps elsewhere',
    plan: 'street-poll',
    steps: [
      within('<menu name="Month"', change('<goto>Goodbye</goto>', '<goto>Message</goto>')),
      change('name="Goodbye"', 'name="Bye"'),
      changeAll('<goto>Goodbye</goto>', '<goto>Bye</goto>'),
    ],
    changes: ['~ play Goodbye: name, 2 following', '~ goto Goodbye @ Month/timeout: text'],
  },
  {
    title: 'rename two menus at once',
    plan: 'bilingual',
    steps: [
      changeAll('English</goto>', 'Eng</goto>'),
      change('menu name="English"', 'menu name="Eng"'),
      changeAll('Spanish</goto>', 'Spa</goto>'),
      change('menu name="Spanish"', 'menu name="Spa"'),
    ],
    changes: ['~ menu English: name, 6 following', '~ menu Spanish: name, 4 following'],
  },
  {
    title: 'rename a menu and reword its prompt',
    plan: 'street-poll',
    steps: [
      change('menu name="Month"', 'menu name="When"'),
      changeAll('<goto>Month</goto>', '<goto>When</goto>'),
      change('Which month would you like best?', 'When shall it be?'),
    ],
    changes: ['~ menu Month: name, 1 following', '~ play Which month @ Month: text'],
  },
  {
    title: 'lead a jump elsewhere',
    plan: 'street-poll',
    steps: [within('<menu name="Month"', change('<goto>Goodbye</goto>', '<goto>Message</goto>'))],
    changes: ['~ goto Goodbye @ Month/timeout: text'],
  },
  {
    title: 'lead the jumps of two keys elsewhere',
    plan: 'charity-drive',
    steps: [
      within(
        '<menu name="Tickets"',
        within(KEY('timeout'), change('Agency', 'Goodbye')),
        within(KEY('default'), change('Agency', 'Goodbye')),
      ),
    ],
    changes: ['~ goto Agency @ Tickets/timeout: text', '~ goto Agency @ Tickets/default: text'],
  },
  {
    title: 'lead two jumps each where the other led',
    plan: 'charity-drive',
    steps: [within('<menu name="Invite"', swapTargets('Tickets', 'Donation'))],
    changes: ['~ goto Tickets @ Invite/1: text', '~ goto Donation @ Invite/2: text'],
    or: ['> goto Tickets @ Invite/1', '> goto Donation @ Invite/2'],
  },
  {
    title: 'lead a chain of jumps one further',
    plan: 'charity-drive',
    steps: [
      within(
        '<menu name="Invite"',
        change('<goto>Agency</goto>', '<goto>OptOut</goto>\0'),
        change('<goto>Donation</goto>', '<goto>Agency</goto>'),
        change('<goto>Tickets</goto>', '<goto>Donation</goto>'),
        change('\0', ''),
      ),
    ],
    changes: ['~ goto Tickets @ Invite/1: text', '~ goto Donation @ Invite/2: text', '~ goto Agency @ Invite/3: text'],
  },
  {
    title: 'lead answering machines elsewhere',
    plan: 'street-poll',
    steps: [change('<machine><goto>Message</goto></machine>', '<machine><goto>Goodbye</goto></machine>')],
    changes: ['~ goto Message: text'],
  },
  {
    title: 'hang up instead of jumping',
    plan: 'street-poll',
    steps: [within('<menu name="Month"', change('<goto>Goodbye</goto>', '<hangup/>'))],
    changes: ['- goto Goodbye @ Month/timeout', '+ hangup @ Month/timeout'],
  },
  {
    title: 'put a menu before another',
    plan: 'street-poll',
    steps: [move('<menu name="Month"', putBefore, '<menu name="Festival"')],
    changes: ['> menu Month (14)'],
  },
  {
    title: 'put a menu behind all',
    plan: 'street-poll',
    steps: [move('<menu name="Festival"', putLastIn, '<dialplan')],
    changes: ['> menu Festival (13)'],
  },
  {
    title: 'put a setvar behind the first tag',
    plan: 'street-poll',
    steps: [move('<setvar varname="misses">0', putAfter, '<amd>')],
    changes: ['> setvar 0'],
    or: ['> amd (4)'],
  },
  {
    title: 'swap two neighbours',
    plan: HOURS,
    steps: [swap('<transfer>', '<play type="tts">Nobody')],
    changes: ['> transfer 15550100001'],
  },
  {
    title: 'put a prompt into a branch',
    plan: HOURS,
    steps: [move('<play type="tts">Welcome', putFirstIn, '<if ')],
    changes: ['> play Welcome to'],
  },
  {
    title: 'put a prompt out of a branch',
    plan: 'charity-drive',
    steps: [move('<play type="tts" voice="female2">Thank you. You will', putBefore, '<menu name="Donation"')],
    changes: ['> play Thank you. @ Tickets/1-6'],
  },
  {
    title: 'put a prompt elsewhere and reword it',
    plan: 'charity-drive',
    steps: [
      move('<play type="tts" voice="female2">Thank you. You will', putBefore, '<menu name="Donation"'),
      change('You will get a text message, and', 'You will get a message, and'),
    ],
    changes: ['~> play Thank you. @ Tickets/1-6: text'],
  },
  {
    title: 'put the live branch behind the machine branch',
    plan: 'street-poll',
    steps: [swap('<live>', '<machine>')],
    changes: ['> live (1)'],
    or: ['> machine (1)'],
  },
  {
    title: 'put a condition around a prompt',
    plan: HOURS,
    steps: [wrap('<play type="tts">Welcome', '<play type="tts">Welcome', '<if expr="${a} == 1">', '</if>')].map(
      (step) => step,
    ),
    changes: ['+ if ${a} == 1'],
  },
  {
    title: 'put a condition around a jump',
    plan: 'street-poll',
    steps: [
      within(
        '<menu name="Month"',
        change('<goto>Goodbye</goto>', '<if expr="${misses} > 1"><goto>Goodbye</goto></if>'),
      ),
    ],
    changes: ['+ if ${misses} > 1 @ Month/timeout'],
  },
  {
    title: 'put a condition with an else around a transfer',
    plan: HOURS,
    steps: [
      change(
        '<transfer>15550100001</transfer>',
        '<if expr="${a} == 1"><transfer>15550100001</transfer><else><play type="tts">Not today.</play></else></if>',
      ),
    ],
    changes: ['+ if ${a} == 1 (2)'],
  },
  {
    title: 'put a condition around a menu and reword its prompt',
    plan: 'street-poll',
    steps: [
      change('<menu name="Month"', '<if expr="${misses} == 0"><menu name="Month"'),
      change('</menu>\n\n  <play name="Goodbye"', '</menu></if>\n\n  <play name="Goodbye"'),
      change('Which month would you like best?', 'Which month?'),
    ],
    changes: ['+ if ${misses} == 0', '~ play Which month @ Month: text'],
  },
  {
    title: 'watch for hang-ups in all that follows',
    plan: 'street-poll',
    steps: [
      change('<menu name="Festival"', '<catch type="hangup" goto="OptOut"><menu name="Festival"'),
      change('</menu>\n\n  <play name="Goodbye"', '</menu></catch>\n\n  <play name="Goodbye"'),
    ],
    changes: ['+ catch'],
  },
  {
    title: 'no longer watch for a key',
    plan: 'bilingual',
    steps: [unwrap('<catch')],
    changes: ['- catch'],
  },
  {
    title: 'no longer ask a condition',
    plan: HOURS,
    steps: [unwrap('<if ')],
    changes: ['- if ${global.time.hour} > 17'],
  },
  {
    title: 'ask who answers around a whole plan',
    plan: HOURS,
    steps: [
      change('<dialplan>', '<dialplan><amd><live>'),
      change('</dialplan>', '</live><machine><hangup/></machine></amd></dialplan>'),
    ],
    changes: ['+ amd (3)'],
  },
  {
    title: 'test another way',
    plan: 'after-hours',
    steps: [
      change('<equal var="${global.date.dayOfWeek}" expr="1">', '<if expr="${global.date.dayOfWeek} == 1">'),
      change('</equal>', '</if>'),
    ],
    changes: ['- equal 1', '+ if ${global.date.dayOfWeek} == 1'],
  },
  {
    title: 'add an else',
    plan: HOURS,
    steps: [putLastIn('<if ', '<else><play type="tts">We are open.</play></else>')],
    changes: ['+ else (1)'],
  },
  {
    title: 'remove an else',
    plan: 'gate-code',
    steps: [drop('<else>')],
    changes: ['- else (1)'],
  },
  {
    title: 'remove everything behind a menu',
    plan: HOURS,
    steps: [drop('<if '), drop('<transfer>'), drop('<play type="tts">Nobody')],
    changes: ['- if ${global.time.hour} > 17 (2)', '- transfer 15550100001', '- play Nobody is'],
  },
  {
    title: 'duplicate a condition',
    plan: HOURS,
    steps: [duplicate('<if ')],
    changes: ['+ if ${global.time.hour} > 17 (2)'],
  },
];

function swapTargets(one: string, other: string) {
  return (text: string): string =>
    text.replace(`<goto>${one}<`, '<goto>\0<').replace(`<goto>${other}<`, `<goto>${one}<`).replace('\0', other);
}
