// `npm run docs`: writes everything that is generated. `--check` writes nothing and fails when something is stale.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { VIEWER_FILE, viewerScriptSource } from './generate-viewer.ts';

const ROOT = new URL('../../', import.meta.url);
const check = process.argv.includes('--check');
const stale = new Set<string>();

function keep(path: string, text: string): void {
  const file = new URL(path, ROOT);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  stale.add(path);
  if (check) return;
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}

// The pages of the examples have this script in them: it is there before the code that makes pages is loaded.
keep(VIEWER_FILE, await viewerScriptSource());
const { generatedFiles } = await import('./generated-files.ts');
for (const [path, text] of await generatedFiles()) keep(path, text);
for (const path of stale) console.error(`${check ? 'stale' : 'wrote'}: ${path}`);
if (check && stale.size > 0) process.exitCode = 1;
