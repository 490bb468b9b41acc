// Several edits at once, and edits that change nothing a call can see.

import { change, changeAll, drop, duplicate, move, putAfter, putBefore, within } from '../edit-steps.ts';
import type { Edit } from './edit.ts';

const MONTH = '<menu name="Month"';

export const SEVERAL_EDITS: readonly Edit[] = [
  {
    title: 'add a key and offer it in the prompt',
    plan: 'street-poll',
    steps: [
      within(
        MONTH,
        putAfter('<keypress pressed="3"', '<keypress pressed="4"><stash varname="Month">September</stash></keypress>'),
        change('or 3 for August.', '3 for August, or 4 for September.'),
      ),
    ],
    changes: ['+ keypress 4 @ Month (1)', '~ play Which month @ Month: text'],
  },
  {
    title: 'duplicate a menu, then add a key to the first and offer it',
    plan: 'street-poll',
    steps: [
      duplicate(MONTH, change('menu name="Month"', 'menu name="SecondMonth"')),
      within(
        MONTH,
        putAfter('<keypress pressed="3"', '<keypress pressed="4"><stash varname="Month">September</stash></keypress>'),
        change('or 3 for August.', '3 for August, or 4 for September.'),
      ),
    ],
    changes: ['+ keypress 4 @ Month (1)', '+ menu SecondMonth (14)', '~ play Which month @ Month: text'],
  },
  {
    title: 'rename a prompt with its gotos and say something else',
    plan: 'street-poll',
    steps: [
      change('Thank you for your time. Goodbye.', 'See you at the fair!'),
      change('name="Goodbye"', 'name="Bye"'),
      changeAll('<goto>Goodbye</goto>', '<goto>Bye</goto>'),
    ],
    changes: ['~ play Goodbye: name, text, 3 following'],
  },
  {
    title: 'replace a menu by a like one further down',
    plan: 'street-poll',
    steps: [
      drop(MONTH),
      putBefore(
        '<dnc',
        '<menu name="Place"><play type="tts">In the park or on the street? Press 1 or 2.</play><keypress pressed="1"><stash varname="Place">Park</stash></keypress><keypress pressed="2"><stash varname="Place">Street</stash></keypress></menu>',
      ),
    ],
    changes: ['- menu Month (14)', '+ menu Place (5)'],
  },
  {
    title: 'put a setvar first and change the menu that it stood behind',
    plan: 'political-poll',
    steps: [
      move('<setvar name="Draw"', putBefore, '<amd>'),
      within(
        '<menu name="Mayor"',
        change('menu name="Mayor"', 'menu name="Candidates"'),
        change('pressed="9"', 'pressed="8"'),
        change('timeout="6000"', 'timeout="9000"'),
      ),
    ],
    changes: ['> setvar Draw', '~ menu Mayor: timeout, name', '~ keypress 9 @ Mayor: pressed'],
    or: ['> amd (4)', '~ menu Mayor: timeout, name', '~ keypress 9 @ Mayor: pressed'],
  },
  {
    title: 'put a short tag before a menu, and change the menu and a prompt',
    plan: 'gate-code',
    steps: [
      move('<setvar varname="tries">${', putBefore, '<menu name="Code"'),
      change('menu name="Code" maxDigits="5"', 'menu name="Entry" maxDigits="6"'),
      change('<goto>Code</goto>', '<goto>Entry</goto>'),
      change('pressed="4711"', 'pressed="471100"'),
      change('Please enter your four digit code', 'Please enter your six digit code'),
    ],
    changes: [
      '> setvar ${tries}+1',
      '~ menu Code: maxDigits, name, 1 following',
      '~ keypress 4711 @ Code: pressed',
      '~ play Please enter @ Code: text',
    ],
    or: [
      '~> menu Code: maxDigits, name, 1 following',
      '~ keypress 4711 @ Code: pressed',
      '~ play Please enter @ Code: text',
    ],
  },
  {
    title: 'remove a key, its offer, and what it led to',
    plan: 'charity-drive',
    steps: [
      within('<menu name="Invite"', drop('<keypress pressed="9"'), change(' To be left off our list, press 9.', '')),
      drop('<dnc name="OptOut"'),
      drop('<play type="tts" voice="female2">We will not call you again.'),
    ],
    changes: ['- keypress 9 @ Invite (1)', '~ play AskInvite @ Invite: text', '- dnc OptOut', '- play We will'],
  },
  {
    title: 'replace a menu by another',
    plan: 'street-poll',
    steps: [
      drop(MONTH),
      putBefore(
        '<play name="Goodbye"',
        '<menu name="Age" maxDigits="2"><play type="tts">How old are you?</play><keypress pressed="10-99"><setvar varname="age">${call.lastinput}</setvar></keypress></menu>',
      ),
    ],
    changes: ['- menu Month (14)', '+ menu Age (3)'],
  },
  {
    title: 'move a menu and change it',
    plan: 'bilingual',
    steps: [
      move('<menu name="Spanish"', putBefore, '<menu name="English"'),
      within('<menu name="Spanish"', change('timeout="5000"', 'timeout="9000"')),
    ],
    changes: ['~> menu Spanish: timeout'],
  },
  {
    title: 'move a menu, change a key in it and reword a prompt',
    plan: 'do-not-call',
    steps: [
      move('<menu name="Check"', putBefore, '<menu name="Which"'),
      within(
        '<menu name="Check"',
        change('pressed="2"', 'pressed="3"'),
        change('enter it again, press 2', 'enter it again, press 3'),
      ),
    ],
    changes: ['> menu Check (10)', '~ keypress 2 @ Check: pressed', '~ play You have @ Check: text'],
  },
  {
    title: 'add a prompt here and remove one there',
    plan: 'voicemail',
    steps: [
      drop('<play type="tts" voice="female1">Your message is kept.'),
      putBefore('<catch', '<play type="tts">This call is recorded for training.</play>'),
    ],
    changes: ['- play Your message @ Review/1', '+ play This call'],
  },
  {
    title: 'count tries in a new question',
    plan: 'gate-code',
    steps: [
      change('varname="tries">0<', 'varname="tries">1<'),
      change('${tries} &lt; 3', '${tries} &lt;= 3'),
      within('<keypress pressed="default"', change('That code is not right.', 'That code is wrong.')),
      change('timeout="8000"', 'timeout="9000"'),
    ],
    changes: [
      '~ setvar 0: text',
      '~ if ${tries} < 3: expr',
      '~ play That code @ Code/default: text',
      '~ menu Code: timeout',
    ],
  },
  {
    title: 'write the number and the wait of a transfer anew, and what follows',
    plan: 'appointment',
    steps: [
      change('<transfer timeout="30">15550107700', '<transfer timeout="45">15550107711'),
      change('Nobody is free to take your call. Please try again later.', 'All lines are busy.'),
    ],
    changes: ['~ transfer 15550107700 @ Confirm/0: timeout, text', '~ play Nobody is @ Confirm/0: text'],
  },
  {
    title: 'rename, move and reword at once',
    plan: 'street-poll',
    steps: [
      move('<play name="Message"', putBefore, '<menu name="Festival"'),
      change('name="Message"', 'name="Voicemail"'),
      change('<goto>Message</goto>', '<goto>Voicemail</goto>'),
      change('We will try again later.', 'We will try again tomorrow.'),
    ],
    changes: ['~> play Message: name, text, 1 following'],
  },
  {
    title: 'new voice, new waits, one key more',
    plan: 'gate-code',
    steps: [
      changeAll('voice="male1"', 'voice="male2"'),
      change('timeout="8000"', 'timeout="10000"'),
      putAfter('<keypress pressed="4711"', '<keypress pressed="0"><transfer>15550100000</transfer></keypress>'),
    ],
    changes: [
      '~ menu Code: timeout',
      '+ keypress 0 @ Code (1)',
      '~ play Please enter @ Code: voice',
      '~ play Nothing was @ Code/timeout: voice',
      '~ play That code @ Code/default: voice',
      '~ play Please ask: voice',
      '~ play Open: voice',
      '~ play Welcome.: voice',
      '~ play The gate: voice',
    ],
  },
  {
    title: 'lay out a prompt in other lines',
    plan: 'street-poll',
    steps: [change('held again? Press', 'held again?\n\n   Press')],
    changes: [],
  },
  { title: 'put all on one line', plan: 'bilingual', steps: [(text) => text.replace(/\s*\n\s*/g, ' ')], changes: [] },
  {
    title: 'remove all comments',
    plan: 'voicemail',
    steps: [(text) => text.replace(/<!--[\s\S]*?-->/g, '')],
    changes: [],
  },
  {
    title: 'write attributes in another order and with other quotes',
    plan: 'gate-code',
    steps: [
      change('<menu name="Code" maxDigits="5" timeout="8000">', "<menu timeout='8000'  maxDigits='5'\n name='Code' >"),
    ],
    changes: [],
  },
  {
    title: 'write tags and attributes in other letter case',
    plan: 'gate-code',
    steps: [changeAll('<play ', '<Play '), changeAll('</play>', '</Play>'), change('maxDigits', 'maxdigits')],
    changes: [],
  },
  {
    title: 'write an entity another way',
    plan: 'gate-code',
    steps: [change('${tries} &lt; 3', '${tries} &#60; 3')],
    changes: [],
  },
  {
    title: 'write an empty tag with an end tag',
    plan: 'street-poll',
    steps: [changeAll('<hangup/>', '<hangup></hangup>')],
    changes: [],
  },
  { title: 'write Windows line ends', plan: 'do-not-call', steps: [changeAll('\n', '\r\n')], changes: [] },
];
