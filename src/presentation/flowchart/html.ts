// A chart as one page that needs nothing else: the drawing, the source, and a viewer to move in it, search, and follow calls.

import { xmlText } from '../report/xml-text.ts';
import type { Chart, ChartNode } from './chart.ts';
import { labelOf } from './chart.ts';
import { VIEWER_SCRIPT } from './generated/viewer-script.ts';
import { seen } from './label-words.ts';
import type { PageData, PageNode } from './page/page-data.ts';
import { PAGE_STYLE } from './page-style.ts';

export interface HtmlOptions {
  /** The text the chart was drawn from; boxes then show their lines. Default: none. */
  readonly source?: string;
  /** What the source is called. */
  readonly path?: string;
}

/** The page around a drawing that `svgOf` made of the chart. */
export function htmlOf(chart: Chart, svg: string, options: HtmlOptions = {}): string {
  const title = xmlText(seen(chart.title));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<input id="search" type="search" placeholder="search ( / )" aria-label="search">
<span id="count" role="status"></span>
<span class="buttons"><button type="button" id="out" title="smaller (-)">−</button><button type="button" id="in" title="larger (+)">+</button><button type="button" id="fit" title="all of it (0)">fit</button><button type="button" id="theme" title="light, dark, or as the system">auto</button><button type="button" id="print">print</button></span>
</header>
<main id="view">
${svg}</main>
<aside id="panel" aria-live="polite" hidden></aside>
<script type="application/json" id="chart-data">${embedded(pageData(chart, options))}</script>
<script>${VIEWER_SCRIPT}</script>
</body>
</html>
`;
}

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
  return {
    id,
    title: title ?? text?.slice(0, 60) ?? shape,
    text: title === undefined && (text ?? '').length <= 60 ? '' : (text ?? ''),
    note: note ?? '',
    isReached,
    ...(calls === undefined ? undefined : { calls }),
    ...(target === undefined ? undefined : { target }),
    ...(lines === undefined ? undefined : { lines }),
    findings: findings.map(({ severity, message, rule }) => ({ severity, text: `${severity}: ${message} [${rule}]` })),
    ways: edges.filter(({ from }) => from === id).map((edge) => ({ label: labelOf(edge), to: edge.to })),
  };
}
