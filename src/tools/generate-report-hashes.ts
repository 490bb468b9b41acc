// The hashes by which a campaign's page tells its browser that its styles, and no others, are its own.

import { createHash } from 'node:crypto';
import { REPORT_STYLE } from '../presentation/campaign/report-style.ts';
import { styleOf } from '../presentation/flowchart/svg-style.ts';

/** The text of src/presentation/campaign/generated/report-style-hashes.ts. */
export function reportStyleHashesSource(): string {
  const hashes = [REPORT_STYLE, styleOf('auto')].map(
    (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  return `// Generated from ../report-style.ts and the style of charts by \`npm run docs\`. Do not edit.

// For the content security policy of a page.
export const REPORT_STYLE_HASHES = "${hashes.join(' ')}";
`;
}
