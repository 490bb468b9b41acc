import type { Stash } from '../../model/dialplan.ts';
import type { Fix } from '../../source/diagnostic.ts';
import { escapeAttribute } from '../../syntax/print-xml.ts';
import { referenceNameSpan } from '../../syntax/template.ts';
import { defineRule } from '../rule.ts';
import { tagPlace, valuePlace } from '../subject.ts';
import { readings, stashesByName } from '../variable-readings.ts';

const MOST_EDITS = 20;

export default defineRule({
  id: 'stash-read-as-variable',
  code: 'DP3089',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A variable is read that only a `stash` has the name of.',
  why: 'A `stash` writes to the report of the call and sets no variable. Read back during the call, the name is empty.',
  fix: 'Keep the value with `setvar` as well.',
  fixable: 'unsafe',
  wholeFlow: true,
  check(subject, report) {
    const fixed = new Set<string>();
    for (const { use, kind, name } of readings(subject)) {
      if (kind !== 'stashed') continue;
      const stashes = stashesByName(subject).get(name) ?? [];
      const [first] = stashes;
      report(referenceNameSpan(use.template, use.reference), {
        message: `"${name}" is written to the report, it is not a variable`,
        help: `keep it beside the stash: <setvar varname="${name}">...</setvar>`,
        related:
          first === undefined
            ? []
            : [
                {
                  span: first.varname === undefined ? tagPlace(first) : valuePlace(first.varname),
                  message: 'stashed here',
                },
              ],
        fixes: fixed.has(name) || stashes.length > MOST_EDITS ? [] : keeping(subject.text, name, stashes),
      });
      fixed.add(name);
    }
  },
});

function keeping(text: string, name: string, stashes: readonly Stash[]): Fix[] {
  const edits = stashes.map(({ element }) => {
    let lineStart = element.start;
    while (text[lineStart - 1] === ' ' || text[lineStart - 1] === '\t') lineStart--;
    const between = text[lineStart - 1] === '\n' ? `\n${text.slice(lineStart, element.start)}` : '';
    const value = text.slice(element.openEnd, element.closeStart);
    const setvar = `${between}<setvar varname="${escapeAttribute(name)}">${value}</setvar>`;
    return { span: { start: element.end, end: element.end }, text: setvar };
  });
  return [{ title: `set the variable "${name}" where it is stashed`, safety: 'unsafe', edits }];
}
