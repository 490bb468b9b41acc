// Edits of where tags stand: moves, wrappers, conditions.

import {
  change,
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
