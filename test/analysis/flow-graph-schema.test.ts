// The schema of the flow graph: every flow is as it says, and it says what the types do.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { KNOWN_KINDS } from '../../src/model/tag-definitions.ts';
import { generatePlan } from '../bench/generate-plan.ts';
import { flowOf } from '../helpers/flow-text.ts';
import { BAD_FIXTURES, CORPUS, EXAMPLES, GOOD_FIXTURES } from '../helpers/plans.ts';
import { membersOf, wordsOf } from '../helpers/type-members.ts';

const FILE = 'src/analysis/flow-graph.ts';
const schema = JSON.parse(readFileSync(new URL('../../grammar/flow-graph.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

test('every flow is as the schema says', () => {
  const texts = [...EXAMPLES, ...GOOD_FIXTURES, ...BAD_FIXTURES, ...CORPUS].map(({ text }) => text);
  for (const text of [
    ...texts,
    generatePlan(50_000),
    '',
    '<dialplan/>',
    '<menu/>',
    '<dialplan><nonsense/></dialplan>',
  ]) {
    validate(JSON.parse(JSON.stringify(flowOf(text))));
    expect(validate.errors, text).toBe(null);
  }
});

test('it has exactly the members, kinds and labels of the types', () => {
  const { node, edge } = schema.$defs;
  for (const [name, part] of [
    ['FlowNode', node],
    ['FlowEdge', edge],
    ['FlowGraph', schema],
  ] as const) {
    const members = membersOf(FILE, name);
    expect(Object.keys(part.properties)).toEqual(members.map((member) => member.name));
    for (const { name: member, comment } of members)
      if (comment !== undefined) expect(part.properties[member].description).toBe(comment);
  }
  expect([...node.properties.kind.enum].sort()).toEqual([...KNOWN_KINDS, 'collect', 'end', 'unknown'].sort());
  expect(edge.properties.on.oneOf.map((one: { const: string }) => one.const)).toEqual(wordsOf(FILE, 'EdgeLabel'));
});
