// `npm run golden [rule...]`: rewrites the expected reports beside the rule fixtures. Review the diff like code.

import { rmSync, writeFileSync } from 'node:fs';
import { fixedTextOf, fixturesOf, goldenFile, reportOf, ruleFolders } from './helpers/rule-fixtures.ts';

const wanted = process.argv.slice(2);
for (const folder of wanted.length > 0 ? wanted : ruleFolders()) {
  for (const fixture of fixturesOf(folder)) {
    if (!fixture.name.startsWith('bad-')) continue;
    writeFileSync(goldenFile(fixture, 'report'), reportOf(fixture));
    const fixed = fixedTextOf(fixture);
    if (fixed === undefined) rmSync(goldenFile(fixture, 'fixed'), { force: true });
    else writeFileSync(goldenFile(fixture, 'fixed'), fixed);
  }
}
