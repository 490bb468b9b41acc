// One line of progress for long runs, on standard error and only on a terminal.

const FIRST_SHOWN_MS = 400;
const EVERY_MS = 100;
const BAR_WIDTH = 30;

class ProgressLine {
  readonly #started = Date.now();
  #lastShown = 0;
  #isVisible = false;

  /** Shows what `words` says, now and then. `isLate`: not before the run has taken a while. */
  protected show(words: () => string, isLate: boolean): void {
    if (process.stderr.isTTY !== true) return;
    const now = Date.now();
    if ((isLate && now - this.#started < FIRST_SHOWN_MS) || now - this.#lastShown < EVERY_MS) return;
    this.#lastShown = now;
    const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
    process.stderr.write(`\r\u001b[K${words().slice(0, width)}`);
    this.#isVisible = true;
  }

  clear(): void {
    if (this.#isVisible) process.stderr.write('\r\u001b[K');
    this.#isVisible = false;
  }
}

/** So many of how many files. */
export class Progress extends ProgressLine {
  readonly #total: number;
  #done = 0;

  constructor(total: number) {
    super();
    this.#total = total;
  }

  step(path: string): void {
    this.#done++;
    this.show(() => `${this.#done} of ${this.#total} files  ${path}`, true);
  }
}

/** A bar for a share of one run of several, from 1. */
export class ShareProgress extends ProgressLine {
  readonly #part: number;
  readonly #of: number;

  constructor(part: number, of: number) {
    super();
    this.#part = part;
    this.#of = of;
  }

  share(share: number): void {
    this.show(() => {
      const whole = Math.min(1, (this.#part - 1 + share) / this.#of);
      const full = Math.round(whole * BAR_WIDTH);
      const run = this.#of === 1 ? '' : `, run ${this.#part} of ${this.#of}`;
      return `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}] ${Math.floor(whole * 100)} %${run}`;
    }, this.#of === 1);
  }
}
