// A level with its rows, its ranks and the order in them: who stands above and left of whom, not yet where.

import { directed } from './back-links.ts';
import { bundled } from './bundle-lines.ts';
import { type Layers, layersOf, type Piece } from './layers.ts';
import type { Level, LevelItem, LevelLink } from './level.ts';
import type { RankOrder } from './rank-order.ts';
import { orderRanks } from './reduce-crossings.ts';
import { rowsOf } from './rows.ts';

/** So often it is asked which tall frames must give way; then all do. */
const MOST_TRIES = 4;

/** Orders a level. `isLoose`: as if frames had no gates and lines could begin and end anywhere on their sides. */
export function orderLevel({ items, links }: Level, isLoose = false): LevelOrder {
  let tried = items;
  for (let tries = 1; ; tries++) {
    const order = new LevelOrder({ items: tried, links }, isLoose);
    const broken = order.order.brokenItems();
    if (broken.size === 0) return order;
    // A tall frame that lines could not be kept out of stands in a row of its own height.
    tried = tried.map((item, i) => (broken.has(i) || tries === MOST_TRIES ? { ...item, span: 1 } : item));
  }
}

export class LevelOrder {
  readonly items: readonly LevelItem[];
  /** The level's links, without the hidden ones. */
  readonly links: readonly LevelLink[];
  readonly isBack: Uint8Array;
  readonly rows: Int32Array;
  readonly layers: Layers;
  readonly order: RankOrder;
  readonly crossings: number;

  constructor(level: Level, isLoose: boolean) {
    this.items = level.items;
    this.links = level.links;
    const walked = directed(level);
    this.isBack = walked.isBack;
    this.rows = rowsOf(this.items, walked);
    const apart = orderRanks(layersOf(this.items, walked, this.rows), this.items, isLoose);
    this.crossings = apart.crossings();
    this.order = bundled(apart, this.items, isLoose);
    this.layers = this.order.layers;
  }

  /** For each gate of a frame: the place of what its line leads to, or comes from, next. */
  endsOf(item: number, side: 'top' | 'bottom'): number[] {
    const slabs = this.layers.slabs[item] ?? [];
    const vertex = (side === 'top' ? slabs[0] : slabs.at(-1)) as number;
    const ends: number[] = [];
    for (const piece of (side === 'top' ? this.order.up : this.order.down)[vertex] ?? []) {
      const { upper, lower, gateIn, gateOut } = this.layers.pieces[piece] as Piece;
      ends[side === 'top' ? gateIn : gateOut] = this.order.place[side === 'top' ? upper : lower] as number;
    }
    return ends;
  }
}
