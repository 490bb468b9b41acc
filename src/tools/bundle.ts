// `npm run build`, second step: the command line as few files. A hundred small modules cost more to find than to run:
// cold, the bundle starts in a third of their time. CommonJS, because that loader is up sooner. Commands stay chunks of
// their own, loaded when they are run.

import { chmodSync, copyFileSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Plugin, rolldown } from 'rolldown';

const INSTALLED = 'dist/bin';
// Tests build into a folder of their own.
const OUT = process.argv[2] ?? INSTALLED;

// acorn takes a tenth of a small run to start, and many plans hold no expression: it is loaded at the first one.
const LATE_ACORN = "export const parse = (code, options) => require(__dirname + '/acorn.cjs').parse(code, options);";
const lateAcorn: Plugin = {
  name: 'late-acorn',
  resolveId: (id) => (id === 'acorn' ? '\0late-acorn' : undefined),
  load: (id) => (id === '\0late-acorn' ? LATE_ACORN : undefined),
};

// The walkthrough's screen waits for WebAssembly while it loads (Ink's layout), which CommonJS cannot: it is a bundle of
// ES modules of its own. Only the screen is in there, so that no other run ever reads it.
const SCREEN = 'terminal-session';
const lateScreen: Plugin = {
  name: 'late-screen',
  resolveId: (id) => (id === `./${SCREEN}.ts` ? { id: `./${SCREEN}.mjs`, external: true } : undefined),
};
// Ink asks for React's developer tools when DEV is set; they are not part of this program.
const DEVTOOLS = 'react-devtools-core';

const MINIFY = { mangle: false, compress: true, codegen: { removeWhitespace: true } } as const;

if (OUT === INSTALLED) rmSync(OUT, { recursive: true, force: true });
const bundle = await rolldown({
  input: { dialplan: 'src/cli/main.ts' },
  platform: 'node',
  plugins: [lateAcorn, lateScreen],
  resolve: { mainFields: ['module', 'main'] },
});
await bundle.write({
  dir: OUT,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  minify: MINIFY,
});
await bundle.close();
const screen = await rolldown({
  input: { [SCREEN]: `src/cli/${SCREEN}.ts` },
  platform: 'node',
  external: [DEVTOOLS],
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
});
await screen.write({
  dir: OUT,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  minify: MINIFY,
});
await screen.close();
copyFileSync(createRequire(import.meta.url).resolve('acorn'), `${OUT}/acorn.cjs`);
chmodSync(`${OUT}/dialplan.cjs`, 0o755);

// In a checkout npx would otherwise link the package into its own cache first, and trip over whatever is left there.
const LOCAL_COMMAND = 'node_modules/.bin/dialplan';
if (OUT === INSTALLED && existsSync('node_modules/.bin') && process.platform !== 'win32') {
  rmSync(LOCAL_COMMAND, { force: true });
  symlinkSync(`../../${OUT}/dialplan.cjs`, LOCAL_COMMAND);
}
