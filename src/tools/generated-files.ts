// The list of generated files, each with its text. Later entries may depend on earlier ones being written.

import { exportName, readTagFiles, tagTableSource, validatorsSource } from './generate-model.ts';
import { registrySource } from './generate-registry.ts';

/** Every generated file: its path from the project's root, and what it must hold. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const tags = readTagFiles();
  const declarations = tags.map((file) => `export declare const ${exportName(file.tag)}: unknown;\n`).join('');
  return new Map([
    ['src/model/generated/tag-table.ts', tagTableSource(tags)],
    ['src/model/generated/attribute-validators.js', validatorsSource(tags)],
    ['src/model/generated/attribute-validators.d.ts', declarations],
    ['src/analysis/rules/index.ts', registrySource()],
  ]);
}
