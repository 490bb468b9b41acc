// The ground that a chart lies on in a page: it is dragged, zoomed towards the pointer, and brought to a box.

export interface Ground {
  zoom(by: number): void;
  move(x: number, y: number): void;
  showAll(): void;
  centre(box: SVGGElement): void;
  /** True when the pointer has just dragged the ground: what it lets go of has not been clicked. */
  hasDragged(): boolean;
}

const LEAST = 0.05;
const MOST = 8;

export function groundOf(view: HTMLElement, svg: SVGSVGElement): Ground {
  const width = svg.viewBox.baseVal.width;
  const height = svg.viewBox.baseVal.height;
  let scale = 1;
  let left = 0;
  let top = 0;
  let dragged = 0;
  const place = (): void => {
    svg.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  };
  const zoomAt = (by: number, x: number, y: number): void => {
    const next = Math.min(MOST, Math.max(LEAST, scale * by));
    left = x - ((x - left) * next) / scale;
    top = y - ((y - top) * next) / scale;
    scale = next;
    place();
  };
  const showAll = (): void => {
    const { clientWidth, clientHeight } = view;
    scale = Math.min(1, Math.max(LEAST, Math.min(clientWidth / width, clientHeight / height)));
    left = (clientWidth - width * scale) / 2;
    top = Math.max(0, (clientHeight - height * scale) / 2);
    place();
  };
  view.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const area = view.getBoundingClientRect();
      zoomAt(Math.exp(-event.deltaY * 0.0015), event.clientX - area.left, event.clientY - area.top);
    },
    { passive: false },
  );
  view.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    dragged = 0;
    const start = { x: event.clientX - left, y: event.clientY - top };
    const from = { x: event.clientX, y: event.clientY };
    const drag = (moved: PointerEvent): void => {
      dragged = Math.max(dragged, Math.hypot(moved.clientX - from.x, moved.clientY - from.y));
      if (dragged < 4) return;
      left = moved.clientX - start.x;
      top = moved.clientY - start.y;
      place();
    };
    const stop = (): void => {
      window.removeEventListener('pointermove', drag);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
    window.addEventListener('pointermove', drag);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  });
  window.addEventListener('beforeprint', () => {
    svg.style.transform = '';
  });
  window.addEventListener('afterprint', place);
  showAll();
  return {
    zoom: (by) => zoomAt(by, view.clientWidth / 2, view.clientHeight / 2),
    move: (x, y) => {
      left += x;
      top += y;
      place();
    },
    showAll,
    centre: (box) => {
      scale = Math.max(scale, 0.8);
      place();
      const area = box.getBoundingClientRect();
      const around = view.getBoundingClientRect();
      left += around.left + around.width / 2 - (area.left + area.width / 2);
      top += around.top + around.height / 2 - (area.top + area.height / 2);
      place();
    },
    hasDragged: () => dragged >= 4,
  };
}
