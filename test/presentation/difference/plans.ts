// A plan before and after a day's work on it: every kind of change, and texts that a report could trip over.

import { compileFlow } from '../../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../../src/analysis/parse-dialplan.ts';
import { compareFlows } from '../../../src/exploration/difference/compare-flows.ts';
import type { ComparedPlan, DifferenceReport } from '../../../src/presentation/difference/difference-report.ts';
import { SourceText } from '../../../src/source/source-text.ts';

const OLD = `<dialplan name="Office">
  <play type="tts">Welcome to the *best* garden_centre | since 1980.</play>
  <menu name="Main" maxDigits="1" timeout="5">
    <play type="tts">For opening hours, press 1. For the person who looks after plants, roses above all, and is here on weekdays between nine and five, press 2.</play>
    <keypress pressed="1"><play type="tts">We are open from 9 to 5.</play><goto>Main</goto></keypress>
    <keypress pressed="2"><transfer>15550100001</transfer></keypress>
    <keypress pressed="3"><stash varname="Wish">none</stash><goto>Bye</goto></keypress>
    <keypress pressed="default"><goto>Main</goto></keypress>
  </menu>
  <setvar varname="tries">0</setvar>
  <sms to="15550100002">Somebody called @ann about ~50~ roses.</sms>
  <play name="Bye" type="tts">Goodbye.</play>
  <hangup/>
</dialplan>
`;

const NEW = `<dialplan name="Office">
  <setvar varname="tries">0</setvar>
  <play type="tts" voice="female1">Welcome to the *best* garden_centre | since [1979](x).</play>
  <menu name="Start" maxDigits="1" timeout="8">
    <play type="tts">For opening hours, press 1. For the person who looks after plants, roses above all, and is here on weekdays between nine and five, press 4.</play>
    <keypress pressed="1"><play type="tts">Come at any time!</play><goto>Start</goto></keypress>
    <keypress pressed="4"><if expr="\${tries} &lt; 2"><transfer>15550100001</transfer></if></keypress>
    <keypress pressed="#"><hangup/></keypress>
    <keypress pressed="default"><goto>Start</goto></keypress>
  </menu>
  <sms to="15550100002">Somebody called @ann and @bob about ~50~ roses.</sms>
  <play name="Bye" type="tts">Goodbye.</play>
  <hangup/>
</dialplan>
`;

export function comparison(old = OLD, fresh = NEW): DifferenceReport {
  const [before, after] = [compared('old.xml', old), compared('new.xml', fresh)];
  return { old: before, new: after, changes: compareFlows(before.flow, after.flow) };
}

function compared(path: string, text: string): ComparedPlan {
  return { source: new SourceText(path, text), flow: compileFlow(parseDialplan(text).dialplan) };
}
