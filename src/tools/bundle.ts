// `npm run build`, second step: the command line as few files. A hundred small modules cost more to find than to run:
// cold, the bundle starts in a third of their time. CommonJS, because that loader is up sooner. Commands stay chunks of
// their own, loaded when they are run.

import { chmodSync, copyFileSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Plugin, rolldown } from 'rolldown';

const OUT = 'dist/bin';

// acorn takes a tenth of a small run to start, and many plans hold no expression: it is loaded at the first one.
const LATE_ACORN = "export const parse = (code, options) => require(__dirname + '/acorn.cjs').parse(code, options);";
const lateAcorn: Plugin = {
  name: 'late-acorn',
  resolveId: (id) => (id === 'acorn' ? '\0late-acorn' : undefined),
  load: (id) => (id === '\0late-acorn' ? LATE_ACORN : undefined),
};

rmSync(OUT, { recursive: true, force: true });
const bundle = await rolldown({
  input: { dialplan: 'src/cli/main.ts' },
  platform: 'node',
  plugins: [lateAcorn],
  resolve: { mainFields: ['module', 'main'] },
});
await bundle.write({
  dir: OUT,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
});
await bundle.close();
copyFileSync(createRequire(import.meta.url).resolve('acorn'), `${OUT}/acorn.cjs`);
chmodSync(`${OUT}/dialplan.cjs`, 0o755);

// In a checkout npx would otherwise link the package into its own cache first, and trip over whatever is left there.
const LOCAL_COMMAND = 'node_modules/.bin/dialplan';
if (existsSync('node_modules/.bin') && process.platform !== 'win32') {
  rmSync(LOCAL_COMMAND, { force: true });
  symlinkSync(`../../${OUT}/dialplan.cjs`, LOCAL_COMMAND);
}
