import { isSystemVariable } from '../../model/system-variables.ts';
import { sourceSpan } from '../../syntax/decoded-text.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';
import { readings } from '../variable-readings.ts';
import { isDefined } from '../variables.ts';

const NAME = /^\s*(\w+(?:\.\w+)*)/;

export default defineRule({
  id: 'variable-unclosed',
  code: 'DP3084',
  severity: 'error',
  preset: 'recommended',
  summary: 'A `${` has no closing brace.',
  why: 'Without the brace the platform cannot tell where the name ends. Callers hear the dollar sign and the letters, or nothing at all.',
  fix: 'Close the name with `}`.',
  fixable: 'safe',
  check(subject, report) {
    for (const { use, kind } of readings(subject)) {
      if (kind !== 'unclosed') continue;
      const { text } = use.template;
      const { start } = use.reference;
      const match = NAME.exec(text.value.slice(start + 2, start + 100));
      const end = start + 2 + (match?.[0].length ?? 0);
      const name = match?.[1] ?? '';
      const known = isSystemVariable(name) || isDefined(subject.variables, name);
      const at = sourceSpan(text, end, end);
      report(sourceSpan(text, start, end), {
        message: `"\${${name}" is never closed`,
        help: name === '' ? 'write a name and a closing brace' : `write \${${name}}`,
        fixes: name === '' ? [] : replacing('close it', at, '}', known ? 'safe' : 'unsafe'),
      });
    }
  },
});
