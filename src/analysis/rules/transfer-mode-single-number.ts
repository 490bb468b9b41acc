import { shortened } from '../../source/shortened.ts';
import { attributeSpan } from '../../syntax/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { removingAttribute } from '../tag-edits.ts';
import { numbersOf } from '../transfer-numbers.ts';

export default defineRule({
  id: 'transfer-mode-single-number',
  code: 'DP4058',
  severity: 'info',
  preset: 'strict',
  summary: 'A transfer to one number says in which order to try several.',
  why: '`mode` does nothing here. Perhaps a second number was forgotten.',
  fix: 'Remove `mode`, or add the other numbers, separated by commas.',
  fixable: 'safe',
  check(subject, report) {
    for (const transfer of subject.tagsOf('transfer')) {
      const { mode, content } = transfer;
      if (mode === undefined || content.value === '' || content.value.includes('${')) continue;
      if (numbersOf(transfer).length > 1) continue;
      const span = attributeSpan(mode, subject.text);
      report(span, {
        message: `mode "${shortened(mode.value.trim())}" means nothing for a single number`,
        help: 'remove it, or add the other numbers',
        fixes: removingAttribute(mode, subject.text, 'safe'),
      });
    }
  },
});
