// The Mermaid charts of a text that is one of them, or a page of Markdown with several.

/** The charts alone, in order. */
export function chartsIn(text: string): string[] {
  const fenced = [...text.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, chart = '']) => chart);
  return fenced.length > 0 ? fenced : [text];
}
