// Whether a drawing can be read: what overlaps, what sticks out, which lines run through boxes. Each flaw is a sentence.

import type { Chart } from '../../src/presentation/flowchart/chart.ts';
import { laidChart } from '../../src/presentation/flowchart/laid-chart.ts';
import type { Area } from '../../src/presentation/flowchart/layout/lay-out.ts';
import { sampled } from './drawn-lines.ts';

const SAMPLES = 12;

export function flawsOf(chart: Chart): string[] {
  const { laid } = laidChart(chart);
  const flaws: string[] = [];
  const boxes = [...laid.boxes].map(([name, area]) => ({ name, area }));
  const labels = laid.lines.flatMap(({ label }, i) =>
    label === undefined ? [] : [{ name: `label ${i}`, area: label }],
  );
  const solid = [...boxes, ...labels].sort((a, b) => a.area.x - b.area.x);
  solid.forEach((one, i) => {
    for (let j = i + 1; j < solid.length; j++) {
      const other = solid[j] as (typeof solid)[number];
      if (other.area.x >= one.area.x + one.area.width) break;
      if (overlap(one.area, other.area)) flaws.push(`${one.name} overlaps ${other.name}`);
    }
    const { x, y, width, height } = one.area;
    const isInside = x >= -0.5 && y >= -0.5 && x + width <= laid.width + 0.5 && y + height <= laid.height + 0.5;
    if (!isInside) flaws.push(`${one.name} sticks out of the drawing`);
  });
  const groupOf = new Map(chart.groups.map((group) => [group.id, group.parent]));
  const around = (frame: string | undefined): string[] =>
    frame === undefined ? [] : [frame, ...around(groupOf.get(frame))];
  for (const [frame, area] of laid.frames) {
    for (const { id, group } of chart.nodes) {
      const box = laid.boxes.get(id) as Area;
      const belongs = around(group).includes(frame);
      if (belongs && !holds(area, box)) flaws.push(`${id} is not inside ${frame}`);
      if (!belongs && overlap(area, box)) flaws.push(`${id} overlaps frame ${frame}`);
    }
    for (const [other, otherArea] of laid.frames) {
      const isNested = around(frame).includes(other) || around(other).includes(frame);
      if (!isNested && overlap(area, otherArea)) flaws.push(`frame ${frame} overlaps frame ${other}`);
    }
  }
  laid.lines.forEach((line, i) => {
    const { from, to } = chart.edges[i] as { from: string; to: string };
    const points = sampled(line, SAMPLES);
    for (const { name, area } of boxes) {
      if (name !== from && name !== to && points.some((point) => isIn(area, point)))
        flaws.push(`${from} -> ${to} runs through ${name}`);
    }
    const end = points.at(-1);
    const target = laid.boxes.get(to) as Area;
    if (end === undefined || Math.abs(end.y - target.y) > 1)
      flaws.push(`${from} -> ${to} does not end at the top of its box`);
  });
  return flaws;
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.x + a.width > b.x + 0.1 && b.x + b.width > a.x + 0.1 && a.y + a.height > b.y + 0.1 && b.y + b.height > a.y + 0.1
  );
}

function holds(outer: Area, inner: Area): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function isIn({ x, y, width, height }: Area, point: { x: number; y: number }): boolean {
  return point.x > x + 1 && point.x < x + width - 1 && point.y > y + 1 && point.y < y + height - 1;
}
