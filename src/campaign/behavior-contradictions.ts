// What each member of a behaviour file may say but all of them together may not: shares that leave nothing, hours and
// delays that end before they begin, hazards out of order, two personas of one name, entries that no phone can key in.

import type { Diagnostic } from '../source/diagnostic.ts';
import { jsonProperties, jsonSpan } from '../syntax/json-nodes.ts';
import type { JsonNode } from '../syntax/json-text.ts';
import { compareDigits, parseKeypressPattern } from '../syntax/keypress-pattern.ts';
import { DEFAULT_HABITS, DEFAULT_RINGS } from './behavior.ts';
import { behaviorInvalid } from './behavior-finding.ts';

type Findings = Diagnostic[];

/** Findings about a file; parts that are not `isSound` have findings of their own already and are left alone. */
export function contradictions(root: JsonNode, isSound: (node: JsonNode) => boolean): Findings {
  const part = (of: JsonNode | undefined, name: string): JsonNode | undefined => {
    const found = of === undefined ? undefined : memberOf(of, name);
    return found !== undefined && isSound(found) ? found : undefined;
  };
  const items = (of: JsonNode, name: string): readonly JsonNode[] => memberOf(of, name)?.children ?? [];
  const people = items(root, 'personas');
  return [
    ...[root, ...people].flatMap((habits) => [
      ...noShares(part(habits, 'dial')),
      ...noShares(part(habits, 'texts')),
      ...noShares(part(memberOf(habits, 'replies'), 'words')),
      ...items(habits, 'dialByHour').flatMap((entry) => [
        ...noShares(part(entry, 'dial')),
        ...wrongHours(part(entry, 'from'), part(entry, 'to')),
      ]),
      ...items(habits, 'dialByAttempt').flatMap((entry) => noShares(part(entry, 'dial'))),
      ...wrongAttempts(items(habits, 'dialByAttempt').map((entry) => part(entry, 'from'))),
      ...membersOf(memberOf(habits, 'questions')).flatMap(({ value }) => wrongAnswers(value, part)),
      ...wrongHazards(part(habits, 'hangup')),
    ]),
    ...wrongPersonas(people.map((each) => ({ name: part(each, 'name'), share: part(each, 'share') }))),
    ...noShares(part(memberOf(root, 'agents'), 'outcome')),
    ...wrongPair(part(root, 'ringSeconds')),
    ...wrongRings(part(root, 'ringSeconds'), part(root, 'ringLimitSeconds')),
  ];
}

function membersOf(node: JsonNode | undefined): ReturnType<typeof jsonProperties> {
  return node === undefined ? [] : jsonProperties(node);
}

/** The last of the name: the one that counts. */
function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return jsonProperties(node).findLast(({ key }) => key.value === name)?.value;
}

function noShares(shares: JsonNode | undefined): Findings {
  if (shares === undefined || jsonProperties(shares).some(({ value }) => value.value > 0)) return [];
  return [behaviorInvalid('none of these has a share', jsonSpan(shares), 'one of them must be more than 0')];
}

function wrongHours(from: JsonNode | undefined, to: JsonNode | undefined): Findings {
  if (from === undefined || to === undefined || from.value < to.value) return [];
  const [begin, end] = [from.value, to.value];
  const help =
    begin > end && begin < 24
      ? `hours over midnight are two entries: ${begin} to 24${end > 0 ? `, and 0 to ${end}` : ''}`
      : '"from" must be less than "to", which is not included';
  return [behaviorInvalid(`no hour lies from ${begin} to ${end}`, jsonSpan(to), help)];
}

function wrongAttempts(froms: readonly (JsonNode | undefined)[]): Findings {
  return froms.flatMap((from, i) => {
    const next = froms[i + 1];
    if (from === undefined || next === undefined || from.value < next.value) return [];
    const message = `the entry from attempt ${from.value} on never counts: the next begins at ${next.value}`;
    return [behaviorInvalid(message, jsonSpan(from), 'put the entries in the order of the attempts')];
  });
}

function wrongAnswers(answers: JsonNode, part: (of: JsonNode, name: string) => JsonNode | undefined): Findings {
  const keys = part(answers, 'keys');
  const wrong = part(answers, 'wrong');
  const silence = part(answers, 'silence');
  const findings = [...wrongPair(part(answers, 'delaySeconds')), ...(keys === undefined ? [] : wrongKeys(keys))];
  const usual = DEFAULT_HABITS.answers;
  const sum = (wrong?.value ?? usual.wrong) + (silence?.value ?? usual.silence);
  const place = silence ?? wrong;
  // Sums of decimal fractions are off by a hair.
  if (place === undefined || sum <= 1 + 1e-9) return findings;
  const other = silence === undefined ? ['silence', usual.silence] : ['wrong', usual.wrong];
  const help =
    wrong === undefined || silence === undefined
      ? `"${other[0]}" is ${other[1]} unless it is said: write it too`
      : 'what is left of 1 is for "keys"';
  findings.push(behaviorInvalid(`"wrong" and "silence" make ${rounded(sum)}, more than all`, jsonSpan(place), help));
  return findings;
}

