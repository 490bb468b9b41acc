// The chart as data, and its schema: what is printed is what the schema says, and the schema knows what the types do.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { compile, lint } from '../../../src/library.ts';
import { buildChart } from '../../../src/presentation/flowchart/build-chart.ts';
import { chartJson } from '../../../src/presentation/flowchart/json.ts';
import { SourceText } from '../../../src/source/source-text.ts';
import { chartWith, NASTY_TEXTS } from '../../helpers/nasty-texts.ts';
import { BAD_FIXTURES, CORPUS, EXAMPLES, GOOD_FIXTURES } from '../../helpers/plans.ts';
import { membersOf, wordsOf } from '../../helpers/type-members.ts';

const schema = JSON.parse(readFileSync(new URL('../../../grammar/chart.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

function check(value: unknown): void {
  validate(JSON.parse(JSON.stringify(value)));
  expect(validate.errors).toBe(null);
}

test('every chart is as the schema says', () => {
  for (const { path, text } of [...EXAMPLES, ...GOOD_FIXTURES, ...BAD_FIXTURES, ...CORPUS]) {
    const source = new SourceText(path, text);
    const chart = buildChart(compile(text).flow, { source, findings: lint(text) });
    check(chartJson(chart, source));
    check(chartJson(chart));
  }
  check(chartJson(chartWith(NASTY_TEXTS)));
});

test('findings have their places', () => {
  const source = new SourceText('a.xml', '<dialplan>\n  <goto>Nowhere</goto>\n</dialplan>');
  const { nodes } = chartJson(buildChart(compile(source.text).flow, { source, findings: lint(source.text) }), source);
  const found = nodes.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'goto-unresolved');
  expect(found).toMatchObject({ severity: 'error', start: { line: 2, column: 9 }, end: { line: 2, column: 16 } });
});

test('the schema has the members, shapes and marks of the types', () => {
  const file = 'src/presentation/flowchart/chart.ts';
  const { node, edge, group, mark } = schema.$defs;
  for (const [name, part] of [
    ['ChartNode', node],
    ['ChartEdge', edge],
    ['ChartGroup', group],
    ['Chart', schema],
  ] as const) {
    const { version: _, ...properties } = part.properties;
    expect(Object.keys(properties).sort()).toEqual(
      membersOf(file, name)
        .map((member) => member.name)
        .sort(),
    );
    for (const { name: member, comment } of membersOf(file, name))
      if (comment !== undefined) expect(described(properties[member])).toContain(comment);
  }
  expect(node.properties.shape.oneOf.map((one: { const: string }) => one.const)).toEqual(wordsOf(file, 'Shape'));
  expect(mark.enum).toEqual(wordsOf(file, 'Mark'));
});

function described({ description, $ref }: { readonly description?: string; readonly $ref?: string }): string {
  return description ?? schema.$defs[$ref?.slice('#/$defs/'.length) ?? '']?.description ?? '';
}
