// What pointers do to the ground of a chart: one moves it, two zoom about what is between them, a wheel zooms too.

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Fingers {
  /** True when what has just been let go of was moved, and so has not been clicked. */
  hasDragged(): boolean;
}

/** So far a pointer must come, in pixels, before it is meant to move anything. */
const SLIP = 4;
/** Pixels of a line, for wheels that count in lines. */
const WHEEL_LINE = 16;

/**
 * Listens on `view`. `move` and `zoom` are told in pixels of the view; `zoom` keeps what is at `spot` where it is.
 */
export function fingersOn(
  view: HTMLElement,
  move: (x: number, y: number) => void,
  zoom: (by: number, spot: Spot) => void,
): Fingers {
  const down = new Map<number, Spot>();
  let start: Spot = { x: 0, y: 0 };
  let isDragged = false;
  const spotOf = ({ clientX, clientY }: MouseEvent): Spot => {
    const { left, top } = view.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const drag = (event: PointerEvent): void => {
    if (!down.has(event.pointerId)) return;
    const before = spread([...down.values()]);
    const spot = spotOf(event);
    if (!isDragged && down.size === 1 && Math.hypot(spot.x - start.x, spot.y - start.y) < SLIP) return;
    isDragged = true;
    down.set(event.pointerId, spot);
    const after = spread([...down.values()]);
    move(after.middle.x - before.middle.x, after.middle.y - before.middle.y);
    if (before.apart > 0 && after.apart > 0) zoom(after.apart / before.apart, after.middle);
  };
  const lift = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    if (down.size > 0) return;
    window.removeEventListener('pointermove', drag);
    window.removeEventListener('pointerup', lift);
    window.removeEventListener('pointercancel', lift);
  };
  view.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || down.size === 2) return;
    const spot = spotOf(event);
    if (down.size === 0) {
      start = spot;
      isDragged = false;
      window.addEventListener('pointermove', drag);
      window.addEventListener('pointerup', lift);
      window.addEventListener('pointercancel', lift);
    }
    down.set(event.pointerId, spot);
  });
  // The click that ends a drag has come; the next may come without a pointer.
  view.addEventListener('click', () => {
    isDragged = false;
  });
  view.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1);
      // Two fingers on a touchpad come as a wheel with Ctrl, in small steps.
      zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0015)), spotOf(event));
    },
    { passive: false },
  );
  return { hasDragged: () => isDragged };
}

/** What is in the middle of one or two pointers, and how far apart two are. */
function spread(spots: readonly Spot[]): { readonly middle: Spot; readonly apart: number } {
  const [a = { x: 0, y: 0 }, b = a] = spots;
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, apart: Math.hypot(a.x - b.x, a.y - b.y) };
}