function rounded(share: number): number {
  return Number(share.toPrecision(6));
}

/** Numbers of a range are drawn as numbers: longer ones are not exact. */
const MOST_RANGE_DIGITS = 15;

function wrongKeys(keys: JsonNode): Findings {
  const properties = jsonProperties(keys);
  const findings = properties.flatMap(({ key }) => {
    const span = jsonSpan(key);
    const pattern = parseKeypressPattern(key.value);
    if (pattern.kind === 'default')
      return [behaviorInvalid('"default" is no entry', span, 'the share of other entries is "wrong"')];
    if (pattern.kind === 'range') {
      const { low, high } = pattern;
      if (compareDigits(low, high) > 0)
        return [behaviorInvalid(`the range ${low}-${high} is empty`, span, `did you mean "${high}-${low}"?`)];
      return Math.max(low.length, high.length) > MOST_RANGE_DIGITS
        ? [behaviorInvalid(`numbers of a range have at most ${MOST_RANGE_DIGITS} digits`, span)]
        : [];
    }
    if (pattern.kind !== 'bad' || /^\s*[0-9*#]+\s*$/.test(key.value)) return [];
    return [
      behaviorInvalid(`"${key.value}" cannot be keyed in`, span, 'write keys (0-9, *, #) or a range, such as "1-5"'),
    ];
  });
  if (properties.some(({ value }) => value.value > 0)) return findings;
  return [
    ...findings,
    behaviorInvalid(
      'none of these has a share',
      jsonSpan(keys),
      'when nobody presses a key, say "silence": 1, "wrong": 0 alone',
    ),
  ];
}

function wrongHazards(hazards: JsonNode | undefined): Findings {
  const items = hazards?.children ?? [];
  let before = 0;
  return items.flatMap((hazard, i) => {
    const until = memberOf(hazard, 'untilSecond');
    if (until === undefined) {
      if (i === items.length - 1) return [];
      return [
        behaviorInvalid(
          'only the last part may have no "untilSecond"',
          jsonSpan(hazard),
          'without it the part lasts to the end of the call, and those behind it never begin',
        ),
      ];
    }
    const isLater = until.value > before;
    const earlier = before;
    before = Math.max(before, until.value);
    if (isLater) return [];
    const message = `"untilSecond" must grow: the part before ends at ${earlier}`;
    return [behaviorInvalid(message, jsonSpan(until), 'put the parts in the order of the call')];
  });
}

function wrongPersonas(
  people: readonly { readonly name: JsonNode | undefined; readonly share: JsonNode | undefined }[],
): Findings {
  const names = new Map<string, JsonNode>();
  const findings: Findings = [];
  for (const { name } of people) {
    if (name === undefined) continue;
    const first = names.get(name.value);
    if (first === undefined) names.set(name.value, name);
    else {
      const finding = behaviorInvalid(`two personas are named "${name.value}"`, jsonSpan(name));
      findings.push({ ...finding, related: [{ span: jsonSpan(first), message: 'the first is here' }] });
    }
  }
  const [first] = people;
  if (first?.share === undefined || people.some(({ share }) => share?.value !== 0)) return findings;
  const message = 'no persona has a share: there is nobody';
  return [...findings, behaviorInvalid(message, jsonSpan(first.share), 'one of them must be more than 0')];
}

function wrongPair(pair: JsonNode | undefined): Findings {
  const [low, high] = pair?.children ?? [];
  if (pair === undefined || low === undefined || high === undefined || low.value <= high.value) return [];
  const help = `did you mean [${high.value}, ${low.value}]?`;
  return [behaviorInvalid(`the first number is more than the second`, jsonSpan(pair), help)];
}

function wrongRings(rings: JsonNode | undefined, limit: JsonNode | undefined): Findings {
  const longest: number = rings?.children?.[1]?.value ?? DEFAULT_RINGS.ringSeconds[1];
  const most: number = limit?.value ?? DEFAULT_RINGS.ringLimitSeconds;
  const place = limit ?? rings?.children?.[1];
  if (place === undefined || longest <= most) return [];
  const message = `a phone rings up to ${longest} seconds before it is answered, but the dialler gives up after ${most}`;
  return [behaviorInvalid(message, jsonSpan(place), '"ringSeconds" must end by "ringLimitSeconds"')];
}
