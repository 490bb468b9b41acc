// One line of JSON for each recipient. Lanes are written by themselves and put together at the end, lane after lane: so the
// pieces of a campaign give the same file as the whole.

import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { UsageError } from '../process-ends.ts';
import { writeReason } from '../reasons.ts';

const BUFFERED = 1 << 16;
const CHUNK = 1 << 20;

/** Bytes of each lane in the file, in the order of lanes. */
export type LaneSizes = Readonly<Record<string, number>>;

export class CallLines {
  readonly #path: string;
  readonly #waiting = new Map<number, string>();
  readonly #lanes = new Set<number>();

  /** Writes to `path` when it is finished; the file must be writable. */
  constructor(path: string) {
    this.#path = path;
    try {
      closeSync(openSync(path, 'w'));
    } catch (error) {
      throw new UsageError(`--calls ${path}: ${writeReason(error)}`, 'name another file');
    }
  }

  add(lane: number, action: Record<string, unknown>): void {
    const text = `${this.#waiting.get(lane) ?? ''}${JSON.stringify(action)}\n`;
    if (text.length < BUFFERED) {
      this.#waiting.set(lane, text);
      return;
    }
    this.#waiting.set(lane, '');
    this.#append(lane, text);
  }

  /** Puts the lanes together. */
  finish(): LaneSizes {
    const lanes = [...new Set([...this.#lanes, ...this.#waiting.keys()])].sort((a, b) => a - b);
    const sizes: Record<string, number> = {};
    const file = openSync(this.#path, 'w');
    try {
      for (const lane of lanes) {
        this.#append(lane, this.#waiting.get(lane) ?? '');
        const part = this.#partOf(lane);
        sizes[lane] = statSync(part).size;
        copyInto(file, part, 0, sizes[lane]);
      }
    } finally {
      closeSync(file);
      this.discard();
    }
    return sizes;
  }

  /** Takes away what was written on the way. */
  discard(): void {
    for (const lane of this.#lanes) rmSync(this.#partOf(lane), { force: true });
    this.#lanes.clear();
  }

  /** Takes away the file itself, too: there is nothing in it. */
  abandon(): void {
    rmSync(this.#path, { force: true });
  }

  #append(lane: number, text: string): void {
    this.#lanes.add(lane);
    appendFileSync(this.#partOf(lane), text);
  }

  #partOf(lane: number): string {
    return `${this.#path}.lane-${lane}.part`;
  }
}

/** Copies the lanes of several files into one, lane after lane. */
export function mergeLines(path: string, files: readonly { readonly path: string; readonly sizes: LaneSizes }[]): void {
  const parts = files.flatMap((file) => {
    let from = 0;
    return Object.keys(file.sizes)
      .map(Number)
      .sort((a, b) => a - b)
      .map((lane) => {
        const size = file.sizes[lane] ?? 0;
        const part = { lane, path: file.path, from, size };
        from += size;
        return part;
      });
  });
  const merged = openSync(path, 'w');
  try {
    for (const part of parts.sort((a, b) => a.lane - b.lane)) copyInto(merged, part.path, part.from, part.size);
  } finally {
    closeSync(merged);
  }
}

function copyInto(file: number, path: string, from: number, size: number): void {
  const source = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (let at = from; at < from + size; ) {
      const read = readSync(source, chunk, 0, Math.min(CHUNK, from + size - at), at);
      if (read === 0) throw new UsageError(`${path}: it is shorter than it was`, 'simulate that piece again');
      writeSync(file, chunk, 0, read);
      at += read;
    }
  } finally {
    closeSync(source);
  }
}
