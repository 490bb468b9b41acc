// Plans that each break one property: five kinds of plan with a fault planted in one of their parts, of several sizes.

export interface Planted {
  readonly name: string;
  readonly plan: string;
  readonly text: string;
}

/** A row of menus; `fault` replaces what one of them does at key 1. */
function row(count: number, at: number, fault: string): string {
  const menus = Array.from({ length: count }, (_, i) => {
    const own = i === at ? fault : `<stash varname="A${i}">yes</stash>`;
    return `<menu name="M${i}" timeout="4"><play>Question ${i}: press 1, or 2.</play>
      <keypress pressed="1">${own}</keypress><keypress pressed="2"><stash varname="A${i}">no</stash></keypress></menu>`;
  });
  return `${menus.join('\n')}<play>Thank you.</play><hangup/>`;
}

/** A tree of menus, two keys each; the fault is in one of its leaves. */
function tree(depth: number, leaf: number, fault: string): string {
  let next = 0;
  const node = (level: number): string => {
    if (level === 0) return next++ === leaf ? fault : '<play>A leaf.</play><hangup/>';
    const [left, right] = [node(level - 1), node(level - 1)];
    return `<menu><play>Press 1 or 2.</play><keypress pressed="1">${left}</keypress><keypress pressed="2">${right}</keypress></menu>`;
  };
  return `${node(depth)}<hangup/>`;
}

/** Three tries, counted; then the fault. */
function tries(most: number, fault: string): string {
  return `<setvar varname="n">0</setvar><menu name="Code" maxDigits="4" timeout="5"><play>Your code, please.</play>
    <keypress pressed="1234"><play>Welcome.</play><hangup/></keypress></menu>
    <setvar varname="n">\${n}+1</setvar><if expr="\${n} &lt; ${most}"><goto>Code</goto></if>${fault}<hangup/>`;
}

/** Live and machine; the machine hears the fault. */
function machine(fault: string): string {
  return `<amd><live><play>Hello.</play><hangup/></live><machine>${fault}</machine></amd><hangup/>`;
}

/** A phone that may not be answered, a server that may say anything. */
function world(fault: string): string {
  return `<transfer continue-after="true" timeout="20">15550100</transfer><get varname="state">https://a.example</get>
    <if expr="'\${state}' == 'closed'">${fault}<else><play>We are open.</play></else></if><hangup/>`;
}

const rows = [1, 2, 3, 4, 5].flatMap((count): Planted[] => [
  {
    name: `a row of ${count}, the last calls somebody`,
    plan: row(count, count - 1, '<transfer>15550100</transfer>'),
    text: 'never transfer',
  },
  {
    name: `a row of ${count}, the last forgets the answer`,
    plan: row(count, count - 1, ''),
    text: `always stash A${count - 1} = yes or stash A${count - 1} = no`,
  },
  {
    name: `a row of ${count}, thanks come too late`,
    plan: row(count, 0, ''),
    text: `eventually say "thank you" within ${count - 1} menus`,
  },
  {
    name: `a row of ${count}, a text is sent before it is asked for`,
    plan: row(count, count - 1, '<sms>Hi</sms>'),
    text: 'stash Agreed before sms',
  },
  { name: `a row of ${count}, nobody can be called off`, plan: row(count, 0, ''), text: 'can dnc' },
]);

const trees = [0, 3, 5, 7].flatMap((leaf): Planted[] => [
  { name: `leaf ${leaf} of a tree`, plan: tree(3, leaf, '<dnc>1</dnc><hangup/>'), text: 'never dnc' },
  {
    name: `leaf ${leaf} of a tree, by name`,
    plan: tree(3, leaf, '<play name="Secret">x</play><hangup/>'),
    text: 'never at Secret',
  },
  {
    name: `leaf ${leaf} of a tree, silent`,
    plan: tree(3, leaf, '<hangup name="Early"/>'),
    text: 'say "a leaf" before hangup by plan',
  },
]);

const counted = [1, 2, 3, 4].flatMap((most): Planted[] => [
  {
    name: `${most} tries, then a transfer`,
    plan: tries(most, '<transfer>15550100</transfer>'),
    text: 'never transfer',
  },
  { name: `${most} tries take long`, plan: tries(most, ''), text: `eventually end within ${most * 6} s` },
]);

const others: Planted[] = [
  {
    name: 'a machine is asked',
    plan: machine('<menu><play>Press 1.</play><keypress pressed="1"/></menu>'),
    text: 'when machine: never collect',
  },
  { name: 'a machine hears nothing', plan: machine('<hangup/>'), text: 'when machine: always say' },
  {
    name: 'a machine hears the live words',
    plan: machine('<play>Hello.</play>'),
    text: 'when machine: never say "hello"',
  },
  { name: 'a closed shop hangs up', plan: world('<hangup/>'), text: 'always say "we are open"' },
  { name: 'a closed shop sends a text', plan: world('<sms>Closed.</sms>'), text: 'never sms "closed"' },
  { name: 'nobody answers', plan: world(''), text: 'always transfer answered' },
];

export const PLANTED: readonly Planted[] = [...rows, ...trees, ...counted, ...others];
