// `npm run docs`: writes everything that is generated. `--check` writes nothing and fails when something is stale.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

const ROOT = new URL('../../', import.meta.url);
const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, text] of await generatedFiles()) {
  const file = new URL(path, ROOT);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}
for (const path of stale) console.error(`${check ? 'stale' : 'wrote'}: ${path}`);
if (check && stale.length > 0) process.exitCode = 1;
