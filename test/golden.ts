// `npm run golden [rule...|frames|charts]`: rewrites the expected reports beside the rule fixtures, the screens of the
// walkthrough, or the charts drawn as text. Review the diff like code.

import { rmSync, writeFileSync } from 'node:fs';
import { CHART_DRAWINGS } from './helpers/chart-drawings.ts';
import { fixedTextOf, fixturesOf, goldenFile, reportOf, ruleFolders } from './helpers/rule-fixtures.ts';
import { frameFile, frameOf, inNewFolder, SCENES } from './terminal/frames.ts';
import { buildCommand } from './terminal/walk-terminal.ts';

const wanted = process.argv.slice(2);
if (wanted.includes('charts')) {
  for (const { file, draw } of CHART_DRAWINGS) writeFileSync(file, draw());
} else if (wanted.includes('frames')) {
  await inNewFolder(async (folder) => {
    const bin = buildCommand(folder);
    for (const scene of SCENES) writeFileSync(frameFile(scene), await frameOf(bin, scene));
  });
} else for (const folder of wanted.length > 0 ? wanted : ruleFolders()) rewriteReports(folder);

function rewriteReports(folder: string): void {
  for (const fixture of fixturesOf(folder)) {
    if (!fixture.name.startsWith('bad-')) continue;
    writeFileSync(goldenFile(fixture, 'report'), reportOf(fixture));
    const fixed = fixedTextOf(fixture);
    if (fixed === undefined) rmSync(goldenFile(fixture, 'fixed'), { force: true });
    else writeFileSync(goldenFile(fixture, 'fixed'), fixed);
  }
}
