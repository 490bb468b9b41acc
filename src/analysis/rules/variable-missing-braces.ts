import { bareReferences } from '../bare-references.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'variable-missing-braces',
  code: 'DP3085',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A variable is written without its dollar sign or braces.',
  why: 'Only `${name}` is replaced by the value. Anything else stays as it is: callers hear the name, and a condition compares letters.',
  fix: 'Write `${name}`.',
  fixable: 'safe',
  check(subject, report) {
    for (const { name, written, span } of bareReferences(subject)) {
      report(span, {
        message:
          written === name ? `"${name}" is the word, not the variable` : `"${written}" is not the variable "${name}"`,
        help: `write \${${name}}`,
        fixes: replacing(`write \${${name}}`, span, `\${${name}}`),
      });
    }
  },
});
