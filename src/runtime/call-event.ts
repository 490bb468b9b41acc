// What can happen to a call: what the caller, the called party and the world do. Plain JSON.

/** A key of a telephone. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** Who or what takes the call. */
export type Answerer = 'live' | 'machine';

/** What becomes of a dialled transfer. `refused`: rejected, a bad number, or not accepted after a whisper. */
export type TransferResult = 'answered' | 'busy' | 'refused' | 'no-answer';

/**
 * One thing that happens. `after` is how many milliseconds of virtual time pass before it, counted from the state's
 * clock; it never goes past the end of what is awaited. An event that does not fit what is awaited changes nothing but
 * the clock and gives the notice `event-ignored`.
 */
export type CallEvent =
  | { readonly type: 'answered'; readonly by: Answerer; readonly after?: number }
  /** A key is pressed. Default `after`: 0. */
  | { readonly type: 'key'; readonly key: Key; readonly after?: number }
  /** Nothing is pressed until the menu gives up. Always takes the whole rest of the wait. */
  | { readonly type: 'silence' }
  /** A prompt, pause, recording or conversation has run its time. Always takes the whole rest of it. */
  | { readonly type: 'finished' }
  /**
   * Default `after`: see `durations.ts`; `no-answer` takes the whole ring time. `talkMs`: how long they talk when it is
   * answered and nobody hangs up before; default see `durations.ts`.
   */
  | { readonly type: 'transfer'; readonly result: TransferResult; readonly after?: number; readonly talkMs?: number }
  /** Default `after`: 0. */
  | { readonly type: 'http'; readonly status: number; readonly body?: string; readonly after?: number }
  /** Default `after`: the whole time a server has. */
  | { readonly type: 'http-failed'; readonly reason?: string; readonly after?: number }
  /** The other side hangs up: the caller, or whoever was called. Default `after`: 0. */
  | { readonly type: 'hangup'; readonly after?: number };
