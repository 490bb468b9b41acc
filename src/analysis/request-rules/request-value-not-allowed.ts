import { nearestName } from '../../source/nearest-name.ts';
import { shortened } from '../../source/shortened.ts';
import { jsonSpan } from '../../syntax/json-nodes.ts';
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
      const value = String(node.value);
      const span = jsonSpan(node);
      const meant = nearestName(value, choices) ?? choices.find((choice) => isAnotherWay(value, choice));
      const safety = meant?.toLowerCase() === value.toLowerCase() ? 'safe' : 'unsafe';
      report(span, {
        message: `"${shortened(value, 60)}" is no value of "${name}"`,
        help: helpFor(meant, safety === 'safe', choices),
        fixes: meant === undefined || node.type !== 'string' ? [] : replacing(`write "${meant}"`, span, meant, safety),
      });
    }
  },
});

// MON for MONDAY; LIVE_AND_AM for AM_AND_LIVE.
function isAnotherWay(value: string, choice: string): boolean {
  const written = value.toUpperCase();
  if (choice.endsWith('DAY') && written.length >= 2 && choice.startsWith(written)) return true;
  return written.split('_').sort().join() === choice.split('_').sort().join();
}

const FEW = 6;

function helpFor(meant: string | undefined, isCertain: boolean, choices: readonly string[]): string {
  const list = `one of ${choices.join(', ')}`;
  if (meant === undefined) return list;
  return `did you mean "${meant}"?${isCertain || choices.length > FEW ? '' : ` It is ${list}`}`;
}
