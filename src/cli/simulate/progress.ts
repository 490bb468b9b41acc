// A bar for long simulations, on standard error and only on a terminal.

const FIRST_SHOWN_MS = 400;
const EVERY_MS = 100;
const WIDTH = 30;

export class ShareProgress {
  readonly #part: number;
  readonly #of: number;
  readonly #started = Date.now();
  #lastShown = 0;
  #isVisible = false;

  /** One of several runs, from 1. */
  constructor(part: number, of: number) {
    this.#part = part;
    this.#of = of;
  }

  show(share: number): void {
    if (process.stderr.isTTY !== true) return;
    const now = Date.now();
    if ((this.#of === 1 && now - this.#started < FIRST_SHOWN_MS) || now - this.#lastShown < EVERY_MS) return;
    this.#lastShown = now;
    const whole = Math.min(1, (this.#part - 1 + share) / this.#of);
    const full = Math.round(whole * WIDTH);
    const run = this.#of === 1 ? '' : `, run ${this.#part} of ${this.#of}`;
    process.stderr.write(
      `\r\u001b[K[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${Math.floor(whole * 100)} %${run}`,
    );
    this.#isVisible = true;
  }

  clear(): void {
    if (this.#isVisible) process.stderr.write('\r\u001b[K');
    this.#isVisible = false;
  }
}
