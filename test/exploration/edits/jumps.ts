// Edits of names and of where a call jumps.

import { change, changeAll, within } from '../edit-steps.ts';
import type { Edit } from './edit.ts';

const KEY = (key: string): string => `<keypress pressed="${key}"`;

export const JUMP_EDITS: readonly Edit[] = [
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
];

function swapTargets(one: string, other: string) {
  return (text: string): string =>
    text.replace(`<goto>${one}<`, '<goto>\0<').replace(`<goto>${other}<`, `<goto>${one}<`).replace('\0', other);
}
