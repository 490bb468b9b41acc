// Edits of what callers hear and of what is written in attributes.

import { change, changeAll, drop, duplicate, putAfter, putBefore, within } from '../edit-steps.ts';
import type { Edit } from './edit.ts';

const SHOP = `<dialplan name="Shop">
  <play type="tts" voice="female1">Welcome to the shop.</play>
  <menu name="Main" maxDigits="1" timeout="5">
    <play type="tts">For sales, press 1. For repairs, press 2.</play>
    <keypress pressed="1"><transfer>15550100001</transfer></keypress>
    <keypress pressed="2"><transfer callerid="15550100009">15550100002</transfer></keypress>
    <keypress pressed="default"><play type="tts">Sorry?</play><goto>Main</goto></keypress>
  </menu>
  <hangup/>
</dialplan>`;

export const WORD_EDITS: readonly Edit[] = [
  {
    title: 'reword a prompt a little',
    plan: 'street-poll',
    steps: [change('Which month would you like best?', 'Which month suits you best?')],
    changes: ['~ play Which month @ Month: text'],
  },
  {
    title: 'reword a prompt altogether',
    plan: 'street-poll',
    steps: [change('Thank you for your time. Goodbye.', 'See you at the fair!')],
    changes: ['~ play Goodbye: text'],
  },
  {
    title: 'reword an unnamed prompt altogether',
    plan: SHOP,
    steps: [change('Welcome to the shop.', 'Hi there')],
    changes: ['~ play Welcome to: text'],
  },
  {
    title: 'reword the prompts of all menus at once',
    plan: 'street-poll',
    steps: [changeAll('That key is not one of the choices.', 'Sorry, that key does nothing.')],
    changes: ['~ play That key @ Festival/default: text', '~ play That key @ Month/default: text'],
  },
  {
    title: 'correct letter case in a prompt',
    plan: SHOP,
    steps: [change('Welcome to the shop.', 'Welcome to The Shop.')],
    changes: ['~ play Welcome to: text'],
  },
  {
    title: 'correct a misprint',
    plan: 'after-hours',
    steps: [change('All mechanics are busy.', 'All our mechanics are busy.')],
    changes: ['~ play All mechanics: text'],
  },
  {
    title: 'split a prompt in two',
    plan: 'street-poll',
    steps: [
      change(
        'Should the summer festival be held again? Press',
        '</play>\n<play type="tts" voice="female1">Should the summer festival be held again? Press',
      ),
    ],
    changes: ['+ play Hello, this @ Festival', '~ play Hello, this @ Festival: text'],
  },
  {
    title: 'make one prompt of two',
    plan: 'appointment',
    steps: [
      drop('<play name="AskConfirm"'),
      change('${contact.D}.\n        </play>', '${contact.D}. To confirm it, press 1.</play>'),
    ],
    changes: ['- play AskConfirm @ Confirm', '~ play This is @ Confirm: text'],
  },
  {
    title: 'add a prompt',
    plan: 'gate-code',
    steps: [putBefore('<menu name="Code"', '<play type="tts">Good evening.</play>')],
    changes: ['+ play Good evening.'],
  },
  {
    title: 'add a prompt that is there elsewhere',
    plan: 'bilingual',
    steps: [
      within(
        '<keypress pressed="timeout"><goto>EnglishAgain',
        putBefore('<goto', '<play type="tts" voice="female1">That key is not one of the choices.</play>'),
      ),
    ],
    changes: ['+ play That key @ English/timeout'],
  },
  {
    title: 'remove a prompt',
    plan: 'gate-code',
    steps: [drop('<play type="tts" voice="male1">Please ask')],
    changes: ['- play Please ask'],
  },
  {
    title: 'duplicate a prompt and reword the copy',
    plan: 'voicemail',
    steps: [duplicate('<play name="Record"', change('name="Record" ', ''))],
    changes: ['+ play Please speak'],
  },
  {
    title: 'say a prompt with a recording',
    plan: 'gate-code',
    steps: [
      change(
        '<play type="tts" voice="male1">Welcome.</play>',
        '<play type="url" voice="male1">https://gate.example/welcome.mp3</play>',
      ),
    ],
    changes: ['~ play Welcome.: type, text'],
  },
  {
    title: 'use a recording of the account',
    plan: SHOP,
    steps: [change('<play type="tts" voice="female1">Welcome to the shop.', '<play type="callfireid">4471002')],
    changes: ['~ play Welcome to: type, voice, text'],
  },
  {
    title: 'change the voice of one prompt',
    plan: 'gate-code',
    steps: [change('voice="male1">Welcome.', 'voice="female1">Welcome.')],
    changes: ['~ play Welcome.: voice'],
  },
  {
    title: 'change the voice of a whole plan',
    plan: 'gate-code',
    steps: [changeAll('voice="male1"', 'voice="female1"')],
    changes: [
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
    title: 'wait longer for a key',
    plan: 'street-poll',
    steps: [within('<menu name="Month"', change('timeout="5000"', 'timeout="8000"'))],
    changes: ['~ menu Month: timeout'],
  },
  {
    title: 'take more digits',
    plan: 'gate-code',
    steps: [change('maxDigits="5"', 'maxDigits="6"')],
    changes: ['~ menu Code: maxDigits'],
  },
  {
    title: 'leave the wait to the default',
    plan: SHOP,
    steps: [change(' timeout="5"', '')],
    changes: ['~ menu Main: timeout'],
  },
  {
    title: 'dial another number',
    plan: SHOP,
    steps: [change('15550100002<', '15550100003<')],
    changes: ['~ transfer 15550100002 @ Main/2: text'],
  },
  {
    title: 'dial one more number',
    plan: 'after-hours',
    steps: [change('15550102200, 15550102201', '15550102200, 15550102201, 15550102202')],
    changes: ['~ transfer 15550102200, 15550102201: text'],
  },
  {
    title: 'dial all numbers at once, with other music',
    plan: 'after-hours',
    steps: [change('mode="waterfall" musiconhold="jazz"', 'mode="ringall" musiconhold="blues"')],
    changes: ['~ transfer 15550102200, 15550102201: mode, musiconhold'],
  },
  {
    title: 'show another number to whom is called',
    plan: SHOP,
    steps: [change('callerid="15550100009"', 'callerid="15550100008"')],
    changes: ['~ transfer 15550100002 @ Main/2: callerid'],
  },
  {
    title: 'give more tries',
    plan: 'gate-code',
    steps: [change('${tries} &lt; 3', '${tries} &lt; 5')],
    changes: ['~ if ${tries} < 3: expr'],
  },
  {
    title: 'give more tries everywhere',
    plan: 'street-poll',
    steps: [changeAll('${misses} &lt; 3', '${misses} &lt; 4')],
    changes: ['~ if ${misses} < 3 @ Month/default: expr', '~ if ${misses} < 3: expr'],
  },
  {
    title: 'begin to count with another number',
    plan: 'gate-code',
    steps: [change('varname="tries">0<', 'varname="tries">1<')],
    changes: ['~ setvar 0: text'],
  },
  {
    title: 'count in another variable',
    plan: 'gate-code',
    steps: [changeAll('varname="tries"', 'varname="count"')],
    changes: ['~ setvar 0: varname', '~ setvar ${tries}+1: varname'],
  },
  {
    title: 'ask another server',
    plan: 'gate-code',
    steps: [change('https://gate.example/open?', 'https://gates.example/v2/open?')],
    changes: ['~ get https://gate.example/open?from=${call.callerid}&call=${call.id}: text'],
  },
  {
    title: 'reword a text message',
    plan: 'charity-drive',
    steps: [change('They wait for you at the door. Willow', 'Show this message at the door. Willow')],
    changes: ['~ sms Tickets for @ Tickets/1-6: text'],
  },
  {
    title: 'record for longer',
    plan: 'voicemail',
    steps: [change('timeout="90000"', 'timeout="120000"')],
    changes: ['~ record: timeout'],
  },
  {
    title: 'record in the background',
    plan: 'voicemail',
    steps: [change('<record varname="message"', '<record background="true" varname="message"')],
    changes: ['~ record: background'],
  },
  {
    title: 'watch for another key',
    plan: 'bilingual',
    steps: [change('<catch type="digit" value="0"', '<catch type="digit" value="*"')],
    changes: ['~ catch: value'],
  },
  {
    title: 'compare with another value',
    plan: 'after-hours',
    steps: [change('expr="1"', 'expr="7"')],
    changes: ['~ equal 1: expr'],
  },
  {
    title: 'give a prompt a name',
    plan: 'gate-code',
    steps: [
      change('<play type="tts" voice="male1">Please ask', '<play name="Caretaker" type="tts" voice="male1">Please ask'),
    ],
    changes: ['~ play Please ask: name'],
  },
  {
    title: 'rename the plan',
    plan: 'gate-code',
    steps: [change('<dialplan name="Gate"', '<dialplan name="MainGate"')],
    changes: ['~ dialplan Gate: name'],
  },
  {
    title: 'say thank you before hanging up',
    plan: SHOP,
    steps: [putAfter('<menu name="Main"', '<play type="tts">Thank you.</play>')],
    changes: ['+ play Thank you.'],
  },
];
