// What a page says of one box, beside the chart: its words and findings, where the call goes on, the path, the source.

import type { PageData, PageNode, PageWay } from './page-data.ts';
import { isFollowed, type Path } from './path.ts';

/** What the buttons of the panel do. */
export interface PanelActions {
  close(): void;
  follow(to: string): void;
  lookBack(at: number): void;
  stopFollowing(): void;
}

export type Nodes = ReadonlyMap<string, PageNode>;

/** The parts of the panel for a box, in the order they are read. */
export function panelParts(data: PageData, nodes: Nodes, node: PageNode, path: Path, act: PanelActions): HTMLElement[] {
  const close = button('×', act.close, 'close');
  close.title = 'close (Escape)';
  close.setAttribute('aria-label', 'close');
  const title = element('h2', node.title);
  // The focus comes here when a box is opened by a key, so that its words are heard.
  title.tabIndex = -1;
  const parts: HTMLElement[] = [title, close];
  if (isFollowed(path)) parts.push(...pathParts(nodes, path, act));
  for (const text of [node.text, ...facts(node)])
    if (text !== '') parts.push(element('p', text, text === node.text ? 'words' : 'note'));
  for (const finding of node.findings) parts.push(element('p', finding.text, `finding ${finding.severity}`));
  if (node.ways.length > 0) {
    const list = element('div', '', 'ways');
    list.setAttribute('role', 'group');
    list.setAttribute('aria-label', `${node.title} goes on`);
    list.append(...node.ways.map((way) => button(wayWords(nodes, way), () => act.follow(way.to))));
    parts.push(element('h3', 'goes on'), list);
  }
  const source = sourceOf(data, node);
  if (source !== undefined) parts.push(element('h3', data.path), source);
  return parts;
}

/** What a box is called by those who hear the page: all that stands on it. */
export function heardName(node: PageNode): string {
  const said = node.findings.map(({ text }) => text);
  return [node.title, node.text, ...facts(node), ...said].filter((part) => part !== '').join(', ');
}

function facts({ note, calls, isReached }: PageNode): string[] {
  return [
    note,
    calls === undefined ? '' : `${calls} ${calls === 1 ? 'call' : 'calls'}`,
    isReached ? '' : 'no call comes here',
  ];
}

function wayWords(nodes: Nodes, { label, to }: PageWay): string {
  const title = nodes.get(to)?.title ?? to;
  return label === '' ? `→ ${title}` : `${label} → ${title}`;
}

/** The path as breadcrumbs; references are left out, for the box they name comes next. */
function pathParts(nodes: Nodes, { boxes, at }: Path, act: PanelActions): HTMLElement[] {
  const list = element('ol', '', 'trail');
  list.setAttribute('aria-label', 'the path you follow');
  boxes.forEach((id, i) => {
    const node = nodes.get(id);
    if (node?.target !== undefined && i < boxes.length - 1) return;
    const crumb = button(node?.title ?? id, () => act.lookBack(i));
    if (i === at) crumb.setAttribute('aria-current', 'step');
    const item = element('li');
    item.append(crumb);
    list.append(item);
  });
  const row = element('p', at < 0 ? 'This box is not on the path you follow. ' : '', 'note');
  row.append(button('stop following', act.stopFollowing));
  return [list, row];
}

function sourceOf({ source }: PageData, { lines }: PageNode): HTMLElement | undefined {
  if (lines === undefined || source.length === 0) return undefined;
  const list = element('ol', '', 'source');
  // It may be wider than the panel; who has no mouse moves it by arrows.
  list.tabIndex = 0;
  const first = Math.max(1, lines.first - 2);
  const last = Math.min(source.length, lines.last + 2);
  list.start = first;
  for (let line = first; line <= last; line++) {
    const isOwn = line >= lines.first && line <= lines.last;
    const item = element('li', source[line - 1] ?? '', isOwn ? 'own' : '');
    item.value = line;
    list.append(item);
  }
  return list;
}

function button(text: string, act: () => void, name = ''): HTMLElement {
  const made = element('button', text, name);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', name = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name !== '') made.className = name;
  return made;
}
