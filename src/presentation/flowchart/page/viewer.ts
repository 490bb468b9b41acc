// What a chart's page does in a browser: move and zoom, search, show a box with its source, follow a call from box to box.
// With the files beside it, which run in the page too; the generator puts them, made small, into the pages we print.

import { type Ground, groundOf } from './ground.ts';
import { boxOf, type PageData } from './page-data.ts';
import { heardName, type PanelActions, panelParts } from './panel.ts';
import { goOn, isFollowed, lookAt, lookAway, lookBack, NO_PATH, type Path, stepBack, stopFollowing } from './path.ts';
import { type Search, searchOf } from './search.ts';

const data = JSON.parse(byId('chart-data').textContent ?? '{}') as PageData;
const nodes = new Map(data.nodes.map((node) => [node.id, node]));
const svg = document.querySelector<SVGSVGElement>('.dialplan-chart') as SVGSVGElement;
const view = byId('view');
const panel = byId('panel');
const field = byId('search') as HTMLInputElement;
const ground: Ground = groundOf(view, svg);
const search: Search = searchOf(data.nodes, field, byId('count'), paint, (id) => withGroup(id, ground.centre));
let path: Path = NO_PATH;

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

function withGroup(id: string, use: (group: SVGGElement) => void): void {
  const group = document.getElementById(`box-${id}`);
  if (group !== null) use(group as Element as SVGGElement);
}

/** Shows what has become of the path: the box in the panel, and all of it on the chart. */
function showPath(next: Path, bring: (group: SVGGElement) => void): void {
  path = next;
  const node = nodes.get(path.shown ?? '');
  panel.hidden = node === undefined;
  if (node !== undefined) {
    panel.replaceChildren(...panelParts(data, nodes, node, path, actions));
    panel.scrollTop = 0;
    // The panel takes its room from the chart first.
    withGroup(node.id, bring);
  }
  paint();
}

const actions: PanelActions = {
  close: () => {
    const { shown } = path;
    const hadFocus = panel.contains(document.activeElement);
    showPath(lookAway(path), ground.reveal);
    // Who came from a box by keys goes on there.
    if (hadFocus && shown !== undefined) withGroup(shown, (group) => group.focus({ preventScroll: true }));
  },
  follow: (to) => {
    const target = nodes.get(to)?.target;
    showPath(goOn(path, target === undefined ? [to] : [to, target]), ground.centre);
    focusPanel('.ways button');
  },
  lookBack: (at) => {
    showPath(lookBack(path, at), ground.centre);
    focusPanel('[aria-current]');
  },
  stopFollowing: () => {
    showPath(stopFollowing(path), ground.reveal);
    focusPanel('h2');
  },
};

/** The buttons of the panel are new each time; the focus that was on one of them must not be lost. */
function focusPanel(selector: string): void {
  (panel.querySelector<HTMLElement>(selector) ?? panel.querySelector<HTMLElement>('h2'))?.focus();
}

function paint(): void {
  const steps = new Set(path.boxes.slice(1).map((to, i) => `${path.boxes[i]} ${to}`));
  for (const group of svg.querySelectorAll<SVGGElement>('.node')) {
    const id = group.dataset['id'] ?? '';
    group.classList.toggle('on-trail', path.boxes.includes(id));
    group.classList.toggle('is-current', path.shown === id);
    group.classList.toggle('is-hit', search.isHit(id));
    group.classList.toggle('is-this-hit', search.isThisHit(id));
  }
  const lines = [...svg.querySelectorAll<SVGGElement>('.edge')];
  for (const line of lines) {
    const isStep = steps.has(`${line.dataset['from']} ${line.dataset['to']}`);
    line.classList.toggle('on-trail', isStep);
    // Where lines run together, the one that is followed is to be seen.
    if (isStep) lines.at(-1)?.after(line);
  }
}

/** A picture is one thing to those who hear a page; this one is a group of buttons, each reached once. */
function makeBoxesButtons(): void {
  svg.setAttribute('role', 'group');
  // References are links in a picture alone; here their boxes do it.
  for (const link of svg.querySelectorAll('a')) link.removeAttribute('href');
  for (const group of svg.querySelectorAll<SVGGElement>('.node')) {
    const id = group.dataset['id'] ?? '';
    const node = nodes.get(id);
    group.setAttribute('tabindex', '0');
    group.setAttribute('role', 'button');
    group.setAttribute('aria-label', node === undefined ? id : heardName(node));
    const open = (): void => {
      if (node?.target === undefined) showPath(lookAt(path, id), ground.reveal);
      else showPath(lookAt(path, node.target), ground.centre);
    };
    group.addEventListener('focus', () => {
      if (group.matches(':focus-visible')) ground.reveal(group);
    });
    group.addEventListener('click', (event) => {
      if (ground.hasDragged()) return;
      open();
      // A click without a pointer is one of a screen reader.
      if (event.detail === 0) focusPanel('h2');
    });
    group.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open();
      focusPanel('h2');
    });
  }
}

const THEMES = ['auto', 'light', 'dark'];

function nextTheme(): void {
  const { dataset } = document.documentElement;
  const name = THEMES[(THEMES.indexOf(dataset['theme'] ?? 'auto') + 1) % THEMES.length] ?? 'auto';
  if (name === 'auto') delete dataset['theme'];
  else dataset['theme'] = name;
  byId('theme').textContent = `theme: ${name}`;
}

function back(): void {
  const hadFocus = panel.contains(document.activeElement);
  showPath(
    stepBack(path, (id) => nodes.get(id)?.target !== undefined),
    ground.centre,
  );
  if (hadFocus) focusPanel('.ways button');
}

/** Takes back one thing after the other: the panel, the path, the search. */
function takeBack(): void {
  if (path.shown !== undefined) actions.close();
  else if (isFollowed(path)) showPath(NO_PATH, ground.reveal);
  else if (search.isOn()) search.clear();
}

const KEYS = new Map<string, () => void>([
  ['/', () => field.focus()],
  ['+', () => ground.zoom(1.25)],
  ['-', () => ground.zoom(0.8)],
  ['0', () => ground.showAll()],
  ['Backspace', back],
  ['Escape', takeBack],
]);

/** Only for the chart: elsewhere arrows move what has the focus. */
const CHART_KEYS = new Map<string, () => void>([
  ['ArrowLeft', () => ground.move(80, 0)],
  ['ArrowRight', () => ground.move(-80, 0)],
  ['ArrowUp', () => ground.move(0, 80)],
  ['ArrowDown', () => ground.move(0, -80)],
]);

function isOnChart(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || view.contains(focused);
}

makeBoxesButtons();
byId('theme').addEventListener('click', nextTheme);
byId('in').addEventListener('click', () => ground.zoom(1.25));
byId('out').addEventListener('click', () => ground.zoom(0.8));
byId('fit').addEventListener('click', () => ground.showAll());
byId('print').addEventListener('click', () => window.print());
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = KEYS.get(event.key) ?? (isOnChart() ? CHART_KEYS.get(event.key) : undefined);
  if (act === undefined) return;
  event.preventDefault();
  act();
});
const linked = boxOf(location.hash);
if (linked !== undefined && nodes.has(linked)) showPath(lookAt(path, linked), ground.centre);
