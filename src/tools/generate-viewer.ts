// src/presentation/flowchart/page/ -> one small script, as a text that is put into the pages we print, with the hashes by
// which a page tells its browser that this script and our styles, and no others, are its own.

import { createHash } from 'node:crypto';
import { rolldown } from 'rolldown';
import { PAGE_STYLE } from '../presentation/flowchart/page-style.ts';
import { styleOf } from '../presentation/flowchart/svg-style.ts';

export const VIEWER_FILE = 'src/presentation/flowchart/generated/viewer-script.ts';

/** The text of that file. */
export async function viewerScriptSource(): Promise<string> {
  const bundle = await rolldown({ input: 'src/presentation/flowchart/page/viewer.ts', platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  // Nothing in a script may end it for the page around it.
  const code = output[0].code.trim().replaceAll('</', '<\\/');
  const exported = (name: string, text: string): string => `export const ${name} =\n  ${quoted(text)};\n`;
  return [
    '// Generated from ../page and the styles by `npm run docs`. Do not edit.\n',
    exported('VIEWER_SCRIPT', code),
    '// For the content security policy of a page.\n',
    exported('SCRIPT_HASHES', hashOf(code)),
    exported('STYLE_HASHES', `${hashOf(PAGE_STYLE)} ${hashOf(styleOf('auto'))}`),
  ].join('\n');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}
