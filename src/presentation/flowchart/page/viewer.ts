// What a chart's page does in a browser: move and zoom, search, show a box with its source, follow a call from box to box.
// The one file here that runs in a page; the generator puts it, made small, into the pages we print.

import { type Ground, groundOf } from './ground.ts';
import { boxOf, type PageData, type PageNode, type PageWay } from './page-data.ts';

const data = JSON.parse(byId('chart-data').textContent ?? '{}') as PageData;
const svg = document.querySelector<SVGSVGElement>('.dialplan-chart') as SVGSVGElement;
const panel = byId('panel');
const search = byId('search') as HTMLInputElement;
const count = byId('count');
const ground: Ground = groundOf(byId('view'), svg);
const nodes = new Map(data.nodes.map((node) => [node.id, node]));
let hits: string[] = [];
let hit = -1;
/** The boxes that have been followed, first to last. */
let trail: string[] = [];

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', name = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name !== '') made.className = name;
  return made;
}

function groupOf(id: string): SVGGElement | null {
  return document.getElementById(`box-${id}`) as SVGGElement | null;
}

function show(id: string): void {
  const node = nodes.get(id);
  if (node === undefined) return;
  if (trail.at(-1) !== id) trail = [id];
  paint();
  panel.hidden = false;
  panel.replaceChildren(...contents(node));
  panel.scrollTop = 0;
}

function contents(node: PageNode): HTMLElement[] {
  const close = element('button', '×', 'close');
  close.title = 'close (Escape)';
  close.addEventListener('click', clear);
  const parts: HTMLElement[] = [close, element('h2', node.title)];
  if (trail.length > 1) parts.push(breadcrumbs());
  for (const [text, name] of [
    [node.text, 'words'],
    [node.note, 'note'],
    [node.calls === undefined ? '' : `${node.calls} calls`, 'note'],
    [node.isReached ? '' : 'no call comes here', 'note'],
  ] as const)
    if (text !== '') parts.push(element('p', text, name));
  for (const finding of node.findings) parts.push(element('p', finding.text, `finding ${finding.severity}`));
  if (node.ways.length > 0) {
    parts.push(element('h3', 'goes on'));
    const list = element('div', '', 'ways');
    list.append(...node.ways.map(wayButton));
    parts.push(list);
  }
  const source = sourceOf(node);
  if (source !== undefined) parts.push(element('h3', data.path), source);
  return parts;
}

function wayButton(way: PageWay): HTMLElement {
  const title = nodes.get(way.to)?.title ?? way.to;
  const button = element('button', way.label === '' ? `→ ${title}` : `${way.label} → ${title}`);
  button.addEventListener('click', () => follow(way.to));
  return button;
}

function breadcrumbs(): HTMLElement {
  const list = element('ol', '', 'trail');
  trail.forEach((id, i) => {
    const button = element('button', nodes.get(id)?.title ?? id);
    button.addEventListener('click', () => {
      trail = trail.slice(0, i + 1);
      show(id);
      centre(id);
    });
    const item = element('li');
    item.append(button);
    list.append(item);
  });
  return list;
}

function sourceOf({ lines }: PageNode): HTMLElement | undefined {
  if (lines === undefined || data.source.length === 0) return undefined;
  const list = element('ol', '', 'source');
  const first = Math.max(1, lines.first - 2);
  const last = Math.min(data.source.length, lines.last + 2);
  list.start = first;
  for (let line = first; line <= last; line++) {
    const isOwn = line >= lines.first && line <= lines.last;
    const item = element('li', data.source[line - 1] ?? '', isOwn ? 'own' : '');
    item.value = line;
    list.append(item);
  }
  return list;
}

/** Goes on to a box; a reference leads on to what it names. */
function follow(id: string): void {
  const target = nodes.get(id)?.target;
  trail.push(id);
  if (target !== undefined) trail.push(target);
  const last = target ?? id;
  show(last);
  centre(last);
  panel.querySelector<HTMLElement>('.ways button')?.focus();
}

function stepBack(): void {
  if (trail.length < 2) return;
  trail.pop();
  const last = trail.at(-1) as string;
  show(last);
  centre(last);
}

function clear(): void {
  trail = [];
  panel.hidden = true;
  paint();
}

function centre(id: string): void {
  const group = groupOf(id);
  if (group !== null) ground.centre(group);
}

function paint(): void {
  const steps = new Set(trail.slice(1).map((to, i) => `${trail[i]} ${to}`));
  for (const group of svg.querySelectorAll('.node')) {
    const id = group.getAttribute('data-id') ?? '';
    group.classList.toggle('on-trail', trail.includes(id));
    group.classList.toggle('is-current', trail.at(-1) === id);
    group.classList.toggle('is-hit', hits.includes(id));
    group.classList.toggle('is-this-hit', hits[hit] === id);
  }
  for (const line of svg.querySelectorAll('.edge')) {
    const key = `${line.getAttribute('data-from')} ${line.getAttribute('data-to')}`;
    line.classList.toggle('on-trail', steps.has(key));
  }
}

function find(): void {
  const words = search.value.trim().toLowerCase();
  hits =
    words === ''
      ? []
      : data.nodes.filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(words)).map(({ id }) => id);
  hit = -1;
  count.textContent = words === '' ? '' : `${hits.length} found`;
  paint();
}

function nextHit(by: number): void {
  if (hits.length === 0) return;
  hit = (hit + by + hits.length) % hits.length;
  count.textContent = `${hit + 1} of ${hits.length}`;
  paint();
  centre(hits[hit] as string);
}

const THEMES = ['auto', 'light', 'dark'] as const;
let theme = 0;

function nextTheme(): void {
  theme = (theme + 1) % THEMES.length;
  const name = THEMES[theme] ?? 'auto';
  if (name === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = name;
  byId('theme').textContent = name;
}

for (const group of svg.querySelectorAll<SVGGElement>('.node')) {
  const id = group.dataset['id'] ?? '';
  group.setAttribute('tabindex', '0');
  group.setAttribute('role', 'button');
  group.setAttribute('aria-label', nodes.get(id)?.title ?? id);
  const open = (): void => {
    const target = nodes.get(id)?.target;
    show(target ?? id);
    if (target !== undefined) centre(target);
  };
  group.addEventListener('click', (event) => {
    event.preventDefault();
    if (!ground.hasDragged()) open();
  });
  group.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') open();
  });
}

search.addEventListener('input', find);
search.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') nextHit(event.shiftKey ? -1 : 1);
  if (event.key === 'Escape') search.blur();
  event.stopPropagation();
});
byId('theme').addEventListener('click', nextTheme);
byId('in').addEventListener('click', () => ground.zoom(1.25));
byId('out').addEventListener('click', () => ground.zoom(0.8));
byId('fit').addEventListener('click', () => ground.showAll());
byId('print').addEventListener('click', () => window.print());
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const keys = new Map<string, () => void>([
    ['/', () => search.focus()],
    ['+', () => ground.zoom(1.25)],
    ['-', () => ground.zoom(0.8)],
    ['0', () => ground.showAll()],
    ['ArrowLeft', () => ground.move(80, 0)],
    ['ArrowRight', () => ground.move(-80, 0)],
    ['ArrowUp', () => ground.move(0, 80)],
    ['ArrowDown', () => ground.move(0, -80)],
    ['Backspace', stepBack],
    ['Escape', clear],
  ]);
  const act = keys.get(event.key);
  if (act === undefined) return;
  event.preventDefault();
  act();
});
const linked = boxOf(location.hash);
if (linked !== undefined && nodes.has(linked)) {
  show(linked);
  centre(linked);
}
