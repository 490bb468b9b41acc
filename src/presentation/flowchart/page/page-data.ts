// What a chart's page knows of the chart: the data that is written into it and read by the viewer.

export interface PageWay {
  readonly label: string;
  readonly to: string;
}

export interface PageNode {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly note: string;
  readonly isReached: boolean;
  readonly calls?: number;
  readonly target?: string;
  readonly lines?: { readonly first: number; readonly last: number };
  readonly findings: readonly { readonly severity: string; readonly text: string }[];
  readonly ways: readonly PageWay[];
}

export interface PageData {
  readonly path: string;
  /** The lines of the source; none when there is no source. */
  readonly source: readonly string[];
  readonly nodes: readonly PageNode[];
}

/** The box that the address of a page names: `#box-Menu`. */
export function boxOf(hash: string): string | undefined {
  return hash.startsWith('#box-') ? hash.slice('#box-'.length) : undefined;
}
