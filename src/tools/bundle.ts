// `npm run build`, second step: the command line as few files. A hundred small modules cost more to find than to run:
// cold, the bundle starts in a third of their time. CommonJS, because that loader is up sooner. Commands stay chunks of
// their own, loaded when they are run.

import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { rolldown } from 'rolldown';

const OUT = 'dist/bin';

rmSync(OUT, { recursive: true, force: true });
const bundle = await rolldown({
  input: { dialplan: 'src/cli/main.ts' },
  platform: 'node',
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
chmodSync(`${OUT}/dialplan.cjs`, 0o755);

// In a checkout npx would otherwise link the package into its own cache first, and trip over whatever is left there.
const LOCAL_COMMAND = 'node_modules/.bin/dialplan';
if (existsSync('node_modules/.bin') && process.platform !== 'win32') {
  rmSync(LOCAL_COMMAND, { force: true });
  symlinkSync(`../../${OUT}/dialplan.cjs`, LOCAL_COMMAND);
}
