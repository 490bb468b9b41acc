import { jsonSpan } from '../../syntax/json-nodes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'request-value-type',
  code: 'DP3201',
  severity: 'error',
  preset: 'correctness',
  summary: 'A value of a request body has the wrong type.',
  why: 'The API refuses a request whose values it cannot read.',
  fix: 'Write the type that the page on requests asks for: text in quotes, numbers and true or false without, lists in `[]`, objects in `{}`.',
  checkRequest(request, report) {
    for (const { node, name, wanted, isItem } of request.problems('type'))
      report(jsonSpan(node), {
        message: `${isItem ? `an item of "${name}"` : `"${name}"`} must be ${WORDS[wanted] ?? wanted}, and this is ${WORDS[node.type] ?? node.type}`,
        help:
          isItem && name === 'recipients' && node.type !== 'object'
            ? `such as { "phoneNumber": "${node.value ?? '12135550101'}" }`
            : undefined,
      });
  },
});

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};
