// One line of progress for long runs, on standard error and only on a terminal.

const FIRST_SHOWN_MS = 400;
const EVERY_MS = 100;

export class Progress {
  readonly #total: number;
  readonly #started = Date.now();
  #done = 0;
  #lastShown = 0;
  #visible = false;

  constructor(total: number) {
    this.#total = total;
  }

  step(path: string): void {
    this.#done++;
    if (process.stderr.isTTY !== true) return;
    const now = Date.now();
    if (now - this.#started < FIRST_SHOWN_MS || now - this.#lastShown < EVERY_MS) return;
    this.#lastShown = now;
    const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
    process.stderr.write(`\r\u001b[K${`${this.#done} of ${this.#total} files  ${path}`.slice(0, width)}`);
    this.#visible = true;
  }

  clear(): void {
    if (this.#visible) process.stderr.write('\r\u001b[K');
    this.#visible = false;
  }
}
