// The rules' metadata -> grammar/dialplan.config.schema.json, and ajv's validator of it as plain code.

import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import type { Rule } from '../analysis/rule.ts';

const standaloneCode = standaloneModule.default;
const SEVERITIES = ['error', 'warning', 'info', 'off'];

/** The schema of dialplan.config.json. */
export function configSchema(rules: readonly Rule[]): object {
  const settings = {
    type: 'object',
    description: 'Severity by rule id; `off` switches a rule off.',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    additionalProperties: false,
  };
  const direction = {
    enum: ['inbound', 'outbound'],
    description: 'Who starts the calls. Without it a plan with an `amd` counts as outbound.',
  };
  const preset = {
    enum: ['correctness', 'recommended', 'strict'],
    description: 'Which rules are on: only certainties, the default set, or all.',
  };
  const properties = {
    type: 'object',
    description:
      'What `dialplan check` proves over all calls, by name: `never say "press 1"`, `can dnc within 2 menus`.',
    additionalProperties: { type: 'string' },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'dialplan.config.json',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'Where this schema lies, for editors.' },
      preset,
      failOn: {
        enum: ['error', 'warning', 'info', 'never'],
        description: 'The mildest severity that makes `dialplan lint` exit with 1. Default: error.',
      },
      direction,
      rules: { $ref: '#/$defs/rules' },
      properties,
      ignore: {
        type: 'array',
        items: { type: 'string' },
        description: 'Globs of files that are not checked, relative to this file.',
      },
      overrides: {
        type: 'array',
        description: 'Other settings for some files; later entries win.',
        items: {
          type: 'object',
          properties: {
            files: {
              type: 'array',
              items: { type: 'string' },
              minItems: 1,
              description: 'Globs, relative to this file.',
            },
            preset,
            direction,
            rules: { $ref: '#/$defs/rules' },
            properties,
          },
          required: ['files'],
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
    $defs: { rules: settings, severity: { enum: SEVERITIES } },
  };
}

function ruleSchema(rule: Rule): object {
  const severity = { $ref: '#/$defs/severity' };
  if (rule.options === undefined) return { description: rule.summary, ...severity };
  const properties = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [
      name,
      { type: 'number', description: `${option.description} Default: ${option.default}.` },
    ]),
  );
  return {
    description: rule.summary,
    anyOf: [
      severity,
      {
        type: 'array',
        prefixItems: [severity, { type: 'object', properties, additionalProperties: false }],
        items: false,
        minItems: 1,
      },
    ],
  };
}

/** The text of src/analysis/generated/config-validator.js. */
export function configValidatorSource(rules: readonly Rule[]): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    code: { source: true, esm: true },
  });
  const schema = JSON.parse(
    JSON.stringify(configSchema(rules), (key, value) => (key === 'description' ? undefined : value)),
  );
  ajv.addSchema({ ...schema, $id: 'config' });
  return `// Generated from the rules' metadata by \`npm run docs\`. Do not edit.\n${standaloneCode(ajv, { checkConfig: 'config' })}\n`;
}
