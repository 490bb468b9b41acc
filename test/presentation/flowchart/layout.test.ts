// Graphs that no plan makes: dense ones, lines from anywhere to anywhere, frames in frames. Boxes and labels never overlap,
// and the same graph is laid out the same way.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Area, type BoxIn, type FrameIn, layOut } from '../../../src/presentation/flowchart/layout/lay-out.ts';

interface Wild {
  readonly boxes: readonly BoxIn[];
  readonly lines: readonly { from: string; to: string; label: { width: number; height: number } | undefined }[];
  readonly frames: readonly FrameIn[];
}

/** `density`: how many lines a box has. */
function wildGraph(density: number): fc.Arbitrary<Wild> {
  return fc.integer({ min: 1, max: 40 }).chain((count) => {
    const box = fc.record({ width: fc.integer({ min: 20, max: 240 }), height: fc.integer({ min: 20, max: 90 }) });
    const end = fc.integer({ min: 0, max: count - 1 });
    return fc
      .record({
        sizes: fc.array(box, { minLength: count, maxLength: count }),
        parents: fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 5 }),
        homes: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: count, maxLength: count }),
        ends: fc.array(fc.tuple(end, end, fc.boolean()), { maxLength: Math.ceil(count * density) }),
      })
      .map(({ sizes, parents, homes, ends }) => {
        const frameOf = (frame: number, most: number): string | undefined =>
          frame >= 0 && frame < most ? `f${frame}` : undefined;
        return {
          boxes: sizes.map((size, i) => ({ id: `b${i}`, ...size, frame: frameOf(homes[i] ?? -1, parents.length) })),
          lines: ends.map(([from, to, isLabelled]) => ({
            from: `b${from}`,
            to: `b${to}`,
            label: isLabelled ? { width: 60, height: 19 } : undefined,
          })),
          frames: parents.map((parent, i) => ({
            id: `f${i}`,
            parent: frameOf(parent, i),
            title: { width: 60, height: 20 },
          })),
        };
      });
  });
}

function overlaps({ boxes, lines, frames }: Wild): string[] {
  const laid = layOut(boxes, lines, frames);
  const solid: [string, Area][] = [...laid.boxes];
  laid.lines.forEach(({ label }, i) => {
    if (label !== undefined) solid.push([`label ${i}`, label]);
  });
  const found: string[] = [];
  solid.forEach(([name, a], i) => {
    for (const [other, b] of solid.slice(i + 1))
      if (a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height > b.y && b.y + b.height > a.y)
        found.push(`${name} overlaps ${other}`);
    if (a.x < 0 || a.y < 0 || a.x + a.width > laid.width + 0.5 || a.y + a.height > laid.height + 0.5)
      found.push(`${name} sticks out`);
  });
  return found;
}

describe('any graph', () => {
  test.each([1, 3, 8])('%i lines a box: nothing overlaps', (density) => {
    fc.assert(
      fc.property(wildGraph(density), (graph) => {
        expect(overlaps(graph)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('is laid out the same way each time', () => {
    fc.assert(
      fc.property(wildGraph(2), ({ boxes, lines, frames }) => {
        expect(layOut(boxes, lines, frames)).toEqual(layOut(boxes, lines, frames));
      }),
      { numRuns: 20 },
    );
  });

  const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const boxesIn = (count: number, frameOf: (i: number) => string | undefined): BoxIn[] =>
    numbers(count).map((i) => ({ id: `b${i}`, width: 100, height: 40, frame: frameOf(i) }));
  const line = (from: number, to: number): Wild['lines'][number] => ({
    from: `b${from}`,
    to: `b${to}`,
    label: undefined,
  });
  const row = (count: number): Wild['lines'] => numbers(count - 1).map((i) => line(i, i + 1));

  test.each<[string, Wild]>([
    ['20,000 boxes in a row', { boxes: boxesIn(20_000, () => undefined), lines: row(20_000), frames: [] }],
    [
      '2,000 boxes in a row that all lead to the last one, and back to any',
      {
        boxes: boxesIn(2_000, () => undefined),
        lines: [...row(2_000), ...numbers(2_000).flatMap((i) => [line(i, 1_999), line(i, (i * 797) % 2_000)])],
        frames: [],
      },
    ],
    [
      '1,000 frames in each other',
      {
        boxes: boxesIn(2_000, (i) => `f${i >> 1}`),
        lines: row(2_000),
        frames: numbers(1_000).map((i) => ({ id: `f${i}`, parent: `f${i - 1}`, title: { width: 60, height: 20 } })),
      },
    ],
  ])('%s: everything has a place, and nothing runs out of room or time', { timeout: 60_000 }, (_, graph) => {
    const { boxes, lines } = layOut(graph.boxes, graph.lines, graph.frames);
    expect(boxes.size).toBe(graph.boxes.length);
    const places = [...boxes.values(), ...lines.flatMap(({ from, strokes }) => [from, ...strokes.map(({ to }) => to)])];
    expect(places.filter(({ x, y }) => !Number.isFinite(x + y))).toEqual([]);
  });

  test('nothing is laid out as nothing', () => {
    expect(layOut([], [], [])).toMatchObject({ width: 0, height: 0, lines: [] });
  });
});
