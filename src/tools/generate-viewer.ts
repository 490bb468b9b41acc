// src/presentation/flowchart/page/ -> one small script, as a text that is put into the pages we print.

import { rolldown } from 'rolldown';

/** The text of src/presentation/flowchart/generated/viewer-script.ts. */
export async function viewerScriptSource(): Promise<string> {
  const bundle = await rolldown({ input: 'src/presentation/flowchart/page/viewer.ts', platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  // Nothing in a script may end it for the page around it.
  const code = output[0].code.trim().replaceAll('</', '<\\/');
  return `// Generated from ../page by \`npm run docs\`. Do not edit.\n\nexport const VIEWER_SCRIPT =\n  ${quoted(code)};\n`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}
