// The path that the reader of a page follows from box to box, and the box that is looked at, on the path or off it.

export interface Path {
  /** The boxes that have been followed, first to last; with one box, nothing is followed yet. */
  readonly boxes: readonly string[];
  /** The box that is looked at. */
  readonly shown?: string;
  /** Where on the path that box is; -1 off it. */
  readonly at: number;
}

export const NO_PATH: Path = { boxes: [], at: -1 };

/** True when there is something that a look at another box must not throw away. */
export function isFollowed({ boxes }: Path): boolean {
  return boxes.length > 1;
}

/** Looks at a box, on the path or off it. A path that is followed stays. */
export function lookAt(path: Path, shown: string): Path {
  if (!isFollowed(path)) return startAt(shown);
  return { boxes: path.boxes, shown, at: path.boxes.lastIndexOf(shown) };
}

/** Looks at one of the boxes of the path, of which some may be the same. */
export function lookBack({ boxes }: Path, at: number): Path {
  const shown = boxes[at];
  return shown === undefined ? NO_PATH : { boxes, shown, at };
}

/**
 * Goes on from the box that is looked at, over `steps`: a box, or a reference and what it names. On the path, the path goes
 * that way from there on; off it, the box is looked at and the path stays.
 */
export function goOn(path: Path, steps: readonly string[]): Path {
  const last = steps.at(-1);
  if (last === undefined) return path;
  if (path.at < 0) return lookAt(path, last);
  const at = path.at + steps.length;
  const isOnIt = steps.every((id, i) => path.boxes[path.at + 1 + i] === id);
  return { boxes: isOnIt ? path.boxes : [...path.boxes.slice(0, path.at + 1), ...steps], shown: last, at };
}

/** From the end of the path one box back; from anywhere else to its end. `passes` are references, where nobody stays. */
export function stepBack(path: Path, passes: (id: string) => boolean): Path {
  const end = path.boxes.length - 1;
  if (!isFollowed(path)) return path;
  if (path.at !== end) return lookBack(path, end);
  let at = end - 1;
  while (at > 0 && passes(path.boxes[at] ?? '')) at--;
  return lookBack({ boxes: path.boxes.slice(0, at + 1), at }, at);
}

/** Follows nothing any more; from the box that is looked at, another path can begin. */
export function stopFollowing({ shown }: Path): Path {
  return shown === undefined ? NO_PATH : startAt(shown);
}

/** The page without a box that is looked at; a path that is followed stays. */
export function lookAway(path: Path): Path {
  return isFollowed(path) ? { boxes: path.boxes, at: -1 } : NO_PATH;
}

function startAt(shown: string): Path {
  return { boxes: [shown], shown, at: 0 };
}
