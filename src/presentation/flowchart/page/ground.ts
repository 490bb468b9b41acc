// The ground that a chart lies on in a page: it is moved, zoomed about a spot, and brought to a box.

import { fingersOn, type Spot } from './fingers.ts';

export interface Ground {
  zoom(by: number): void;
  move(x: number, y: number): void;
  showAll(): void;
  /** A box in the middle, large enough to read. */
  centre(box: SVGGElement): void;
  /** A box in sight, moved no more than that takes. */
  reveal(box: SVGGElement): void;
  /** True when a pointer has just dragged the ground: what it lets go of has not been clicked. */
  hasDragged(): boolean;
}

const LEAST = 0.05;
const MOST = 8;
/** Room around a box that is brought into sight. */
const ROOM = 16;

export function groundOf(view: HTMLElement, svg: SVGSVGElement): Ground {
  const { width, height } = svg.viewBox.baseVal;
  let scale = 1;
  let left = 0;
  let top = 0;
  const place = (): void => {
    svg.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  };
  const move = (x: number, y: number): void => {
    left += x;
    top += y;
    place();
  };
  const zoomAt = (by: number, { x, y }: Spot): void => {
    const next = Math.min(MOST, Math.max(LEAST, scale * by));
    left = x - ((x - left) * next) / scale;
    top = y - ((y - top) * next) / scale;
    scale = next;
    place();
  };
  const middle = (): Spot => ({ x: view.clientWidth / 2, y: view.clientHeight / 2 });
  const showAll = (): void => {
    const { clientWidth, clientHeight } = view;
    scale = Math.min(1, Math.max(LEAST, Math.min(clientWidth / width, clientHeight / height)));
    left = (clientWidth - width * scale) / 2;
    top = Math.max(0, (clientHeight - height * scale) / 2);
    place();
  };
  showAll();
  const fingers = fingersOn(view, move, zoomAt);
  return {
    zoom: (by) => zoomAt(by, middle()),
    move,
    showAll,
    centre: (box) => {
      scale = Math.max(scale, 0.8);
      place();
      const area = box.getBoundingClientRect();
      const around = view.getBoundingClientRect();
      move(
        around.left + around.width / 2 - (area.left + area.width / 2),
        around.top + around.height / 2 - (area.top + area.height / 2),
      );
    },
    reveal: (box) => {
      const area = box.getBoundingClientRect();
      const around = view.getBoundingClientRect();
      move(
        wayInto(area.left, area.right, around.left, around.right),
        wayInto(area.top, area.bottom, around.top, around.bottom),
      );
    },
    hasDragged: () => fingers.hasDragged(),
  };
}

/** How far a stretch must go to lie between two ends; its beginning does, when it is too long for that. */
function wayInto(first: number, last: number, start: number, end: number): number {
  if (first < start + ROOM) return start + ROOM - first;
  return Math.max(Math.min(0, end - ROOM - last), start + ROOM - first);
}
