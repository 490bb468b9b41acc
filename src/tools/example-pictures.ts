// The drawings of examples that the README shows, made by the tool itself.

import { readFileSync } from 'node:fs';
import { flowchart } from '../presentation/flowchart/flowchart.ts';
import { SourceText } from '../source/source-text.ts';

const DRAWN = ['political-poll', 'charity-drive'];
const ENDINGS = [
  ['svg', 'svg'],
  ['html', 'html'],
  ['mmd', 'mermaid'],
  ['txt', 'text'],
] as const;

/** Every picture: its path from the project's root, and what it must hold. */
export function examplePictures(): [string, string][] {
  return DRAWN.flatMap((name) => {
    const path = `examples/${name}/dialplan.xml`;
    const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const source = new SourceText('dialplan.xml', text);
    return ENDINGS.map(([ending, format]): [string, string] => [
      `examples/${name}/chart.${ending}`,
      flowchart(text, { format, source }),
    ]);
  });
}
