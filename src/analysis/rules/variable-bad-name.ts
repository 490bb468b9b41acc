import { isSystemName } from '../../model/system-variables.ts';
import type { Fix } from '../../source/diagnostic.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { shortened } from '../../source/shortened.ts';
import type { Span } from '../../source/span.ts';
import { referenceNameSpan } from '../../syntax/template.ts';
import { defineRule, type Finding } from '../rule.ts';
import { replacing, type Subject, valuePlace } from '../subject.ts';
import { type Reading, readings, readingsByName } from '../variable-readings.ts';
import type { VariableDefinition } from '../variables.ts';

export default defineRule({
  id: 'variable-bad-name',
  code: 'DP3083',
  severity: 'error',
  preset: 'recommended',
  summary: 'A variable has a name that no variable can have.',
  why: 'Names have letters, digits and underscores only. A name with a hyphen, a blank or a dot may never be found again, and its value is lost.',
  fix: 'Use letters, digits and underscores.',
  fixable: 'safe',
  check(subject, report) {
    for (const [name, definitions] of subject.variables.byName) {
      const [first] = definitions;
      if (/^\w+$/.test(name) || isSystemName(name) || first === undefined) continue;
      if (!isVarname(first) || first.tag.element.broken) continue;
      report(valuePlace(first.attribute), {
        message: `"${shortened(name, 60)}" cannot be the name of a variable`,
        help: 'use letters, digits and underscores only',
        fixes: renaming(subject, name, definitions),
      });
    }
    let suggestions = MOST_SUGGESTIONS;
    for (const reading of readings(subject)) {
      if (reading.kind !== 'bad-name' && !isBadRecordName(subject, reading)) continue;
      report(...badReference(subject, reading, suggestions-- > 0));
    }
  },
});

// Looking for a close name costs time; a plan with more bad names than this has another problem.
const MOST_SUGGESTIONS = 100;

function isVarname({ attribute }: VariableDefinition): boolean {
  return attribute.name.toLowerCase() === 'varname';
}

// A record's name may be anything, but it is read as a variable here, and no reference can have this name.
function isBadRecordName({ variables }: Subject, { kind, name }: Reading): boolean {
  if (kind !== 'own' || /^\w+$/.test(name)) return false;
  const definition = variables.byName.get(name)?.[0];
  return definition !== undefined && !isVarname(definition);
}

const IS_SUM = /[-+*/%]\s*\d|\s[-+*/%]\s/;

function goodNames({ variables }: Subject): string[] {
  return [...variables.byName.keys()].filter((name) => /^\w+$/.test(name));
}

function badReference(subject: Subject, { name, use }: Reading, suggest: boolean): [Span, Finding] {
  const span = referenceNameSpan(use.template, use.reference);
  if (name === '') {
    const whole = { start: span.start - 2, end: span.end + 1 };
    return [whole, { message: '"${}" names no variable', help: 'write a name between the braces' }];
  }
  const near = IS_SUM.test(name) || !suggest ? undefined : nearestName(name, subject.once(goodNames));
  const same = near?.toLowerCase() === name.toLowerCase().replace(/[\s-]+/g, '_');
  return [
    span,
    {
      message: `"${shortened(name, 60)}" cannot be the name of a variable`,
      help: near === undefined ? adviceFor(name) : `did you mean "${near}"?`,
      fixes: near === undefined ? [] : replacing(`read \${${near}}`, span, near, same ? 'safe' : 'unsafe'),
    },
  ];
}

function adviceFor(name: string): string {
  if (IS_SUM.test(name)) return 'only a name goes between the braces; compute with setvar first';
  return name.includes('.')
    ? 'a dot is only for names that begin with call, contact or global'
    : 'use letters, digits and underscores only';
}

function hasNested(subject: Subject): boolean {
  return readings(subject).some(({ kind }) => kind === 'nested');
}

// All places at once, so that no reference is left behind.
function renaming(subject: Subject, name: string, definitions: readonly VariableDefinition[]): Fix[] {
  const better = name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');
  if (better === '' || subject.variables.byName.has(better)) return [];
  const uses = readingsByName(subject).get(name) ?? [];
  const edits = [
    ...definitions.map(({ attribute }) => ({ span: valuePlace(attribute), text: better })),
    ...uses.map(({ use }) => ({ span: referenceNameSpan(use.template, use.reference), text: better })),
  ];
  const safe = !subject.once(hasNested) && definitions.every(isVarname) && subject.dialplan.document.wellFormed;
  return [{ title: `rename it to ${better} everywhere`, safety: safe ? 'safe' : 'unsafe', edits }];
}
