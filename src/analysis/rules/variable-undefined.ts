import { nearestName } from '../../source/nearest-name.ts';
import { shortened } from '../../source/shortened.ts';
import { referenceNameSpan } from '../../syntax/template.ts';
import { defineRule, type Finding } from '../rule.ts';
import { replacing, type Subject, valuePlace } from '../subject.ts';
import { unsetReads } from '../unset-reads.ts';
import { type Reading, readings, systemNameEnding } from '../variable-readings.ts';
import { namePattern } from '../variables.ts';

// Looking for a close name costs time; a plan with more unknown names than this has another problem.
const MOST_SUGGESTIONS = 100;

export default defineRule({
  id: 'variable-undefined',
  code: 'DP3081',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A variable is read that has no value.',
  why: 'No tag gives the variable a value, or none could have done so by the time it is read. Callers hear a gap, and a condition with it fails.',
  fix: 'Set it with `setvar` on every way to this place, or write the name of the variable you mean.',
  fixable: 'unsafe',
  wholeFlow: true,
  check(subject, report) {
    const said = new Map<string, Finding>();
    for (const reading of readings(subject)) {
      const { use, kind, name } = reading;
      if (kind !== 'unknown' && !(kind === 'nested' && isHopeless(subject, reading))) continue;
      const span = referenceNameSpan(use.template, use.reference);
      let finding = said.get(name);
      if (finding === undefined) {
        finding = kind === 'nested' ? nestedFinding(name) : findingFor(subject, name, said.size < MOST_SUGGESTIONS);
        said.set(name, finding);
      }
      const meant = kind === 'nested' ? undefined : meantName(finding);
      report(span, {
        ...finding,
        fixes: meant === undefined ? [] : replacing(`read \${${meant}}`, span, meant, 'unsafe'),
      });
    }
    for (const { reading, definition } of unsetReads(subject)) {
      report(referenceNameSpan(reading.use.template, reading.use.reference), {
        message: `"${reading.name}" is read before anything sets it`,
        help: 'set it earlier in the call',
        related: [{ span: valuePlace(definition.attribute), message: 'no call comes from here back to it' }],
      });
    }
  },
});

function findingFor(subject: Subject, name: string, suggest: boolean): Finding {
  const near = suggest ? (systemNameEnding(name) ?? nearestName(name, subject.variables.byName.keys())) : undefined;
  return {
    message: `nothing sets the variable "${shortened(name, 60)}"`,
    help: near === undefined ? `set it first: <setvar varname="${name}">...</setvar>` : `did you mean "${near}"?`,
  };
}

function nestedFinding(name: string): Finding {
  return {
    message: `nothing sets a variable with a name like "${shortened(name, 60)}"`,
    help: 'set the variables it may mean first',
  };
}

function meantName({ help }: Finding): string | undefined {
  return /^did you mean "(.+)"\?$/.exec(help ?? '')?.[1];
}

const MOST_NAMES = 2000;

// ${choise${n}} when all variables are called choice1, choice2, ...
function isHopeless({ variables }: Subject, { name }: Reading): boolean {
  if (variables.dynamic.length > 0 || variables.byName.size > MOST_NAMES || /^\s*(?:\$|call|contact|global)/.test(name))
    return false;
  const pattern = namePattern(name);
  for (const own of variables.byName.keys()) if (pattern.test(own)) return false;
  return true;
}
