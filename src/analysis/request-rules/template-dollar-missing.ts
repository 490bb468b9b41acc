import { sourceSpan } from '../../syntax/decoded-text.ts';
import { writtenTexts } from '../requests/text-messages.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'template-dollar-missing',
  code: 'DP3212',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A text holds the name of an attribute in braces without the dollar sign.',
  why: '`{name}` is plain text and is sent as it stands; `${name}` is replaced by the attribute.',
  fix: 'Put a `$` in front of the brace.',
  fixable: 'unsafe',
  checkRequest(request, report) {
    for (const { text, recipients } of writtenTexts(request)) {
      for (const match of text.value.matchAll(/(?<!\$)\{\s*([\w.-]+)\s*\}/g)) {
        const name = match[1] as string;
        if (!/^contact\./.test(name) && !recipients.some(({ attributes }) => Object.hasOwn(attributes ?? {}, name)))
          continue;
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        report(span, {
          message: `{${name}} is plain text`,
          label: 'sent as it stands',
          help: `write \${${name}}`,
          fixes: replacing(`write \${${name}}`, { start: span.start, end: span.start }, '$', 'unsafe'),
        });
      }
    }
  },
});
