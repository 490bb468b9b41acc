// A chart as one page that needs nothing else: the drawing, the source, and a viewer to move in it, search, and follow calls.

import { xmlText } from '../report/xml-text.ts';
import type { Chart, ChartNode } from './chart.ts';
import { labelOf } from './chart.ts';
import { SCRIPT_HASHES, STYLE_HASHES, VIEWER_SCRIPT } from './generated/viewer-script.ts';
import { brief, seen } from './label-words.ts';
import type { PageData, PageNode } from './page/page-data.ts';
import { PAGE_STYLE } from './page-style.ts';
import { svgOf } from './svg.ts';
import type { Theme } from './svg-style.ts';

export interface HtmlOptions {
  /** The text the chart was drawn from; boxes then show their lines. Default: none. */
  readonly source?: string;
  /** What the source is called. */
  readonly path?: string;
  /** What the page shows before its reader chooses. Default `auto`: as the reader's system. */
  readonly theme?: Theme;
}

/**
 * What a browser lets the page do: nothing but its own script and styles, known by their hashes. What the data might bring
 * with it does not run.
 */
const POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${STYLE_HASHES}; script-src ${SCRIPT_HASHES}`;

/** The page of a chart, with its drawing. */
export function htmlOf(chart: Chart, options: HtmlOptions = {}): string {
  const title = xmlText(seen(chart.title));
  const { theme = 'auto' } = options;
  return `<!doctype html>
<html lang="en"${theme === 'auto' ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<input id="search" type="search" placeholder="search ( / )" aria-label="search">
<span id="count" role="status"></span>
<span class="buttons"><button type="button" id="out" title="smaller (-)" aria-label="smaller">−</button><button type="button" id="in" title="larger (+)" aria-label="larger">+</button><button type="button" id="fit" title="all of it (0)">fit</button><button type="button" id="theme" title="light, dark, or as the system">theme: ${theme}</button><button type="button" id="print">print</button></span>
</header>
<main id="view">
${svgOf(chart)}</main>
<aside id="panel" aria-label="the box" hidden></aside>
<script type="application/json" id="chart-data">${embedded(pageData(chart, options))}</script>
<script>${VIEWER_SCRIPT}</script>
</body>
</html>
`;
}

/** A box without a title has the beginning of its words for one. */
const TITLE_LENGTH = 60;

/** JSON that nothing in a page can mistake for its own: no tag, comment or line end of another age is in it. */
function embedded(data: PageData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function pageData(chart: Chart, { source = '', path = '' }: HtmlOptions): PageData {
  return {
    path,
    source: source === '' ? [] : source.split(/\r\n|\r|\n/),
    nodes: chart.nodes.map((node) => pageNode(chart, node)),
  };
}

function pageNode({ edges }: Chart, node: ChartNode): PageNode {
  const { id, shape, title, text, note, isReached, calls, target, lines, findings } = node;
  const words = brief(text ?? '', TITLE_LENGTH);
  return {
    id,
    title: title ?? (words === '' ? shape : words),
    text: title === undefined && (text ?? '').length <= TITLE_LENGTH ? '' : (text ?? ''),
    note: note ?? '',
    isReached,
    ...(calls === undefined ? undefined : { calls }),
    ...(target === undefined ? undefined : { target }),
    ...(lines === undefined ? undefined : { lines }),
    findings: findings.map(({ severity, message, rule }) => ({ severity, text: `${severity}: ${message} [${rule}]` })),
    ways: edges.filter(({ from }) => from === id).map((edge) => ({ label: labelOf(edge), to: edge.to })),
  };
}
