// The search of a page: the boxes that have the words, one after the other.

import type { PageNode } from './page-data.ts';

export interface Search {
  isHit(id: string): boolean;
  isThisHit(id: string): boolean;
  /** True when something is searched for. */
  isOn(): boolean;
  clear(): void;
}

/** `changed` paints the hits; `bring` brings one into sight. */
export function searchOf(
  nodes: readonly PageNode[],
  field: HTMLInputElement,
  count: HTMLElement,
  changed: () => void,
  bring: (id: string) => void,
): Search {
  let hits: string[] = [];
  let hit = -1;
  const find = (): void => {
    const words = field.value.trim().toLowerCase();
    hits =
      words === ''
        ? []
        : nodes.filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(words)).map(({ id }) => id);
    hit = -1;
    count.textContent = words === '' ? '' : `${hits.length} found`;
    changed();
  };
  const next = (by: number): void => {
    if (hits.length === 0) return;
    // Backwards from none is the last one.
    hit = hit < 0 && by < 0 ? hits.length - 1 : (hit + by + hits.length) % hits.length;
    count.textContent = `${hit + 1} of ${hits.length}`;
    changed();
    bring(hits[hit] ?? '');
  };
  const clear = (): void => {
    field.value = '';
    find();
  };
  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    // What is typed here is meant for this field alone.
    event.stopPropagation();
    if (event.key === 'Enter') next(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    clear();
    field.blur();
  });
  return {
    isHit: (id) => hits.includes(id),
    isThisHit: (id) => hits[hit] === id,
    isOn: () => field.value !== '',
    clear,
  };
}
