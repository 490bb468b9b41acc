// What is counted while a campaign runs: whole numbers only, so that the tallies of its pieces add up to that of the whole,
// in any order, to the last digit.

/** Calls are told apart by their length up to here. Seconds. */
const LONGEST_TOLD = 3_600;
/** Answers to one question are told apart up to so many; a number that everybody keys in differently is no statistic. */
const MOST_ANSWERS = 10_000;
/** Answers beyond those. */
export const OTHER_ANSWERS = '(other)';

/** Plain JSON. */
export interface Tally {
  /** Recipients by the state they end in. */
  readonly states: Record<string, number>;
  /** Recipients by the result of their last attempt. */
  readonly results: Record<string, number>;
  /** Attempts by their result. */
  readonly attempts: Record<string, number>;
  /** Attempts of those who were tried so often, by that number. */
  readonly tries: Record<string, number>;
  /** Recipients that were tried at least once; that wait for another try; that are left untried. */
  placed: number;
  awaiting: number;
  remaining: number;
  /** Seconds on the line; seconds that are billed; ten-thousandths of a credit. */
  duration: number;
  billed: number;
  amount: number;
  /** Stashes by name and value: one for each call that gives it. */
  readonly answers: Record<string, Record<string, number>>;
  /** For calls: how many came to each node and took each edge, and at which node people hung up, and calls broke down. */
  readonly nodes: number[];
  readonly edges: number[];
  readonly hangups: number[];
  readonly endings: Record<string, number>;
  /** Answered calls by their length in seconds, the last for all that are longer. */
  readonly lengths: number[];
  /** By the hour since 1970. */
  readonly timeline: Record<string, Hour>;
  /** Numbers that were put on the do-not-call list by the campaign itself. */
  optOuts: number;
  readonly personas: Record<string, number>;
  readonly transfers: TransferTally;
  /** For texts: parts that were sent, replies that came, and those among them that ask to stop. */
  parts: number;
  replies: number;
  readonly replied: Record<string, number>;
  /** For texts: names of the template that a recipient had no value for, by how many texts they stayed in. */
  readonly unfilled: Record<string, number>;
  /** The first dial and the last end of anything; milliseconds since 1970. */
  first: number;
  last: number;
}

export interface Hour {
  attempts: number;
  answered: number;
  machines: number;
  transfers: number;
}

export interface TransferTally {
  /** Transfers that were dialled, answered, left by an impatient caller, and given up for other reasons. */
  dialed: number;
  answered: number;
  abandoned: number;
  failed: number;
  /** Of those dialled: how many waited at all. */
  waited: number;
  /** Milliseconds of waiting for an agent, of those answered and of all; of talking. */
  waitedAnswered: number;
  waitedAll: number;
  talked: number;
  /** The most at once. */
  most: number;
}

/** An empty tally for a flow of so many nodes and edges. */
export function newTally(nodes: number, edges: number): Tally {
  return {
    states: {},
    results: {},
    attempts: {},
    tries: {},
    placed: 0,
    awaiting: 0,
    remaining: 0,
    duration: 0,
    billed: 0,
    amount: 0,
    answers: {},
    nodes: new Array<number>(nodes).fill(0),
    edges: new Array<number>(edges).fill(0),
    hangups: new Array<number>(nodes).fill(0),
    endings: {},
    lengths: [],
    timeline: {},
    optOuts: 0,
    personas: {},
    transfers: {
      dialed: 0,
      answered: 0,
      abandoned: 0,
      failed: 0,
      waited: 0,
      waitedAnswered: 0,
      waitedAll: 0,
      talked: 0,
      most: 0,
    },
    parts: 0,
    replies: 0,
    replied: {},
    unfilled: {},
    first: Number.MAX_SAFE_INTEGER,
    last: 0,
  };
}

/** Counts one more under a name. */
export function count(counts: Record<string, number>, name: string, by = 1): void {
  if (Object.hasOwn(counts, name)) (counts[name] as number) += by;
  else setOwn(counts, name, by);
}

/** Counts an answer to a question. */
export function countAnswer({ answers }: Tally, question: string, response: string): void {
  if (!Object.hasOwn(answers, question)) setOwn(answers, question, Object.create(null) as Record<string, number>);
  const counts = answers[question] as Record<string, number>;
  const isKnown = Object.hasOwn(counts, response);
  if (!isKnown && Object.keys(counts).length >= MOST_ANSWERS) count(counts, OTHER_ANSWERS);
  else if (isKnown) (counts[response] as number)++;
  else setOwn(counts, response, 1);
}

/** Counts an answered call of this length. */
export function countLength({ lengths }: Tally, seconds: number): void {
  const at = Math.min(seconds, LONGEST_TOLD);
  while (lengths.length <= at) lengths.push(0);
  (lengths[at] as number)++;
}

const HOUR_MS = 3_600_000;

/** The hour of the timeline that an instant falls into. */
export function hourOf({ timeline }: Tally, instant: number): Hour {
  const key = String(Math.floor(instant / HOUR_MS));
  let hour = timeline[key];
  if (hour === undefined) {
    hour = { attempts: 0, answered: 0, machines: 0, transfers: 0 };
    timeline[key] = hour;
  }
  return hour;
}

/** Adds the counts of one piece of a campaign to those of another, in place. */
export function addTally(to: Tally, more: Tally): void {
  const [first, last] = [Math.min(to.first, more.first), Math.max(to.last, more.last)];
  const most = Math.max(to.transfers.most, more.transfers.most);
  addInto(to as unknown as Record<string, unknown>, more as unknown as Record<string, unknown>);
  to.first = first;
  to.last = last;
  to.transfers.most = most;
}

function addInto(to: Record<string, unknown>, more: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(more)) {
    const own = Object.hasOwn(to, name) ? to[name] : undefined;
    if (typeof value === 'number') setOwn(to, name, (typeof own === 'number' ? own : 0) + value);
    else if (Array.isArray(value)) addLists(to[name] as number[], value as number[]);
    else if (typeof value === 'object' && value !== null) {
      if (own === undefined) setOwn(to, name, {});
      addInto(to[name] as Record<string, unknown>, value as Record<string, unknown>);
    }
  }
}

function addLists(to: number[], more: readonly number[]): void {
  more.forEach((value, i) => {
    to[i] = (to[i] ?? 0) + value;
  });
}

/** Names come from plans and callers: `__proto__` is one like any other. */
function setOwn(record: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true });
}
