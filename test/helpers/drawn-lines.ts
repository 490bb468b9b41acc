// The lines of a drawing as points, and how well they are drawn: how often they cross, how long they are.

import type { LaidLine } from '../../src/presentation/flowchart/layout/lay-out.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export type Line = readonly Point[];

const SAMPLES = 8;

/** Our lines, their curves sampled. */
export function linesOfOurs(lines: readonly LaidLine[]): Line[] {
  return lines.map((line) => sampled(line));
}

/** Points along a line: the ends of its straight pieces, and points on its curves. */
export function sampled({ from, strokes }: LaidLine, samples = SAMPLES): Point[] {
  const points: Point[] = [from];
  for (const { to, by } of strokes) {
    const start = points.at(-1) as Point;
    if (by === undefined) {
      for (let i = 1; i <= samples; i++) points.push(between(start, to, i / samples));
      continue;
    }
    const [first, second] = by;
    for (let i = 1; i <= samples; i++) {
      const t = i / samples;
      const mix = (axis: 'x' | 'y'): number =>
        (1 - t) ** 3 * start[axis] +
        3 * (1 - t) ** 2 * t * first[axis] +
        3 * (1 - t) * t ** 2 * second[axis] +
        t ** 3 * to[axis];
      points.push({ x: mix('x'), y: mix('y') });
    }
  }
  return points;
}

function between(from: Point, to: Point, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

/** How often lines cross that share no end there. */
export function crossings(lines: readonly Line[]): number {
  let count = 0;
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) if (doCross(a, b)) count++;
  });
  return count;
}

function doCross(a: Line, b: Line): boolean {
  for (let i = 1; i < a.length; i++)
    for (let j = 1; j < b.length; j++)
      if (piecesCross(a[i - 1] as Point, a[i] as Point, b[j - 1] as Point, b[j] as Point)) return true;
  return false;
}

function piecesCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < -1e-6 && side(c, d, a) * side(c, d, b) < -1e-6;
}

/** How long lines are in all. */
export function lengthOf(lines: readonly Line[]): number {
  let sum = 0;
  for (const line of lines)
    line.forEach((point, i) => {
      const before = line[i - 1];
      if (before !== undefined) sum += Math.hypot(point.x - before.x, point.y - before.y);
    });
  return sum;
}
