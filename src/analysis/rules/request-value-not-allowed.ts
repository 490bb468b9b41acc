import { nearestName } from '../../source/nearest-name.ts';
import { shortened } from '../../source/shortened.ts';
import { jsonSpan, jsonValue } from '../../syntax/json-text.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'request-value-not-allowed',
  code: 'DP3203',
  severity: 'error',
  preset: 'correctness',
  summary: 'A value of a request body is none of those that the API knows for it.',
  why: 'The API refuses the request. Its words are all in capitals, with underscores.',
  fix: 'Write one of the values that are listed.',
  fixable: 'safe',
  checkRequest(request, report) {
    for (const { node, name, choices } of request.problems('choice')) {
      const value = String(jsonValue(node));
      const span = jsonSpan(node);
      const meant =
        nearestName(value, choices) ??
        choices.find((choice) => isDay(choice) && value.length >= 2 && choice.startsWith(value.toUpperCase()));
      const safety = meant?.toLowerCase() === value.toLowerCase() ? 'safe' : 'unsafe';
      report(span, {
        message: `"${shortened(value, 60)}" is no value of "${name}"`,
        help: meant === undefined ? `one of ${choices.join(', ')}` : `did you mean "${meant}"?`,
        fixes: meant === undefined || node.type !== 'string' ? [] : replacing(`write "${meant}"`, span, meant, safety),
      });
    }
  },
});

// People write MON.
function isDay(choice: string): boolean {
  return choice.endsWith('DAY');
}
