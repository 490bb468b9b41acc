import { nearestName } from '../../source/nearest-name.ts';
import { attributeNames, whoAre, writtenTexts } from '../requests/text-messages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'template-attribute-missing',
  code: 'DP3211',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A text reads an attribute that some of its recipients do not have.',
  why: 'They are sent the bare `${name}`. Values come from the `attributes` of the recipient; fields of a contact are read as `${contact.firstName}`.',
  fix: 'Give the attribute to every recipient, or a recipient a `message` of its own.',
  checkRequest(request, report) {
    for (const { text, recipients, isShared } of writtenTexts(request)) {
      for (const { name, span } of attributeNames(text)) {
        const lacking = recipients.filter(({ attributes }) => !Object.hasOwn(attributes ?? {}, name));
        if (lacking.length === 0) continue;
        const near = nearestName(name, new Set(lacking.flatMap(({ attributes }) => Object.keys(attributes ?? {}))));
        report(span, {
          message: isShared
            ? `${lacking.length} of ${recipients.length} recipients ha${lacking.length === 1 ? 's' : 've'} no attribute "${name}": ${whoAre(lacking)}`
            : `this recipient has no attribute "${name}"`,
          label: 'sent as it stands',
          help: near === undefined ? `add it to the attributes` : `the attributes there have "${near}"`,
        });
      }
    }
  },
});
