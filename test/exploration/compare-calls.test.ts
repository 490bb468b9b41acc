// What a change means to callers.

import { describe, expect, test } from 'vitest';
import { type CallChange, compareCalls } from '../../src/exploration/difference/compare-calls.ts';
import { compareFlows } from '../../src/exploration/difference/compare-flows.ts';
import { flowOf } from '../helpers/flow-text.ts';

const OLD = `<menu name="Ask"><play>Press 1 or 2.</play>
  <keypress pressed="1"><play name="Yes">Yes.</play><hangup/></keypress>
  <keypress pressed="2"><play name="No">No.</play><hangup/></keypress></menu><play name="Bye">Bye.</play>`;

function compared(fresh: string): Record<string, string[]> {
  const [old, now] = [flowOf(OLD), flowOf(fresh)];
  const { appeared, vanished, elsewhere, otherwise } = compareCalls(old, now, compareFlows(old, now));
  const end = ({ choices, old: was, new: is }: CallChange): string => {
    const name = (flow: typeof old, node: number | undefined): string => flow.nodes[node ?? -1]?.name ?? '?';
    return `${choices.join(' ')}: ${name(old, was.node)} -> ${name(now, is.node)}`;
  };
  const lists = { appeared, vanished, elsewhere, otherwise };
  return Object.fromEntries(
    Object.entries(lists).flatMap(([kind, list]) => (list.length === 0 ? [] : [[kind, list.map(end)]])),
  );
}

describe('for callers', () => {
  test.for([
    ['nothing has changed', OLD, {}],
    ['a prompt is reworded', OLD.replace('Press 1 or 2.', 'One or two?'), {}],
    [
      'a key leads elsewhere',
      OLD.replace('<play name="No">No.</play><hangup/>', '<goto>Bye</goto>'),
      { elsewhere: ['2: No -> Bye'] },
    ],
    [
      'a key came',
      OLD.replace('</menu>', '<keypress pressed="3"><play name="Maybe">Maybe.</play><hangup/></keypress></menu>'),
      { appeared: ['3: Bye -> Maybe'] },
    ],
    ['a key went', OLD.replace(/<keypress pressed="2">.*?<\/keypress>/s, ''), { vanished: ['2: No -> Bye'] }],
    [
      'a prompt came in between',
      OLD.replace('<play name="Yes">', '<play>Well.</play><play name="Yes">'),
      { otherwise: ['1: Yes -> Yes'] },
    ],
    ['a menu has another name', OLD.replace('name="Ask"', 'name="Question"'), {}],
  ] as const)('%s', ([, fresh, expected]) => {
    expect(compared(fresh)).toEqual(expected);
  });

  test('says in how many calls a prompt is heard', () => {
    const [old, now] = [flowOf(OLD), flowOf(OLD)];
    const { heard, compared: count } = compareCalls(old, now, compareFlows(old, now));
    const bye = now.names['Bye'] ?? -1;
    expect([heard.get(bye), count.new]).toEqual([2, 4]);
  });
});
