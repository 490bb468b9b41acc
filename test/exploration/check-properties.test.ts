// Properties over all calls: what holds, what is broken, and the shortest call that breaks it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProperties, type Verdict } from '../../src/exploration/check-properties.ts';
import { decisionGraph } from '../../src/exploration/decision-graph.ts';
import { newWatch, type Property, watchStretch } from '../../src/exploration/property.ts';
import { readProperty } from '../../src/exploration/read-property.ts';
import { generatePlan } from '../bench/generate-plan.ts';
import { flowOf } from '../helpers/flow-text.ts';
import { PLANTED } from './planted-violations.ts';

function property(text: string): Property {
  const read = readProperty(text, text);
  if ('wrong' in read) throw new Error(read.wrong);
  return read.value;
}

function check(body: string, text: string): Verdict {
  return checkProperties(flowOf(body), [property(text)])[0] as Verdict;
}

const said = ({ status, call }: Verdict): string => [status, ...(call?.choices ?? [])].join(' ');

const POLL = `<amd><live><goto>Ask</goto></live><machine><goto>Message</goto></machine></amd>
  <menu name="Ask"><play>Will you vote? Press 1 for yes, 2 for no, 9 to be left alone.</play>
    <keypress pressed="1"><stash varname="Vote">Yes</stash></keypress>
    <keypress pressed="2"><stash varname="Vote">No</stash></keypress>
    <keypress pressed="9"><dnc name="Never">\${call.phonenumber}</dnc><hangup/></keypress></menu>
  <play name="Bye">Thank you.</play><hangup/>
  <play name="Message">Sorry we missed you.</play><hangup/>`;

describe('the forms', () => {
  test.for([
    ['never at Message', 'broken machine'],
    ['when live: never at Message', 'holds'],
    ['when machine: never say "press 1"', 'holds'],
    ['when live: always stash Vote or dnc', 'broken live 3'],
    ['always end hangup', 'holds'],
    ['when live: eventually collect within 1 menu', 'holds'],
    ['when live: eventually say "thank you" within 5 s', 'broken live'],
    ['when live: can dnc within 1 menu', 'holds live 9'],
    ['when machine: can dnc', 'broken'],
    ['say before stash Vote', 'holds'],
    ['stash Vote before say "thank you"', 'broken live 3'],
    ['after answer: eventually collect or end within 20 s', 'holds'],
    ['after answer: eventually collect or end within 2 s', 'broken live'],
    ['never stash Vote = No', 'broken live 2'],
  ])('%s: %s', ([text, expected]) => {
    expect(said(check(POLL, text as string))).toBe(expected);
  });

  test('waiting adds up over rounds, until a limit is broken', () => {
    const rounds = `<setvar varname="n">0</setvar><menu name="Ask" timeout="5"><play>Well?</play><keypress pressed="1"><transfer>15550100</transfer></keypress></menu>
      <setvar varname="n">\${n}+1</setvar><if expr="\${n} &lt; 4"><goto>Ask</goto></if><transfer>15550100</transfer>`;
    expect(said(check(rounds, 'eventually transfer within 3 menus'))).toBe('broken 2 2 2');
    expect(said(check(rounds, 'eventually transfer within 4 menus'))).toBe('holds');
  });
});

describe('how a property is written', () => {
  test.for([
    ['', 'the property is empty'],
    ['sometimes stash Vote', '"sometimes stash Vote" claims nothing'],
    ['never sey "x"', '"sey" is nothing a call does'],
    ['can dnc within two menus', '"two menus" is no limit'],
    ['never duration < 3 s', '"duration < 3 s" is nothing that happens at one moment'],
    ['after answer collect', '"after" goes on with ": eventually"'],
  ])('%s', ([text, message]) => {
    expect(readProperty('p', text as string)).toMatchObject({ wrong: message });
  });

  test('words in quotes are no keywords', () => {
    expect(
      said(
        check('<play>Now or never, within reach, before noon.</play>', 'never say "or never, within reach, before"'),
      ),
    ).toBe('broken');
  });
});

describe('planted violations', () => {
  test('there are fifty plans', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(50);
  });

  test.for(PLANTED)('$text in $name', ({ plan, text }) => {
    const wanted = property(text);
    const verdict = check(plan, text);
    expect(verdict.status).toBe('broken');
    if (wanted.claim.form === 'can') return;
    // No shorter call breaks it: every call with fewer choices is watched, one by one.
    const found = verdict.call?.choices.length ?? 0;
    expect(fewestChoices(plan, wanted, found)).toBe(found);
  });
});

/** By breadth-first search over all calls, without the checker's own shortcuts. */
function fewestChoices(plan: string, wanted: Property, most: number): number {
  const graph = decisionGraph(flowOf(plan), { concern: 'words' });
  let level = graph.starts.map((moment) => ({ moment, watch: newWatch(wanted), isAnswered: false }));
  for (let choices = 0; choices <= most; choices++) {
    const next: typeof level = [];
    // Choices where only time passes cost nothing.
    for (const at of level) {
      for (const passage of graph.passages[at.moment] ?? []) {
        const { answeredBy, words } = passage.choice;
        if (wanted.answeredBy !== undefined && answeredBy !== undefined && answeredBy !== wanted.answeredBy) continue;
        const watched = watchStretch(graph.flow, wanted, at.watch, passage);
        if ('decidedAt' in watched) {
          if (choices + (words === '' ? 0 : 1) <= most) return choices + (words === '' ? 0 : 1);
          continue;
        }
        if (passage.to < 0) continue;
        const after = { moment: passage.to, watch: watched.watch, isAnswered: true };
        if (words === '') level.push(after);
        else next.push(after);
      }
    }
    level = next;
  }
  return Number.POSITIVE_INFINITY;
}

test('any plan and any property come to a verdict', () => {
  const texts = [
    'never hangup',
    'always say',
    'eventually collect within 10 s',
    'say before stash',
    'can transfer within 3 menus',
  ];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(...texts), (seed, text) => {
      expect(['holds', 'broken', 'unknown']).toContain(check(generatePlan(2_000, seed), text).status);
    }),
    { numRuns: 40 },
  );
});
