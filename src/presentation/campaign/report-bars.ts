// The drawings in a campaign's page: a bar for a share, and a campaign over time. Shapes have their colours from the page's
// style; everything else stands in attributes, since the page allows no styles but its own.

import { xmlAttributes, xmlText } from '../report/xml-text.ts';
import type { SectionRow } from './campaign-sections.ts';
import { stepStart, type Timeline, type TimeStep } from './campaign-timeline.ts';
import { numberWords } from './campaign-words.ts';

/** A bar of a share, with its interval as a thin line. The numbers stand beside it: who hears the page is told those. */
export function barSvg({ share = 0, interval }: SectionRow): string {
  const at = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 1_000) / 10;
  const sure =
    interval === undefined
      ? ''
      : `<line class="sure" x1="${at(interval.low)}" y1="5" x2="${at(interval.high)}" y2="5"/>`;
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="share" width="${at(share)}" height="10"/>${sure}</svg>`;
}

const WIDTH = 960;
const HEIGHT = 200;
const LEFT = 56;
const TOP = 12;
const BOTTOM = 24;
/** So many columns a label of the time needs. */
const LABEL_WIDTH = 120;

/** The parts of a step's column, from the ground up. */
const PARTS = ['answered', 'machines', 'rest'] as const;

/** Attempts over time: a column for each step. */
export function timelineSvg(timeline: Timeline): string {
  const { steps } = timeline;
  const most = Math.max(1, ...steps.map(({ attempts }) => attempts));
  const width = (WIDTH - LEFT) / Math.max(1, steps.length);
  const ground = HEIGHT - BOTTOM;
  const height = (count: number): number => (count / most) * (ground - TOP);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / width));
  const columns = steps.map((step, i) => {
    const x = LEFT + i * width;
    let y = ground;
    const parts = PARTS.map((part) => {
      const tall = height(partOf(step, part));
      y -= tall;
      const place = xmlAttributes({
        class: part,
        x: tenths(x + width * 0.1),
        y: tenths(y),
        width: tenths(Math.min(width * 0.8, 60)),
        height: tenths(tall),
      });
      return tall === 0 ? '' : `<rect${place}/>`;
    });
    const label =
      i % every === 0 && (i === 0 || x + LABEL_WIDTH <= WIDTH)
        ? `<text x="${tenths(x + width * 0.1)}" y="${HEIGHT - 8}">${stepStart(step, timeline)}</text>`
        : '';
    return `<g><title>${xmlText(stepTitle(step, timeline))}</title>${parts.join('')}${label}</g>`;
  });
  const lines = [most, Math.round(most / 2)].map((count) => {
    const y = tenths(ground - height(count));
    return `<line x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${numberWords(count)}</text>`;
  });
  return `<svg class="steps" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Attempts over time">${lines.join('')}<line x1="${LEFT}" x2="${WIDTH}" y1="${ground}" y2="${ground}"/>${columns.join('')}</svg>`;
}

/** What the colours of the timeline mean; those that are in it. */
export function timelineKey({ steps }: Timeline, kind: 'call' | 'text'): string {
  const words = {
    answered: 'answered by people',
    machines: 'by machines',
    rest: kind === 'call' ? 'not answered' : 'texts',
  };
  const there = PARTS.filter((part) => steps.some((step) => partOf(step, part) > 0));
  return `<p class="key">${there
    .map(
      (part) =>
        `<span><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="${part}" width="1" height="1"/></svg>${words[part]}</span>`,
    )
    .join('')}</p>`;
}

function partOf(step: TimeStep, part: (typeof PARTS)[number]): number {
  return part === 'rest' ? Math.max(0, step.attempts - step.answered - step.machines) : step[part];
}

function stepTitle(step: TimeStep, timeline: Timeline): string {
  const counts = (['attempts', 'answered', 'machines', 'transfers'] as const)
    .filter((name) => step[name] > 0)
    .map((name) => `${numberWords(step[name])} ${name}`);
  return [stepStart(step, timeline), ...counts].join(', ');
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
