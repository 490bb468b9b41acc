// How often each number has been seen, in a few bytes a number: lists have millions.

/** Numbers of up to 15 digits; others are kept as texts. */
export class NumberCounts {
  #slots = new Float64Array(1 << 12).fill(-1);
  #counts = new Uint8Array(1 << 12);
  #size = 0;
  readonly #others = new Map<string, number>();

  /** How often the number was seen before, up to 255; it has been seen once more now. */
  see(number: string): number {
    if (!/^[1-9]\d{0,14}$/.test(number)) {
      const before = this.#others.get(number) ?? 0;
      this.#others.set(number, before + 1);
      return before;
    }
    const key = Number(number);
    const at = this.#find(key);
    if (this.#slots[at] === -1) {
      this.#slots[at] = key;
      this.#counts[at] = 1;
      this.#size++;
      if (this.#size * 2 > this.#slots.length) this.#grow();
      return 0;
    }
    const before = this.#counts[at] as number;
    if (before < 255) this.#counts[at] = before + 1;
    return before;
  }

  #find(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (Math.imul((key % 4_294_967_296) | 0, 0x9e37_79b1) ^ (key / 4_294_967_296)) & mask;
    while (slots[at] !== -1 && slots[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [slots, counts] = [this.#slots, this.#counts];
    this.#slots = new Float64Array(slots.length * 2).fill(-1);
    this.#counts = new Uint8Array(slots.length * 2);
    slots.forEach((key, i) => {
      if (key === -1) return;
      const at = this.#find(key);
      this.#slots[at] = key;
      this.#counts[at] = counts[i] as number;
    });
  }
}
