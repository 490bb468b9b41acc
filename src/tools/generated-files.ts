// The list of generated files, each with its text.

import { conformancePage } from '../presentation/reference/conformance-page.ts';
import { ruleMarkdown, rulesIndexMarkdown } from '../presentation/reference/rule-page.ts';
import { tagsPage } from '../presentation/reference/tags-page.ts';
import { examplePictures } from './example-pictures.ts';
import {
  behaviorMembersSource,
  behaviorPage,
  behaviorValidatorSource,
  readBehaviorSchema,
} from './generate-behavior.ts';
import { configSchema, configValidatorSource } from './generate-config-schema.ts';
import { exportName, readTagFiles, tagTableSource, validatorsSource } from './generate-model.ts';
import { numberZonesSource } from './generate-number-zones.ts';
import { registrySource, requestRegistrySource } from './generate-registry.ts';
import { relaxNgSource } from './generate-relaxng.ts';
import { reportStyleHashesSource } from './generate-report-hashes.ts';
import {
  readRequestDefinitions,
  requestMembersSource,
  requestTypesSource,
  requestValidatorsSource,
  requestValidatorsTypes,
} from './generate-requests.ts';
import { VIEWER_FILE, viewerScriptSource } from './generate-viewer.ts';
import { conformanceCases, readQuestions } from './read-conformance.ts';
import { readRuleExamples, readRules } from './read-rule-examples.ts';

/** Every generated file: its path from the project's root, and what it must hold. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const tags = readTagFiles();
  const rules = await readRules();
  const requests = readRequestDefinitions();
  const behavior = readBehaviorSchema();
  const declarations = tags.map((file) => `export declare const ${exportName(file.tag)}: unknown;\n`).join('');
  return new Map([
    ['src/model/generated/tag-table.ts', tagTableSource(tags)],
    ['src/model/generated/attribute-validators.js', validatorsSource(tags)],
    ['src/model/generated/attribute-validators.d.ts', declarations],
    ['src/model/generated/requests.ts', requestTypesSource(requests)],
    ['src/model/generated/request-members.ts', requestMembersSource(requests)],
    ['src/model/generated/request-validators.js', requestValidatorsSource(requests)],
    ['src/model/generated/request-validators.d.ts', requestValidatorsTypes(requests)],
    ['src/analysis/rules/index.ts', registrySource()],
    ['src/analysis/request-rules/index.ts', requestRegistrySource()],
    ['grammar/dialplan.config.schema.json', `${JSON.stringify(configSchema(rules), null, 2)}\n`],
    ['src/analysis/generated/config-validator.js', configValidatorSource(rules)],
    ['src/analysis/generated/config-validator.d.ts', 'export declare const checkConfig: unknown;\n'],
    [VIEWER_FILE, await viewerScriptSource()],
    ['src/presentation/campaign/generated/report-style-hashes.ts', reportStyleHashesSource()],
    ['src/campaign/generated/number-zones.ts', numberZonesSource()],
    ['src/campaign/generated/behavior-members.ts', behaviorMembersSource(behavior)],
    ['src/campaign/generated/behavior-validator.js', behaviorValidatorSource(behavior)],
    ['src/campaign/generated/behavior-validator.d.ts', 'export declare const checkBehavior: unknown;\n'],
    ['grammar/behavior.md', behaviorPage(behavior)],
    ...examplePictures(),
    ['grammar/dialplan.rng', relaxNgSource(tags)],
    ['grammar/tags.md', tagsPage(tags, new Set(rules.map((rule) => rule.id)))],
    ['grammar/conformance.md', conformancePage(conformanceCases(), readQuestions())],
    ['grammar/rules.md', rulesIndexMarkdown(rules)],
    ...rules.map((rule) => [`grammar/rules/${rule.id}.md`, ruleMarkdown(rule, readRuleExamples(rule.id))] as const),
  ]);
}
