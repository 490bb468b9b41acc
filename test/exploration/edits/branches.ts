// Edits of menus and their keys.

import {
  change,
  changeAll,
  drop,
  duplicate,
  move,
  putAfter,
  putBefore,
  putLastIn,
  swap,
  swapContents,
  within,
} from '../edit-steps.ts';
import type { Edit } from './edit.ts';

const FESTIVAL = '<menu name="Festival"';
const MONTH = '<menu name="Month"';
const KEY = (key: string): string => `<keypress pressed="${key}"`;

export const BRANCH_EDITS: readonly Edit[] = [
  {
    title: 'add a key at the end',
    plan: 'street-poll',
    steps: [
      within(MONTH, putAfter(KEY('3'), '<keypress pressed="4"><stash varname="Month">September</stash></keypress>')),
    ],
    changes: ['+ keypress 4 @ Month (1)'],
  },
  {
    title: 'add a key at the front',
    plan: 'street-poll',
    steps: [within(MONTH, putBefore(KEY('1'), '<keypress pressed="0"><goto>Goodbye</goto></keypress>'))],
    changes: ['+ keypress 0 @ Month (1)'],
  },
  {
    title: 'add a key that does what another does',
    plan: 'street-poll',
    steps: [within(FESTIVAL, putAfter(KEY('9'), '<keypress pressed="*"><goto>OptOut</goto></keypress>'))],
    changes: ['+ keypress * @ Festival (1)'],
  },
  {
    title: 'remove a key',
    plan: 'street-poll',
    steps: [within(MONTH, drop(KEY('2')))],
    changes: ['- keypress 2 @ Month (1)'],
  },
  {
    title: 'remove the branch for silence',
    plan: 'bilingual',
    steps: [within('<menu name="Language"', drop(KEY('timeout')))],
    changes: ['- keypress timeout @ Language (1)'],
  },
  {
    title: 'remove a long branch',
    plan: 'appointment',
    steps: [drop(KEY('2'))],
    changes: ['- keypress 2 @ Confirm (2)'],
  },
  {
    title: 'change the key of an answer',
    plan: 'street-poll',
    steps: [within(MONTH, change('pressed="3"', 'pressed="4"'))],
    changes: ['~ keypress 3 @ Month: pressed'],
  },
  {
    title: 'change the key of a jump',
    plan: 'charity-drive',
    steps: [within('<menu name="Invite"', change('pressed="9"', 'pressed="*"'))],
    changes: ['~ keypress 9 @ Invite: pressed'],
  },
  {
    title: 'widen a range of keys',
    plan: 'political-poll',
    steps: [change('pressed="1-5"', 'pressed="1-7"')],
    changes: ['~ keypress 1-5 @ Turnout: pressed'],
  },
  {
    title: 'change the digits of a code',
    plan: 'gate-code',
    steps: [change('pressed="4711"', 'pressed="4812"')],
    changes: ['~ keypress 4711 @ Code: pressed'],
  },
  {
    title: 'exchange two keys',
    plan: 'appointment',
    steps: [
      change('pressed="2"', 'pressed="x"'),
      change('pressed="0"', 'pressed="2"'),
      change('pressed="x"', 'pressed="0"'),
    ],
    changes: ['~ keypress 2 @ Confirm: pressed', '~ keypress 0 @ Confirm: pressed'],
  },
  {
    title: 'number keys anew around a new first one',
    plan: 'political-poll',
    steps: [
      within(
        '<menu name="Mayor"',
        change('pressed="4"', 'pressed="5"'),
        change('pressed="3"', 'pressed="4"'),
        change('pressed="2"', 'pressed="3"'),
        change('pressed="1"', 'pressed="2"'),
        putBefore(KEY('2'), '<keypress pressed="1"><stash varname="Mayor">Not voting at all</stash></keypress>'),
      ),
    ],
    changes: [
      '+ keypress 1 @ Mayor (1)',
      '~ keypress 1 @ Mayor: pressed',
      '~ keypress 2 @ Mayor: pressed',
      '~ keypress 3 @ Mayor: pressed',
      '~ keypress 4 @ Mayor: pressed',
    ],
  },
  {
    title: 'swap what two keys do',
    plan: 'street-poll',
    steps: [within(FESTIVAL, swapContents(KEY('1'), KEY('2')))],
    changes: ['> stash Yes @ Festival/1', '> stash No @ Festival/2', '> goto Goodbye @ Festival/2'],
  },
  {
    title: 'swap what two keys do, prompts and all',
    plan: 'appointment',
    steps: [swapContents(KEY('2'), KEY('0'))],
    changes: [
      '> stash Cancelled @ Confirm/2',
      '> play Your appointment @ Confirm/2',
      '> stash Wants to @ Confirm/0',
      '> transfer 15550107700 @ Confirm/0',
      '> play Nobody is @ Confirm/0',
    ],
  },
  {
    title: 'put a key before the others',
    plan: 'street-poll',
    steps: [within(FESTIVAL, move(KEY('9'), putBefore, KEY('1')))],
    changes: ['> keypress 9 @ Festival (1)'],
  },
  {
    title: 'swap the places of two branches',
    plan: 'gate-code',
    steps: [swap(KEY('4711'), KEY('8100-8199'))],
    changes: ['> keypress 4711 @ Code (2)'],
    or: ['> keypress 8100-8199 @ Code (2)'],
  },
  {
    title: 'add a menu',
    plan: 'street-poll',
    steps: [
      putAfter(
        MONTH,
        '<menu name="Place"><play type="tts">In the park or on the street? Press 1 or 2.</play><keypress pressed="1"><stash varname="Place">Park</stash></keypress><keypress pressed="2"><stash varname="Place">Street</stash></keypress></menu>',
      ),
    ],
    changes: ['+ menu Place (5)'],
  },
  {
    title: 'remove a menu',
    plan: 'street-poll',
    steps: [drop(MONTH)],
    changes: ['- menu Month (14)'],
  },
  {
    title: 'remove a menu out of a region',
    plan: 'do-not-call',
    steps: [drop('<menu name="More"')],
    changes: ['- menu More (7)'],
  },
  {
    title: 'duplicate a menu under a new name',
    plan: 'street-poll',
    steps: [duplicate(MONTH, change('menu name="Month"', 'menu name="SecondMonth"'))],
    changes: ['+ menu SecondMonth (14)'],
  },
  {
    title: 'duplicate a menu and forget the name',
    plan: 'street-poll',
    steps: [duplicate(MONTH)],
    changes: ['+ menu Month (14)'],
  },
  {
    title: 'add a menu in front of the first',
    plan: 'gate-code',
    steps: [
      putBefore(
        '<menu name="Code"',
        '<menu name="Gate" maxDigits="1"><play type="tts" voice="male1">Which gate? Press 1 for north, 2 for south.</play><keypress pressed="1"><stash varname="Gate">North</stash></keypress></menu>',
      ),
    ],
    changes: ['+ menu Gate (3)'],
  },
  {
    title: 'duplicate a key',
    plan: 'street-poll',
    steps: [within(MONTH, duplicate(KEY('3')))],
    changes: ['+ keypress 3 @ Month (1)'],
  },
  {
    title: 'duplicate a key and reword the copy',
    plan: 'street-poll',
    steps: [
      within(
        MONTH,
        duplicate(KEY('3'), (copy) => copy.replace('"3"', '"4"').replace('August', 'September')),
      ),
    ],
    changes: ['+ keypress 4 @ Month (1)'],
  },
  {
    title: 'put a key into another menu',
    plan: 'charity-drive',
    steps: [
      move(
        '<keypress pressed="9"',
        (at, xml) => within('<menu name="Confirm"', putLastIn(at, xml)),
        '<menu name="Confirm"',
      ),
    ],
    changes: ['> keypress 9 @ Invite (1)'],
  },
  {
    title: 'put a long branch into another menu under another key',
    plan: 'charity-drive',
    steps: [
      move('<keypress pressed="1-6"', putLastIn, '<menu name="Confirm"'),
      change('pressed="1-6"', 'pressed="3-8"'),
    ],
    changes: ['~> keypress 1-6 @ Tickets: pressed'],
  },
  {
    title: 'name the keys of all menus from 1 to 2 anew',
    plan: 'bilingual',
    steps: [
      within('<menu name="English"', change('pressed="2"', 'pressed="3"')),
      within('<menu name="Spanish"', change('pressed="2"', 'pressed="3"')),
    ],
    changes: ['~ keypress 2 @ English: pressed', '~ keypress 2 @ Spanish: pressed'],
  },
  {
    title: 'write an answer of one key anew',
    plan: 'street-poll',
    steps: [within(MONTH, change('>June<', '>May<'))],
    changes: ['~ stash June @ Month/1: text'],
  },
  {
    title: 'rename all answers of a menu',
    plan: 'street-poll',
    steps: [changeAll('varname="Month"', 'varname="BestMonth"')],
    changes: [
      '~ stash June @ Month/1: varname',
      '~ stash July @ Month/2: varname',
      '~ stash August @ Month/3: varname',
    ],
  },
];
